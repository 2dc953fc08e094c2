import { joinedWords, nameKey, words } from './cell.ts';
import { type CheckList, counted } from './checks.ts';
import { NOT_COUNTED } from './flags.ts';
import type { Leads } from './read.ts';

/** How a source brings demand: bought, earned, recommended, or by going out to ask. */
export const DEMAND_TYPES = ['paid', 'organic', 'referral', 'outbound', 'other'] as const;

export type DemandType = (typeof DEMAND_TYPES)[number];

const list = (text: string): string[] => text.split(',').map((word) => word.trim());

/** Words in the name of a source that tell its type, in the order in which they are tried. */
const TOLD_BY: readonly (readonly [DemandType, readonly string[]])[] = [
  [
    'paid',
    list(
      'paid, ad, ads, adwords, advert, adverts, advertisement, advertisements, advertising, display, ppc, cpc, sem, sponsored, sponsorship, retargeting, remarketing, publicities',
    ),
  ],
  [
    'referral',
    list(
      'referral, referrals, referred, reference, recommendation, recommended, partner, partners, employee, word of mouth, introduction',
    ),
  ],
  [
    'outbound',
    list(
      'outbound, cold, purchased list, bought list, prospecting, sdr, bdr, self generated, web research, mass mailing, direct mail, mailshot',
    ),
  ],
  [
    'organic',
    list(
      'organic, seo, website, web, site, page, blog, content, direct, newsletter, email, e mail, mail alias, webinar, podcast, social, form, download, guide, youtube, inbound, inquiry, enquiry, walk in, online store, onlinestore, public relations',
    ),
  ],
];

/** Places where people are both paid for and found: their bare name does not say which. */
const PLATFORMS = new Set(
  list(
    'google, bing, yahoo, duckduckgo, search, search engine, search engines, linkedin, facebook, instagram, meta, twitter, x, tiktok, reddit, pinterest, quora, snapchat, whatsapp, telegram, capterra, g2, xing',
  ).map(joinedWords),
);

/** The demand type that a source's name tells, `other` where it tells none. Teams may say otherwise in their settings. */
export function defaultDemandType(source: string): DemandType {
  return typeTold(source) ?? 'other';
}

/** Whether a name tells its demand type. */
export function tellsDemand(source: string): boolean {
  return typeTold(source) !== undefined;
}

/** Whether a name is nothing but that of a place where demand may be paid or organic: `LinkedIn`, `google.com`. */
export function isPlatform(source: string): boolean {
  return PLATFORMS.has(nameKey(words(source).replace(/^www | com$/g, '')));
}

function typeTold(source: string): DemandType | undefined {
  const name = ` ${words(source)} `;
  return TOLD_BY.find(([, told]) => told.some((word) => name.includes(` ${word} `)))?.[0];
}

/** Asks for the demand type of sources that are the bare name of a platform, unless the settings tell it. */
export function askDemand(leads: Leads, flags: Int32Array, checks: CheckList): void {
  const column = leads.column('source') ?? leads.column('first_source');
  if (column === undefined) return;
  const { codes, values } = leads.text(column);
  const asked = values.map((value) => isPlatform(value) && !leads.settings.demandTypes.has(nameKey(value)));
  if (!asked.includes(true)) return;
  // Two spellings of one source are asked about once, in the first of them.
  const spelling = new Map<string, string>();
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (!asked[code] || (flags[i]! & NOT_COUNTED) !== 0) continue;
    const key = nameKey(values[code]!);
    const name = spelling.get(key) ?? values[code]!;
    spelling.set(key, name);
    checks.lead(
      `demand-unknown: ${name}`,
      i,
      column,
      (count) =>
        `${counted(count, 'lead')} came from ${name}, which does not say whether ${count === 1 ? 'it was' : 'they were'} paid for, and ${count === 1 ? 'counts' : 'count'} as other demand. Say so in the settings: demand type, ${name}, paid (or organic)`,
      { setting: ['demand type', name, 'paid'] },
    );
  }
}
