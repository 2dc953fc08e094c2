import type { Group, Review } from '../../scorecard/review.ts';
import { demandName } from '../findings/demand.ts';
import { saidQuantities } from './quantity.ts';
import { escaped } from './template.ts';
import type { Topics } from './topic.ts';

/** Something of the Review that a text can name. */
export interface Named {
  readonly name: string;
  /** The list it stands in; null for an account or a criterion, which nothing ranks. */
  readonly list: 'groups' | 'demandTypes' | 'campaigns' | 'owners' | null;
  readonly group: Group | null;
}

/** A name where a text says it. */
export interface Mention {
  readonly at: number;
  readonly end: number;
  /** What it can mean: a source and a campaign may have one name. */
  readonly means: readonly Named[];
}

const LISTS = ['groups', 'demandTypes', 'campaigns', 'owners'] as const;
const CHANNEL = '(?: (?:demand|leads?|channels?|sources?|traffic|campaigns?))';

/** Finds the names of a review in a text. */
export class Names {
  private readonly known: readonly { readonly told: RegExp; readonly means: readonly Named[] }[];
  private readonly review: Review;
  private readonly topics: Topics;
  private texts: string | undefined;

  constructor(review: Review, topics: Topics) {
    this.review = review;
    this.topics = topics;
    const named = new Map<string, Named[]>();
    const add = (said: string, means: Named): void => {
      if (/[\p{L}\p{N}]/u.test(said)) named.set(said, [...(named.get(said) ?? []), means]);
    };
    for (const list of LISTS)
      for (const group of review[list])
        if (list !== 'demandTypes') add(group.group, { name: group.group, list, group });
    for (const { id } of review.accounts.list) add(id, { name: id, list: null, group: null });
    for (const { name } of review.rubricCheck.criteria) add(name, { name, list: null, group: null });
    this.known = [
      ...[...named]
        .sort(([a], [b]) => b.length - a.length)
        .map(([said, means]) => ({ told: whole(escaped(said), 'giu'), means })),
      ...review.demandTypes.map((group) => ({
        told: whole(demandTold(group.group), 'giu'),
        means: [{ name: group.group, list: 'demandTypes' as const, group }],
      })),
      ...shortened(review),
    ];
  }

  /** The names a text says, the longer before the shorter where they overlap, in the order of the text. */
  in(text: string): Mention[] {
    const found: Mention[] = [];
    for (const { told, means } of this.known) {
      for (const { index, 0: said } of text.matchAll(told)) {
        const end = index + said.length;
        if (!found.some((other) => index < other.end && other.at < end))
          found.push({ at: index, end, means });
      }
    }
    return found.sort((a, b) => a.at - b.at);
  }

  /** Names in a text (the known ones blanked out) that stand nowhere in the review. */
  unknownIn(rest: string): { readonly text: string; readonly at: number }[] {
    return POSITIONS.flatMap((position) => [...rest.matchAll(position)]).flatMap((match) => {
      const text = match.groups!.name!.replace(/[.&-]+$/, '');
      const at = match.index + match[0].indexOf(text);
      const words = text.replace(/["“”]/g, '').toLowerCase().split(/\s+/);
      const isOurs = words.every((word) => COMMON.has(word) || this.isTerm(word));
      const isSaid = saidQuantities(text).length > 0 || this.topics.in(text).length > 0;
      return isOurs || isSaid || this.isInReview(words.join(' ')) ? [] : [{ text, at }];
    });
  }

  /** Whether a text stands in anything that the sheet gave the review. */
  private isInReview(words: string): boolean {
    this.texts ??= textsOf(this.review).join('\n');
    return this.texts.includes(words);
  }

  private isTerm(word: string): boolean {
    return Object.values(this.review.terms).some(({ one, many }) =>
      `${one} ${many}`.toLowerCase().split(' ').includes(word),
    );
  }
}

const NAME = String.raw`(?<name>[“"][^”"]{2,60}[”"]|\p{Lu}[\p{L}\p{N}&.-]*(?:\s+\p{Lu}[\p{L}\p{N}&.-]*)*)`;
/** Where a text says a source, a campaign or an owner. */
const POSITIONS = [
  new RegExp(String.raw`\b(?:from|via|through|by|on|at|of|than|was|is)\s+${NAME}`, 'gu'),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])${NAME}(?:['’]s?)?\s+(?:brought|delivered|generated|produced|sent|accounted|accounts|drove|drives|outperform\w*|converts?|converted|had|has|came|leads?\b(?! to\b)|(?:is|was) (?:our|the))`,
    'gu',
  ),
];

/** Words that stand with a capital letter and name no source. */
const COMMON = new Set(
  `a all an and another any at both but by each every few five for four from half he here his how i if in it its last many marketing
  most much my next no nobody none not of on once one only or other our overall sales several she since so some team that the their them
  then there these they third this those three to today two we what when where which while who whose why with you your month week
  quarter year january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday q1 q2 q3 q4 icp mql mqls sql sqls crm roi cpl lead leads source sources campaign campaigns owner owners acceptance
  follow-up fit people accounts account reps management leadership agency paid organic referral referrals outbound demand acceptances
  wins opportunities conversations volume quality google's unknown`.split(/\s+/),
);

/** Every text that the sheet gave the review, in small letters. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.toLowerCase().replace(/\s+/g, ' ')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => (SAID.has(key) ? [] : textsOf(entry)));
}

/** What a review says itself. */
const SAID = new Set(['narrative', 'actions', 'questions', 'rhythm']);

function demandTold(type: string): string {
  if (type === 'referral') return 'referrals';
  return type === 'other' ? demandName(type) : `${escaped(type)}(?=${CHANNEL})|${escaped(demandName(type))}`;
}

/** Sources and owners by their first name alone, where it is no other's: "Google" for "Google Ads". */
function shortened({ groups, owners }: Review): { told: RegExp; means: Named[] }[] {
  const entries = [
    ...groups.map((group): Named => ({ name: group.group, list: 'groups', group })),
    ...owners.map((group): Named => ({ name: group.group, list: 'owners', group })),
  ];
  const firstOf = ({ name }: Named): string => name.split(/\s/)[0]!;
  return entries
    .filter((own) => /^\p{Lu}\p{L}[\p{L}-]{2,}$/u.test(firstOf(own)) && firstOf(own) !== own.name)
    .filter((own) => !COMMON.has(firstOf(own).toLowerCase()))
    .filter((own) => entries.every((other) => other.name === own.name || firstOf(other) !== firstOf(own)))
    .map((own) => ({ told: whole(escaped(firstOf(own)), 'gu'), means: [own] }));
}

function whole(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);
}
