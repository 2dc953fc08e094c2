import fc from 'fast-check';
import { nameKey, words } from '../../../src/domain/lead/cell.ts';
import { FIELDS } from '../../../src/domain/lead/fields.ts';
import type { Settings } from '../../../src/domain/settings/settings.ts';
import { HOSTILE } from '../sheets.ts';

/** Texts as a settings sheet can hold them: trimmed, and not what stands for no column. */
const texts = fc
  .oneof(
    fc.constantFrom(...HOSTILE, 'Trade Fair', 'Lead Status', 'Größe', '***'),
    fc.string({ maxLength: 12 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '' && words(text) !== 'none');
/** Sources, reasons and values by what spellings of them share. */
const keys = texts.map(nameKey).filter((key) => key !== '');
const headers = texts.map(words).filter((key) => key !== '');
const term = texts
  .map((text) => text.replaceAll('/', ' ').trim())
  .filter((text) => text !== '')
  .chain((one) => fc.record({ one: fc.constant(one), many: fc.constantFrom(one, `${one}s`, 'Leute') }));
const days = fc.integer({ min: 1, max: 10_000 });
const mapOf = <K, V>(key: fc.Arbitrary<K>, value: fc.Arbitrary<V>) =>
  fc.array(fc.tuple(key, value), { maxLength: 5 }).map((entries) => new Map(entries));
const meaning = fc.constantFrom('new', 'nurture', 'accepted', 'rejected', 'won', 'lost', 'nothing');
const rate = fc.integer({ min: 0, max: 1000 }).map((share) => share / 1000);

/** Any settings that can be written to a sheet and read back the same. */
export const anySettings = fc.record({
  columns: mapOf(fc.constantFrom(...FIELDS.map(({ id }) => id)), fc.oneof(fc.constant(''), texts)),
  meanings: mapOf(
    headers,
    mapOf(keys, meaning).filter((values) => values.size > 0),
  ),
  demandTypes: mapOf(keys, fc.constantFrom('paid', 'organic', 'referral', 'outbound', 'other')),
  reasons: mapOf(keys, fc.constantFrom('too_small', 'no_pain', 'other', 'blank', 'competitor')),
  targets: fc
    .tuple(mapOf(fc.constantFrom('win_rate', 'icp_fit_rate', 'created_win_rate'), rate), fc.option(days))
    .map(
      ([rates, volume]) =>
        new Map<string, number>(volume === null ? rates : [...rates, ['lead_volume', volume]]),
    ),
  terms: fc.record({
    lead: term,
    qualified: term,
    conversation: term,
    opportunity: term,
    target_market: term,
  }),
  limits: fc.record({
    follow_up_days: days,
    first_touch_hours: fc.constantFrom(0.5, 1, 24, 48),
    agreed_touches: days,
    win_window_months: days,
    first_week_touches: days,
    re_engage_days: days,
    minimum_count: days,
  }),
  timeZone: fc.constantFrom(undefined, 'Europe/Berlin', 'UTC'),
  dateOrder: fc.constantFrom(undefined, 'day-month', 'month-day'),
  leadSheet: fc.option(texts, { nil: undefined }),
}) as fc.Arbitrary<Settings>;
