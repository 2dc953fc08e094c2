import type { Row } from './columns.ts';
import type { Picker } from './picker.ts';

/** A kind of company, seen from the market of the sample's firm. */
interface Market {
  readonly industries: readonly string[];
  readonly regions: readonly string[];
  /** Fewest and most employees. */
  readonly employees: readonly [number, number];
  /** The same as a form offers it. */
  readonly offered: string;
  /** The job title of whoever writes from there, where it does not vary. */
  readonly title?: string;
}

export const SERVED_INDUSTRIES = [
  'Food production',
  'Manufacturing',
  'Logistics',
  'Pharmaceuticals',
] as const;
export const SERVED_REGIONS = ['North West', 'Yorkshire', 'West Midlands'] as const;
export const FEWEST_EMPLOYEES = 50;

const ELSEWHERE = ['London', 'Scotland', 'South East', 'Wales', 'Ireland'];
const SERVED = { industries: SERVED_INDUSTRIES, regions: SERVED_REGIONS };

const MARKETS = {
  served: { ...SERVED, employees: [55, 900], offered: '51-200' },
  outside: { ...SERVED, regions: ELSEWHERE, employees: [55, 900], offered: '201-500' },
  small: { ...SERVED, employees: [3, 38], offered: '1-10' },
  /** Nobody can tell whether 11-50 reaches the fewest employees. */
  unsized: { ...SERVED, employees: [50, 50], offered: '11-50' },
  unserved: { ...SERVED, industries: ['Hotels', 'Retail'], employees: [55, 300], offered: '51-200' },
  vendor: {
    ...SERVED,
    industries: ['Software'],
    employees: [55, 300],
    offered: '51-200',
    title: 'Account Executive',
  },
  student: {
    industries: ['Education'],
    regions: ELSEWHERE,
    employees: [900, 4000],
    offered: '1000+',
    title: 'Student',
  },
  competitor: {
    ...SERVED,
    industries: ['Facility services'],
    employees: [60, 200],
    offered: '51-200',
  },
} as const satisfies Record<string, Market>;

export type MarketId = keyof typeof MARKETS;

const PLACES =
  'Calder,Ribble,Mersey,Aire,Wharfe,Derwent,Irwell,Tame,Severn,Pennine,Holme,Lune,Rother,Colne,Weaver,Dane,Nidd,Swale,Trent,Etherow'.split(
    ',',
  );
const TRADES: Readonly<Record<string, readonly string[]>> = {
  'Food production': ['Foods', 'Bakeries', 'Dairy', 'Ready Meals'],
  Manufacturing: ['Castings', 'Packaging', 'Plastics', 'Components'],
  Logistics: ['Logistics', 'Cold Storage', 'Distribution', 'Freight'],
  Pharmaceuticals: ['Pharma', 'Life Sciences', 'Biologics', 'Vaccines'],
  Hotels: ['Hotels'],
  Software: ['Software'],
  Retail: ['Stores'],
  Education: ['University'],
  'Facility services': ['Industrial Cleaning'],
};

/** How often a lead of the market is a colleague of the one before, 0 to 1. */
const COLLEAGUES = 0.2;

/** Draws companies, no two of the same name. */
export class Companies {
  private readonly names = new Set<string>();
  private readonly picker: Picker;
  private lastServed: Row | undefined;

  constructor(picker: Picker) {
    this.picker = picker;
  }

  /** The cells that tell the company of the next lead, and its job title where the company decides it. */
  next(id: MarketId): Row {
    const { pick, between, chance } = this.picker;
    if (id === 'served' && this.lastServed !== undefined && chance(COLLEAGUES)) return this.lastServed;
    const { industries, regions, employees, offered, title }: Market = MARKETS[id];
    const industry = pick(industries);
    const cells: Row = {
      Company: this.name(TRADES[industry]!),
      Industry: industry,
      Employees: id === 'unsized' || chance(0.15) ? offered : between(...employees),
      Region: pick(regions),
      ...(title && { 'Job title': title }),
    };
    if (id === 'served') this.lastServed = cells;
    return cells;
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
