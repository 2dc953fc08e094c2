import { counted } from '../../lead/checks.ts';
import type { Settings } from '../../settings/settings.ts';
import { percent, written } from '../../wording.ts';
import { wilson } from '../interval.ts';
import type { MeasureId } from '../measure-id.ts';
import type { Measure, Rate } from '../review.ts';
import { type CheckedSignal, type SignalCount, type SignalId, type SignalState, shareOf } from './signal.ts';

/** How many days of a period and of the one before can hold leads; null where there is none before. */
export type DaysCompared = { readonly now: number; readonly before: number } | null;

interface Falling {
  readonly id: SignalId;
  readonly label: string;
  readonly measure: MeasureId;
  readonly name: string;
}

const FALLING: readonly Falling[] = [
  {
    id: 'volume_up_fit_down',
    label: 'Volume up, fit down',
    measure: 'icp_fit_rate',
    name: 'the ICP fit rate',
  },
  {
    id: 'volume_up_acceptance_down',
    label: 'Volume up, acceptance down',
    measure: 'sales_acceptance_rate',
    name: 'sales acceptance',
  },
];

/**
 * Whether more leads came in than in the period before while fewer of them fit, or fewer were accepted.
 * At an equal rate a day the leads of both periods would fall into this one by its share of the days, so volume
 * is surely up where the 95 % Wilson interval of its share of the leads lies above that; a rate surely
 * fell where the 95 % Newcombe interval of its change lies below 0.
 */
export function volumeUp(
  measures: readonly Measure[],
  days: DaysCompared,
  settings: Pick<Settings, 'terms' | 'limits'>,
): CheckedSignal[] {
  return FALLING.map((falling) => whileFalling(falling, measures, days, settings));
}

function whileFalling(
  { id, label, measure, name }: Falling,
  measures: readonly Measure[],
  days: DaysCompared,
  { terms, limits }: Pick<Settings, 'terms' | 'limits'>,
): CheckedSignal {
  const volume = measures.find((one) => one.id === 'lead_volume')!;
  const rate = measures.find((one) => one.id === measure)!;
  const [now, before] = [volume.numerator, volume.previous?.numerator ?? 0];
  const answer = (state: SignalState, why: string, counts: readonly SignalCount[] = []): CheckedSignal => ({
    id,
    label,
    state,
    why,
    counts,
    test: `found where the 95% Wilson interval of this period's share of the ${terms.lead.many} of both periods lies above its share of their days, and the Newcombe interval of the change of ${name} lies below 0, at the level at which all rates are compared`,
  });

  if (days === null) {
    return answer(
      'cannot be told',
      `all ${terms.lead.many} are reviewed as one, so there is no period before`,
    );
  }
  if (before === 0) return answer('cannot be told', `no ${terms.lead.one} came in in the period before`);
  if (rate.value === null || rate.status === 'too early') {
    return answer('cannot be told', rate.why ?? `it is too early to tell ${name}`);
  }
  if (rate.previous?.value == null) {
    return answer('cannot be told', `nothing tells ${name} of the period before`);
  }
  const counts = [
    shareOf('volume', `This period's share of the ${terms.lead.many} of both`, now, now + before),
    shareOf('days', "This period's share of the days of both", days.now, days.now + days.before),
    shareOf('now', `${rate.label} in this period`, rate.numerator, rate.denominator),
    shareOf(
      'before',
      `${rate.label} in the period before`,
      rate.previous.numerator,
      rate.previous.denominator,
    ),
  ];
  const fewest = Math.min(rate.denominator, rate.previous.denominator);
  if (fewest < limits.minimum_count) {
    return answer(
      'too few',
      `${name} has ${written(rate.denominator)} to go by in this period and ${written(rate.previous.denominator)} in the one before; a verdict needs ${limits.minimum_count} in each`,
      counts,
    );
  }
  const isUp = wilson(now, now + before)!.lower > days.now / (days.now + days.before);
  const isDown = rate.change?.verdict === 'fell';
  const came = `${counted(now, terms.lead.one, terms.lead.many)} in ${counted(days.now, 'day')}, against ${written(before)} in the ${counted(days.before, 'day')} before`;
  const went = `from ${outOf(rate.previous)} to ${outOf(rate)}`;
  if (!isUp) return answer('not found', `volume is not surely up: ${came}`, counts);
  return isDown
    ? answer('found', `volume is up, ${came}, while ${name} fell ${went}`, counts)
    : answer('not found', `volume is up, ${came}, but ${name} did not surely fall: ${went}`, counts);
}

/** `30% (12 of 40)`. */
function outOf({ numerator, denominator }: Rate): string {
  return `${percent(numerator / denominator, denominator)} (${written(numerator)} of ${written(denominator)})`;
}
