import type { Row } from './columns.ts';
import type { Picker } from './picker.ts';

/** What kinds of company leads come from, seen from the market of the sample's firm. */
interface Market {
  readonly industries: readonly string[];
  readonly regions: readonly string[];
  /** Fewest and most employees. */
  readonly employees: readonly [number, number];
  /** The same as people type it into a form. */
  readonly typed: string;
  /** How often a lead is a colleague of an earlier one, 0 to 1. */
  readonly colleagues: number;
  readonly title?: string;
}

export const SERVED_INDUSTRIES = ['Food production', 'Manufacturing', 'Logistics', 'Pharmaceuticals'] as const;
export const SERVED_REGIONS = ['North West', 'Yorkshire', 'West Midlands'] as const;
export const FEWEST_EMPLOYEES = 50;

const ELSEWHERE = ['London', 'Scotland', 'South East', 'Wales', 'Ireland'];
const SERVED = { industries: SERVED_INDUSTRIES, regions: SERVED_REGIONS };

const MARKETS = {
  served: { ...SERVED, employees: [55, 900], typed: '51-200', colleagues: 0.2 },
  outside: { ...SERVED, regions: ELSEWHERE, employees: [55, 900], typed: '201-500', colleagues: 0 },
  small: { ...SERVED, employees: [3, 38], typed: '1-10', colleagues: 0 },
  unserved: { industries: ['Household', 'Software', 'Retail'], regions: SERVED_REGIONS, employees: [55, 300], typed: '51-200', colleagues: 0 },
  student: { industries: ['Education'], regions: ELSEWHERE, employees: [900, 4000], typed: '1000+', colleagues: 0, title: 'Student' },
  competitor: { industries: ['Facility services'], regions: SERVED_REGIONS, employees: [60, 200], typed: '51-200', colleagues: 0 },
  /** Nobody can tell whether 11-50 reaches the fewest employees. */
  unsized: { ...SERVED, employees: [50, 50], typed: '11-50', colleagues: 0 },
} as const satisfies Record<string, Market>;

export type MarketId = keyof typeof MARKETS;

const PLACES =
  'Calder,Ribble,Mersey,Aire,Wharfe,Derwent,Irwell,Tame,Severn,Pennine,Holme,Lune,Rother,Colne,Weaver,Dane,Nidd,Swale,Trent,Etherow'.split(',');
const TRADES: Readonly<Record<string, readonly string[]>> = {
  'Food production': ['Foods', 'Bakeries', 'Dairy', 'Ready Meals'],
  Manufacturing: ['Castings', 'Packaging', 'Plastics', 'Components'],
  Logistics: ['Logistics', 'Cold Storage', 'Distribution'],
  Pharmaceuticals: ['Pharma', 'Life Sciences'],
  Household: ['Home'],
  Software: ['Software'],
  Retail: ['Stores'],
  Education: ['University'],
  'Facility services': ['Industrial Cleaning'],
};

/** Draws companies, no two of the same name, and now and then a colleague of an earlier lead. */
export class Companies {
  private readonly names = new Set<string>();
  private readonly last = new Map<MarketId, Row>();
  private readonly picker: Picker;

  constructor(picker: Picker) {
    this.picker = picker;
  }

  /** The cells that tell the company of a lead. */
  next(id: MarketId): Row {
    const { pick, between, chance } = this.picker;
    const market: Market = MARKETS[id];
    const known = this.last.get(id);
    if (known !== undefined && chance(market.colleagues)) return known;
    const industry = pick(market.industries);
    const cells: Row = {
      Company: this.name(TRADES[industry]!),
      Industry: industry,
      Employees: id === 'unsized' || chance(0.15) ? market.typed : between(...market.employees),
      Region: pick(market.regions),
    };
    this.last.set(id, cells);
    return cells;
  }

  /** The job title that a kind of company brings with it; undefined for most. */
  title(id: MarketId): string | undefined {
    const market: Market = MARKETS[id];
    return market.title;
  }

  private name(trades: readonly string[]): string {
    const { pick } = this.picker;
    let name: string;
    do name = `${pick(PLACES)} ${pick(trades)}`;
    while (this.names.has(name));
    this.names.add(name);
    return name;
  }
}
