import type { TextColumn } from '../../lead/columns.ts';
import type { Leads } from '../../lead/read.ts';
import { companyKey } from './company-key.ts';
import type { Union } from './union.ts';

const NONE = -1;

/** The company names of a sheet; mutable, because uses are counted in the walk over the leads. */
export class CompanyNames {
  /** Code of each lead's company; 0 is blank. */
  readonly codes: Int32Array;
  /** Node of each code, the same for all spellings of a name; -1 for no company. */
  readonly nodes: Int32Array;
  /** How often each code was met. */
  readonly uses: Int32Array;
  private readonly values: readonly string[];
  /** The first code of the same text: a long column may hold one more than once. */
  private readonly firsts: Int32Array;

  constructor(leads: Leads, union: Union) {
    const column: Pick<TextColumn, 'codes' | 'values'> = leads.texts('company') ?? {
      codes: new Int32Array(leads.count),
      values: [''],
    };
    this.codes = column.codes;
    this.values = column.values;
    this.nodes = new Int32Array(this.values.length).fill(NONE);
    this.uses = new Int32Array(this.values.length);
    this.firsts = Int32Array.from(this.values, (_, code) => code);
    const codeOf = new Map<string, number>();
    const others = new Map<string, number>();
    for (let code = 1; code < this.values.length; code++) {
      const text = this.values[code]!;
      const key = companyKey(text);
      if (key === '') continue;
      const first = codeOf.get(key);
      if (first === undefined) {
        codeOf.set(key, code);
        this.nodes[code] = union.add();
        continue;
      }
      this.nodes[code] = this.nodes[first]!;
      if (this.values[first] === text) this.firsts[code] = first;
      else {
        const same = others.get(text);
        if (same === undefined) others.set(text, code);
        else this.firsts[code] = same;
      }
    }
  }

  /** The most used spelling of each of `size` accounts (of equals, the one that sorts first); '' for one without a company. */
  namesOf(size: number, accountOf: (node: number) => number): string[] {
    const uses = new Int32Array(this.uses.length);
    for (let code = 0; code < uses.length; code++) uses[this.firsts[code]!]! += this.uses[code]!;
    const names = new Array<string>(size).fill('');
    const most = new Int32Array(size);
    for (let code = 1; code < uses.length; code++) {
      if (uses[code] === 0) continue;
      const account = accountOf(this.nodes[code]!);
      const text = this.values[code]!;
      if (uses[code]! > most[account]! || (uses[code] === most[account] && text < names[account]!)) {
        names[account] = text;
        most[account] = uses[code]!;
      }
    }
    return names;
  }
}
