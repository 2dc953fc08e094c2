import { CONVERSATION, DO_NOT_CONTACT } from '../../lead/flags.ts';
import type { QualifiedLeads } from '../../rubric/qualify.ts';
import { type LeadList, listLeads } from '../listed.ts';
import { type Told, toldUnless } from './told.ts';

/** People who asked not to be contacted, and whom sales contacted: perhaps before they asked. */
export interface Breaches extends Told {
  /** What is listed, in words that claim no more than the sheet says. */
  readonly basis: string;
  /** Leads marked do-not-contact. */
  readonly marked: number;
  /** Those with a touch, the date of one, or a conversation; each points at its mark. */
  readonly touched: LeadList;
}

/** The sheet does not date the mark. */
const BASIS = 'marked do-not-contact and touched; check that no touch came after the mark';

/** The possible breaches of a do-not-contact mark among some leads (indices). A touch dated `asOf` (epoch ms) or later has not happened. */
export function breachesOf(
  { leads, facts, flags }: QualifiedLeads,
  indices: Int32Array,
  asOf: number,
): Breaches {
  const counts = [leads.numbers('touches'), leads.numbers('touches_first_week')].flatMap(
    (column) => column?.values ?? [],
  );
  const firstTouch = leads.dates('first_touch')?.at;
  const marked = indices.filter((i) => (flags[i]! & DO_NOT_CONTACT) !== 0);
  const touched = marked.filter(
    (i) =>
      (flags[i]! & CONVERSATION) !== 0 ||
      counts.some((values) => values[i]! > 0) ||
      (firstTouch !== undefined && firstTouch[i]! < asOf),
  );
  const tellsTouch = counts.length > 0 || firstTouch !== undefined || facts.tellsConversation;
  return {
    ...toldUnless(
      facts.tellsDoNotContact
        ? tellsTouch
          ? null
          : 'no column says whether sales reached out'
        : 'no column says who asked not to be contacted',
    ),
    basis: BASIS,
    marked: marked.length,
    touched: listLeads(leads, touched, leads.column('do_not_contact')),
  };
}
