/**
 * Builds the workbench of the project in `root` into the folder `out`, which any static server can serve from any path.
 * What was there is replaced. The add-on is built along.
 */
export declare function buildWorkbench(root: string, out: string): Promise<void>;
