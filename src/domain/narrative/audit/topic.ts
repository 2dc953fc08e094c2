import { REASONS, type ReasonCode } from '../../lead/reasons.ts';
import type { MeasureId } from '../../scorecard/measure-id.ts';
import type { Review } from '../../scorecard/review.ts';
import { escaped } from './template.ts';

/** What a number or a claim is about: a measure or another table of the Review, or `reason:` and its code. */
export type Topic = string;

/** The topic of each measure. */
export const TOPIC_OF: Readonly<Record<MeasureId, Topic>> = {
  lead_volume: 'volume',
  icp_fit_rate: 'fit',
  sales_acceptance_rate: 'accepted',
  follow_up_completion: 'followed',
  first_touch_in_time: 'touched',
  lead_to_opportunity: 'opportunity',
  opportunity_quality: 'strong',
  win_rate: 'win rate',
  created_win_rate: 'won',
};

/** By which words a text is about a topic, and which broader topics it then is not about. */
const TOPICS: readonly (readonly [Topic, told: string, over: string])[] = [
  ['volume', String.raw`\bleads?|came in|\bvolume|\binbound|\bbrought`, ''],
  ['fit', String.raw`\b(?:fit|fits|fitted|fitting|icp|ideal customers?|target market|whom you serve)\b`, ''],
  ['qualified', String.raw`\b(?:qualified|qualify|qualifies|mqls?|sqls?)\b`, ''],
  ['nurture', String.raw`\bnurtur\w+`, ''],
  ['incomplete', String.raw`\bincomplete|lacks? (?:the )?data`, ''],
  ['disqualified', String.raw`\bdisqualified`, ''],
  ['accepted', String.raw`\baccept\w*`, 'decided'],
  ['rejected', String.raw`\breject\w*|turned down`, 'decided failed'],
  [
    'undecided',
    String.raw`\bundecided|\b(?:not|n['’]t|yet to)(?: yet)?(?: been)? decide\w*|no decision|decision is open`,
    'decided accepted rejected',
  ],
  ['decided', String.raw`\bdecided|\bdecisions?`, ''],
  ['followed', String.raw`\bfollow(?:ed|ing|s)?[ -]?ups?|\bfollow(?:ed|ing|s)? \w+ up`, ''],
  ['due', String.raw`\b(?:time|window|days) (?:is|was|are) over|\bdue\b`, ''],
  [
    'touched',
    String.raw`first touch\w*|\btouched|reach(?:ed|ing)? (?:out|within|in)|\bcontacted|\bin time\b|response times?`,
    '',
  ],
  ['conversation', String.raw`\bconversations?|\btalked|\bspoke\b|\bmeetings?`, ''],
  ['opportunity', String.raw`\bopportunit\w+|\bpipeline|\bdeals?\b`, ''],
  ['strong', String.raw`\bstrong\b|opportunity quality`, 'opportunity won'],
  ['weak', String.raw`\bweak\b`, 'opportunity'],
  ['win rate', String.raw`\b(?:win|close)[ -]rates?`, 'won closed opportunity lost'],
  ['won', String.raw`\bwon\b|\bwins?\b|\bwinning`, 'closed opportunity'],
  ['lost', String.raw`\blost\b|\blosses`, 'closed opportunity failed'],
  ['closed', String.raw`\bclosed?\b`, 'opportunity'],
  ['failed', String.raw`went no further|\bfailed|\bfailures?|dropped out`, ''],
  ['ruled out', 'ruled out', 'failed'],
  [
    'unexplained',
    '(?:no|without (?:a|any)|given no|blank|missing) reasons?|no reason',
    'rejected lost failed decided',
  ],
  ['surprised', String.raw`\bsurpris\w+`, 'touched conversation'],
  ['warm', String.raw`\b(?:knew|know|heard of) us|\bwarm`, 'touched conversation'],
  ['pressure', String.raw`more than \S+ touches|\bpressure|too (?:often|many (?:calls|touches))`, 'touched'],
  ['breach', 'do[- ]not[- ]contact|opted out|consent', 'touched'],
  ['re-engage', String.raw`re-?engag\w+|(?:ask|contact)(?:ed)? again|time has come`, 'nurture'],
  ['waiting', 'stands? alone|second (?:contact|person)', 'single'],
  ['single', String.raw`\bone person|\bsingle[- ]contact|\bone contact`, 'accepted opportunity'],
  [
    'multi',
    String.raw`several people|\bmulti[- ]contact|more than one (?:person|contact)|buying groups?`,
    'accepted opportunity',
  ],
  ['accounts', String.raw`\baccounts?\b(?! for)`, ''],
  ['automatic', String.raw`\bautomatic\w*|never accepted|kept out`, 'accepted opportunity closed win rate'],
  ['ignored', String.raw`never (?:been )?(?:touched|contacted)|\bignored|\buntouched`, 'touched'],
  ['slow', String.raw`touched late|\bslow|not followed up to the end`, 'touched followed'],
  ['in progress', 'in progress|still open|being worked', ''],
  ['no intent', String.raw`without (?:intent|a time|a next step)|no intent|\bintent\b`, 'conversation'],
  ['sourceless', String.raw`\b(?:no|without (?:a|any)|unknown|missing) (?:lead )?source`, ''],
  ['first source', 'first (?:source|came|from)|came first|by first', ''],
  ['moved source', 'another source|sources? (?:differ|changed)|two sources|both sources', 'first source'],
  ['duplicates', String.raw`\bduplicates?`, ''],
  ['tests', String.raw`\btest leads?`, ''],
  ['raw', String.raw`\brows?\b`, ''],
  ['columns', String.raw`\bcolumns?\b`, ''],
  ['people', String.raw`\bpeople\b`, ''],
  ['bad fit', String.raw`\b(?:bad|poor) fit`, 'fit'],
  [
    'expected',
    String.raw`in the end|\bexpected|\bestimate\w*|\bshare of (?:them|conversions)|as a rule`,
    'opportunity won',
  ],
  ['dated', String.raw`\bdated\b`, 'expected opportunity won'],
  ['equal age', '(?:same|equal) age|of coming in', 'opportunity won'],
  ['criterion', String.raw`\bcriteri\w+|\bmeets?\b|\bmet\b`, ''],
];

/** Further words that tell a reason, whether or not a lead of the review has it. */
const REASON_WORDS: Partial<Record<ReasonCode, readonly string[]>> = {
  competitor: [String.raw`\bcompetitors?\b`, String.raw`\bcompetition\b`],
  no_budget: [String.raw`\bbudgets?\b`],
};

/** Topics whose own words say no: "undecided", "never touched". */
const SAYS_NO = new Set(
  'undecided unexplained breach ignored slow automatic sourceless incomplete disqualified lost no intent failed rejected'
    .split(' ')
    .concat('no intent', 'ruled out', 'moved source'),
);

/** Topics that nearly every sentence has, so that they leave open what else it is about. */
export function isBroad(topic: Topic): boolean {
  return topic === 'volume' || topic === 'people';
}

/** A place in a text where a topic is told. */
export interface Told {
  readonly topic: Topic;
  readonly at: number;
  /** The broader topics that it then is not about. */
  readonly over: ReadonlySet<Topic>;
}

/** What is told, the broader topics left out beside a narrower. */
export function narrowed(told: readonly Told[]): Topic[] {
  const topics = told.filter(({ topic }) => !told.some(({ over }) => over.has(topic)));
  return [...new Set(topics.map(({ topic }) => topic))];
}

/** Finds the topics of a text, in the words of a review's team too. */
export class Topics {
  private readonly known: readonly { topic: Topic; told: RegExp; over: ReadonlySet<Topic> }[];

  constructor({ terms, failures, reasons }: Review) {
    const own: Readonly<Record<string, readonly string[]>> = {
      volume: [terms.lead.one, terms.lead.many],
      fit: [terms.target_market.one],
      qualified: [terms.qualified.one, terms.qualified.many],
      conversation: [terms.conversation.one, terms.conversation.many],
      opportunity: [terms.opportunity.one, terms.opportunity.many],
    };
    this.known = [
      ...TOPICS.map(([topic, told, over]) => ({
        topic,
        told: new RegExp([told, ...wordsOf(own[topic] ?? [])].join('|'), 'giu'),
        over: new Set(isBroad(topic) ? [] : ['volume', 'people', ...splitOver(over)]),
      })),
      ...REASONS.filter(({ code }) => code !== 'blank' && code !== 'other').map(
        ({ code, label, phrase }) => ({
          topic: `reason:${code}`,
          told: new RegExp(
            [
              ...(REASON_WORDS[code] ?? []),
              ...wordsOf([
                failures.codes.find((own) => own.code === code)?.label ?? label,
                phrase,
                ...reasons
                  .filter((row) => row.code === code && row.reason.length < 60)
                  .map(({ reason }) => reason),
              ]),
            ].join('|'),
            'giu',
          ),
          over: new Set(['volume', 'failed', 'fit', 'rejected', 'lost', 'nurture', 'ruled out', 'decided']),
        }),
      ),
    ];
  }

  /** Where the text tells of which topics. */
  in(text: string): Told[] {
    return this.known.flatMap(({ topic, told, over }) =>
      [...text.matchAll(told)].map(({ index }) => ({ topic, at: index, over })),
    );
  }
}

/** Whether a topic's own words say no, so that a "not" beside it turns nothing round. */
export function saysNo(topic: Topic): boolean {
  return SAYS_NO.has(topic) || topic.startsWith('reason:');
}

function wordsOf(texts: readonly string[]): string[] {
  return texts
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => `(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`);
}

/** The topics of the `over` column: words, of which "win rate" and its like are two. */
function splitOver(over: string): string[] {
  return over.match(/win rate|ruled out|first source|no intent|[\w-]+/g) ?? [];
}
