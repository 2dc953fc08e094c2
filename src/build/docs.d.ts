import type { CustomFunction } from '../functions/custom-function.ts';
/** The page on custom functions, from their table. */
export declare function functionsPage(functions: readonly CustomFunction[]): string;
