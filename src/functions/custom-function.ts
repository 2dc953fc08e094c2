import type { Cell } from '../domain/lead/cell.ts';
import type { Place } from '../domain/lead/read.ts';
import type { TimeZone } from '../domain/lead/zone.ts';

/** What Google Sheets hands over for an argument: one cell as its value, a range as its rows, nothing where left out. */
export type Argument = Cell | Cell[][] | undefined | null;

/** What a formula answers: one value, or a table that spills; null is an empty cell. */
export type Answer = Cell | Cell[][];

/** What a custom function knows beside its arguments: the spreadsheet's zone and way to write dates, and the moment. */
export interface Surroundings {
  readonly place: Place;
  /** Epoch ms. */
  readonly now: number;
  /** The zone that the settings name; throws where there is none of that name. */
  readonly zoneNamed: (name: string) => TimeZone;
}

/** One parameter, as the help beside the formula shows it. */
export interface Parameter {
  readonly name: string;
  /** Its type in the words of JSDoc. */
  readonly type: string;
  readonly help: string;
  readonly isOptional?: boolean;
}

/** A custom function: everything that is said of it anywhere comes from here. */
export interface CustomFunction {
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** What it answers, with its shape and unit, and what it answers where there is no data. */
  readonly returns: string;
  /** Its type in the words of JSDoc. */
  readonly returnType: string;
  readonly examples: readonly string[];
  /** Takes the arguments in the order of the parameters. Throws `InputError` with a sentence for what a person has to mend. */
  readonly answer: (args: readonly Argument[], around: Surroundings) => Answer;
}
