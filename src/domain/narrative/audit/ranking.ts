import { type Claim, claimOf } from './claim.ts';
import { type Clause, clauseAt, type Parsed } from './clause.ts';
import { compares } from './comparison.ts';
import { most } from './most.ts';
import { moveClaim } from './move.ts';
import { NUMBER_WORDS } from './number.ts';
import { best, better, judged, often, peopled, significant, worst } from './quality-claims.ts';
import { sized } from './size-claims.ts';
import { type Check, each, NAMELESS, type Subject, subjectOf } from './subject.ts';
import { commonest, dragging, mainReason, shifted, targeted } from './verdict-claims.ts';

/** Superlatives of time and cost, and of all of the past: no fact of a review is behind them. */
const UNTOLD =
  /\b(?:(?:slow|fast|quick|cheap|hard|hott|cold|warm|smart|rich|poor|long|short|earli|new|old|pric|costl|busi|eas)i?est(?! (?:source|owner) date)|(?:most|least) (?:expensive|costly|efficient|effective|productive|profitable|promising|valuable|reliable|responsive|successful|important|popular)|all[- ]time|record[- ](?:high|low|month|quarter|year|numbers?|volume|levels?)|(?:(?:at|hit|hits|reached|set) (?:a|an|its|their|our) (?:new )?)(?:high|low|peak|record)|(?:better|worse|higher|lower|stronger|weaker|more|fewer|faster|slower) than ever)\b/gi;
const IS = String.raw`(?<=\b(?:is|are|was|were|looks?|seems?|remains?|has been|have been|makes?|made) (?:\p{L}+ ){0,2})`;
const DOES = '(?:performs?|performed|converts?|converted|works?|worked|does|did)';
/** Verdicts in a word, of what is named or of a measure. */
const PRAISE = new RegExp(
  String.raw`\b(?:great|excellent|outstanding|fantastic|superb|brilliant|amazing|stellar|impressive|${DOES} well)\b|${IS}(?:good|healthy|perfect|strong|positive|a success)(?! enough\b)\b`,
  'giu',
);
const BLAME = new RegExp(
  String.raw`\b(?:useless|worthless|pointless|terrible|awful|horrible|dismal|hopeless|disappointing|waste of \p{L}+|${DOES} (?:poorly|badly))\b|${IS}(?:bad|poor|weak|negative|dead|dying|broken|failing|a (?:failure|disaster))(?! fit\b)\b`,
  'giu',
);

/** Words for more or less than half, and for all. */
const MOST =
  /(?<!\b(?:the|at|our|their|its|matters?|do|does) )\bmost\b(?! (?:common|recent|important|likely|often|urgent|\p{L}+(?:ant|ive|ful|ent)\b))|\b(?:(?:nearly |almost |virtually )?all (?:of )?(?:the |our )?(?=(?:opportunit|deals|conversations|wins|rejections|acceptances|failures|losses))|(?:(?:vast|great|large|overwhelming) )?majority|minority|(?:the )?bulk|lion['’]s share|mostly|mainly|largely|chiefly|predominantly|primarily|overwhelmingly|for the most part)\b/giu;
const TIMES = String.raw`(?:twice|double|triple|thrice|half|(?:a|one)[ -](?:third|quarter)|(?:${NUMBER_WORDS}|\d+(?:\.\d+)?)(?: times|x))`;
/** Words that hold one amount against another. */
const COMPARED = new RegExp(
  String.raw`\b${TIMES} (?:as \p{L}+|more|the (?:number|amount)|(?:the|that|what)\b(?!\s*\p{L}+ly\b))|\bas (?:many|much)\b(?=[^.;]*\bas\b)(?! as (?:\d|${NUMBER_WORDS}\b))|\b(?:outnumber(?:s|ed)?|exceed(?:s|ed)?)\b|\b(?:more|fewer|less|higher|lower|cheaper|faster|slower|bigger|larger|greater|smaller)\b(?=[^.;]*\bthan\b)(?! than (?:half|a |one |two |\d|twice|double|triple|halved|doubled|tripled|${NUMBER_WORDS}))`,
  'giu',
);

/** Ranking words and what has to be so for them to be true. The first that knows a word tells it. */
const WORDS: readonly (readonly [RegExp, Check])[] = [
  [
    /\b(?:weakest (?:step|link|stage|point)|bottleneck|drags?|(?:biggest|main) (?:leak|problem)|leak(?:s|y|ed|ing|age)?)\b/gi,
    dragging,
  ],
  [
    /\b(?:noise|noisy|volume without quality)\b/gi,
    (subject) =>
      each(
        subject,
        (group) => group.quality?.verdict === 'worse' || group.signal === 'volume without quality',
        'the review does not find it weak',
      ),
  ],
  [
    /\b(?:(?:on|off|above|below|under|missed|misses|beat|beats|met|hit|reached|short of|ahead of|behind) (?:its |the |our |their )?(?:targets?|goals?))\b/gi,
    targeted,
  ],
  [UNTOLD, () => 'nothing in the review tells it'],
  [
    /\b(?:biggest|largest|(?:highest|most|largest)[- ]volume|highest (?=(?:number|count|amount|share) of)|the most(?: of the)? leads|the most(?= (?:of\b|\p{L}+\b)|\W*$)(?! \w+(?:ant|ive|ful|ent|ing)\b)|most common|main source|(?:leads|led) the (?:pack|field|way|list)|led (?=(?:in|on)\b)|topped)\b/giu,
    (subject, word, at) => (/common/i.test(word) ? commonest(subject) : sized(subject, word, at)),
  ],
  [
    /\b(?:fewest|smallest)\b|(?<!\bat )\bleast (?=(?:\p{L}+ )?(?:leads|opportunit|conversations|wins|deals|acceptances|rejections))/giu,
    sized,
  ],
  [/\b(?:main (?:reason|problem)|mainly because|(?:leading|top) (?:reasons?|causes?))\b/gi, mainReason],
  [MOST, most],
  [
    /\b(?:more|less) (?:often|likely|frequently)\b/gi,
    (subject, word) => often(subject, /more/i.test(word) ? 1 : -1),
  ],
  [COMPARED, compares],
  [
    /\b(?:best|highest|strongest|top|highest[- ]quality|number one|unbeaten|outperform\w*|outdo(?:es|ne)?|outdid|surpass\w*|beats?|beat(?:en|ing)|ahead of|dominat\w*|leading (?:source|channel|campaign))\b(?!-)(?! of (?:the )?funnel| practices?)/gi,
    (subject, word) => best(subject, /outp|outd|surp|beat|ahead|domin/i.test(word)),
  ],
  [/\b(?:more|less|fewer|higher|lower) acceptances?\b/gi, peopled],
  [/\b(?:better|stronger|superior)\b/gi, (subject) => better(subject, 1)],
  [/\b(?:worst|weakest|lowest|poorest)\b/gi, worst],
  [
    /\b(?:worse|weaker|poorer|inferior|underperform\w*|underdeliver\w*|(?:is|are|was|were|falls?|fell|far|well) behind)\b/gi,
    (subject) => better(subject, -1),
  ],
  [
    /\b(?:lag(?:s|ged|ging)?(?: behind)?|trail(?:s|ed|ing)? (?:behind|all|every|the (?:others?|rest))|behind (?:the|all) (?:others?|rest))\b/gi,
    (subject) => better(subject, -1) ?? NAMELESS,
  ],
  [/\bundervalued|\bundercredited|\bbrings (?:more|less) than the latest source/gi, shifted],
  [/\bsignificant(?:ly)?\b/gi, significant],
  [PRAISE, (subject, word) => judged(subject, 1, word)],
  [BLAME, (subject, word) => judged(subject, -1, word)],
];

/** Where a word is a wish or a plan, it claims nothing: "we need better leads". */
const WISH =
  /\b(?:should|could|need(?:s|ed)?|must|let us|let['’]s|want(?:s|ed)?|hope|aim|plan|will|would|to (?:be|bring|become|have|see|make|attract|win|reach|find)|try|get|make|(?<!\b(?:account(?:s|ed|ing)?|responsible) )for|do (?:our|your|their)|next month|if)\s+(?:\p{L}+\s+){0,2}$|\bat\s+$/iu;
const DENIED = /\b(?:no|not|none|nor|nothing|neither|cannot|without)\b[^,;]*$|n['’]t\b[^,;]*$/i;

/** The words of a sentence that rank, compare or claim a change, each with why nothing in the Review carries it. */
export function rankingClaims(parsed: Parsed, facts: Pick<Subject, 'review' | 'rows'>): Claim[] {
  const taken = new Set<number>();
  const ranked = WORDS.flatMap(([word, check]) =>
    [...parsed.rest.matchAll(word)].flatMap((match) => {
      const clause = clauseAt(parsed, match.index);
      const before = parsed.rest.slice(clause.at, match.index);
      const end = match.index + match[0].length;
      for (const at of taken) if (at >= match.index && at < end) return [];
      const found = WISH.test(before)
        ? undefined
        : check(subjectOf(parsed, clause, facts), match[0], match.index);
      if (found === undefined) return [];
      const why = typeof found === 'string' ? found : '';
      for (let at = match.index; at < end; at++) taken.add(at);
      const said = { text: match[0].trim(), at: match.index };
      if (DENIED.test(before))
        return why === '' && clause.isOwnName ? [claimOf(said, 'the review says that it is so')] : [];
      return [claimOf(said, why, found === '' ? refsOf(clause) : typeof found === 'string' ? [] : found)];
    }),
  );
  return [...ranked, ...moveClaim(parsed, facts.review, (clause) => subjectOf(parsed, clause, facts), WISH)];
}

function refsOf({ names }: Clause): string[] {
  return names
    .flatMap(({ means }) => means)
    .flatMap(({ list, name }) => (list === null ? [] : [`/${list}/${name}/quality/verdict`]));
}
