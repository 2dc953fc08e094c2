/** The script that Apps Script runs: the bundle, then the functions that call into it. */
export declare function buildCode(root: string): Promise<string>;
