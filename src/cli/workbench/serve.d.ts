/** A workbench that is served. */
export interface Serving {
  /** Where to open the workbench. */
  readonly url: string;
  close(): Promise<void>;
}
/** What is served, and where. */
export interface Serve {
  /** The folder of the built workbench. */
  readonly folder: string;
  /** What the page opens at first: the sample, or a lead file by its path. By default an empty spreadsheet. */
  readonly opening?:
    | 'sample'
    | {
        readonly file: string;
      };
  /** The port to be had if it is free: a browser keeps what belongs to an address. By default a free one. */
  readonly port?: number;
}
/**
 * Serves the built workbench on this computer only, and nothing outside of its folder but the lead file that is to be
 * opened. Rejects where no port can be had.
 */
export declare function serveWorkbench({ folder, opening, port }: Serve): Promise<Serving>;
