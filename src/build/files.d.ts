/**
 * Every file that is built and committed, by its path in the project whose folder is `root`: what is installed, and the
 * page that is made from the table of functions. The same sources give the same bytes.
 */
export declare function buildFiles(root: string): Promise<Map<string, string>>;
