import { DEMAND_TYPES, defaultDemandType } from '../../domain/lead/demand.ts';
import { type FieldId, fieldOf } from '../../domain/lead/fields.ts';
import { REASONS, reasonCode, reasonOf } from '../../domain/lead/reasons.ts';
import { MEANINGS } from '../../domain/lead/vocabulary.ts';
import { MEASURES } from '../../domain/scorecard/measure.ts';
import { LIMITS, type LimitId } from '../../domain/settings/limits.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings/settings.ts';
import { NO_COLUMN, type SettingKind } from '../../domain/settings/sheet.ts';
import type { TermId } from '../../domain/settings/terms.ts';
import { type SettingRow, settingRows, termText } from '../../domain/settings/write.ts';
import { capital } from '../../domain/wording.ts';
import type { Asked } from './asked.ts';
import { free, meaningsOf, namesOf, type ShownSetting } from './own-names.ts';

/** Settings of one kind under a title. */
export interface SettingSection {
  readonly title: string;
  readonly about: string;
  readonly settings: readonly ShownSetting[];
  /** What the values are chosen from; any text where left out. */
  readonly words?: readonly string[];
  /** Whether there is nothing beside those words. */
  readonly isWhole?: boolean;
}

const SAYS = [...MEANINGS.slice(0, -1), 'says nothing'];

/** Every setting by section; what waits for an answer comes first. */
export function settingSections(settings: Settings, asked: Asked): SettingSection[] {
  const rows = settingRows(settings);
  const of = (kind: SettingKind): SettingRow[] => rows.filter((row) => row.kind === kind);
  const shown = (kind: SettingKind, about: (row: SettingRow) => string): ShownSetting[] =>
    of(kind).map((row) => ({ ...row, about: about(row) }));
  const meanings = meaningsOf(of('meaning'), asked);
  const headers = asked.columns.flatMap(({ header }) => (header === '' ? [] : header));
  const sections: SettingSection[] = [
    {
      // What stands here has to stay true when a value beside it is filled in.
      title: 'Values to explain',
      about:
        'What does each of these values mean? While a value is blank, the leads that have it are not counted as anything.',
      settings: meanings.filter(({ value }) => value === ''),
      words: SAYS,
      isWhole: true,
    },
    {
      title: 'Lead sheet',
      about: 'The tab that holds the leads; it is read, never written.',
      settings: shown('lead sheet', () => 'Default: the tab that looks most like a list of leads.'),
      words: asked.sheets,
    },
    {
      title: 'Time and dates',
      about: 'The name of a zone such as Europe/Berlin, and how dates such as 3/4/2026 are written.',
      settings: [
        ...shown('time zone', () => 'Default: the zone of the spreadsheet.'),
        ...shown(
          'date order',
          () => 'day-month or month-day. Default: as the column tells, else as the spreadsheet writes dates.',
        ),
      ],
    },
    {
      title: 'Columns',
      about: `Which header holds each field, where the match by name is wrong. ${NO_COLUMN} leaves a field without a column.`,
      settings: shown('column', ({ id }) => columnSaid(id as FieldId, asked)),
      words: [NO_COLUMN, ...headers],
    },
    {
      title: 'Meanings of values',
      about: 'What a value of a status-like column says of a lead; the name is Header:Value.',
      settings: [
        ...meanings.filter(({ value }) => value !== ''),
        ...free('meaning', 'A value of your own, as Header:Value.'),
      ],
      words: SAYS,
      isWhole: true,
    },
    {
      title: 'Demand types of sources',
      about: 'How each source brings demand, where its name does not tell.',
      settings: [
        ...namesOf(
          'demand type',
          of('demand type'),
          asked.sources,
          (name) => `By its name: ${defaultDemandType(name)}.`,
        ),
        ...free('demand type', 'Another source, by its name.'),
      ],
      words: DEMAND_TYPES,
      isWhole: true,
    },
    {
      title: 'Reasons',
      about: 'What a reason as the sheet writes it stands for, where its words do not tell.',
      settings: [
        ...namesOf('reason', of('reason'), asked.reasons, reasonSaid),
        ...free('reason', 'Another reason, as the sheet writes it.'),
      ],
      words: REASONS.map(({ label }) => label),
      isWhole: true,
    },
    {
      title: 'Targets',
      about: "The team's own targets; a rate is written as 60%. Blank: no target, and no verdict.",
      settings: of('target').map((row) => ({
        ...row,
        about: MEASURES.find(({ id }) => id === row.id)!.question,
        format: row.id === 'lead_volume' ? '0' : isWholePercent(row.value) ? '0%' : '0.0%',
      })),
    },
    {
      title: 'Words',
      about: "The team's own words, in the singular; a plural may be given after a slash.",
      settings: shown('term', ({ id }) => `Default: ${termText(DEFAULT_SETTINGS.terms[id as TermId])}.`),
    },
    {
      title: 'Limits',
      about: 'What measures are taken against.',
      settings: shown('limit', ({ id }) => {
        const { value, unit, meaning } = LIMITS[id as LimitId];
        return `Default: ${value} ${unit}. ${capital(meaning)}.`;
      }),
    },
  ];
  return sections.filter(({ settings: held }) => held.length > 0);
}

function columnSaid(id: FieldId, { columns }: Asked): string {
  const meaning = `${capital(fieldOf(id).meaning)}.`;
  if (columns.length === 0) return meaning;
  const read = columns.filter(({ field }) => field === id);
  if (read.some(({ how }) => how === 'chosen')) return meaning;
  return read.length === 0
    ? `${meaning} No header is known by its name.`
    : `${meaning} By its name: ${read.map(({ header }) => `"${header}"`).join(', ')}.`;
}

function reasonSaid(name: string): string {
  const code = reasonCode(name);
  return code === undefined ? 'Its words tell no reason.' : `By its words: ${reasonOf(code).label}.`;
}

function isWholePercent(value: SettingRow['value']): boolean {
  return typeof value !== 'number' || Number.isInteger(Number((100 * value).toPrecision(12)));
}
