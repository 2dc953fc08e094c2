/**
 * The sidebar as one page, because HtmlService serves no other files: the scripts and styles that src/sidebar/index.html
 * names stand in it.
 */
export declare function buildSidebar(root: string): Promise<string>;
