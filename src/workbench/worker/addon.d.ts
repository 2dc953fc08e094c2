import type { Host } from '../../host/host.ts';
/**
 * The built add-on beside the host in a worker. Every call is a run of its own: the script is evaluated anew in a
 * function whose parameters are Google's services and, without a value, all that Apps Script does not have.
 */
export declare class Addon {
    /** The functions that cells may call. */
    readonly functions: readonly string[];
    private readonly host;
    private readonly evaluate;
    private readonly globals;
    /** Throws what evaluating the script throws. */
    constructor(code: string, host: Host);
    has(name: string): boolean;
    /** Fires onOpen, as opening the spreadsheet does. */
    open(): void;
    /** Runs a function as a menu item does. */
    menu(name: string): void;
    /** Calls by the rules of google.script.run: data in, data out. */
    call(name: string, args: readonly unknown[]): unknown;
    /** Computes a formula: a cell as its value, a range as its rows; answers a value or rows. */
    customFunction(name: string, args: readonly unknown[]): unknown;
    private run;
}
