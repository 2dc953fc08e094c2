import { words } from './cell.ts';

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

/** The demand type that a source's name tells, `other` where it tells none. Teams may say otherwise in their settings. */
export function defaultDemandType(source: string): DemandType {
  const name = ` ${words(source)} `;
  return TOLD_BY.find(([, told]) => told.some((word) => name.includes(` ${word} `)))?.[0] ?? 'other';
}
