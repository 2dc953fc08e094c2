import type { EntryPoint } from '../addon/entry-points.ts';
import type { CustomFunction } from '../functions/custom-function.ts';
/** Name of the variable that the bundle leaves behind. */
export declare const BUNDLE = "LeadScorecard";
/**
 * The functions that Google Sheets finds: real declarations, because it looks for no others, each with the help that
 * stands beside the formula, and nothing in them but the call into the bundle.
 */
export declare function stubs(functions: readonly CustomFunction[], entryPoints: readonly EntryPoint[]): string;
