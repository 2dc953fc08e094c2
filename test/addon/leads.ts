import type { Cell } from '../../src/domain/lead/cell.ts';

const SOURCES = ['Google Ads', 'Referral', 'Trade show', 'Newsletter'];
const DAY = 86_400_000;

/** A sheet of so many leads of March and April 2026, of every tenth of which an opportunity came. */
export function leads(count: number): Cell[][] {
  const rows = Array.from({ length: count }, (_, i): Cell[] => {
    const created = new Date(Date.UTC(2026, 2, 1, 9) + (i % 61) * DAY);
    return [
      created,
      `Person ${i}`,
      `person${i}@firm${i % 97}.example`,
      `Firm ${i % 97}`,
      SOURCES[i % SOURCES.length]!,
      i % 3 === 0 ? 'Rejected' : i % 3 === 1 ? 'Accepted' : '',
      i % 3 === 0 ? 'No budget' : '',
      i % 10 === 1 ? 'Yes' : '',
    ];
  });
  return [
    ['Created', 'Name', 'Email', 'Company', 'Lead source', 'Decision', 'Reason', 'Opportunity'],
    ...rows,
  ];
}
