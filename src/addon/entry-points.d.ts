/** A function of the add-on that Google Sheets calls by its name. */
export interface EntryPoint {
    readonly name: string;
    readonly parameters: readonly string[];
    /** What it does, as the comment above it says. */
    readonly help: string;
}
/** Everything that may be called from outside, beside the custom functions: the build writes a function for each. */
export declare const ENTRY_POINTS: readonly [{
    readonly name: 'onInstall';
    readonly parameters: readonly ["event"];
    readonly help: 'Runs when the add-on is installed.';
}, {
    readonly name: 'onOpen';
    readonly parameters: readonly ["event"];
    readonly help: 'Adds the menu when a spreadsheet is opened.';
}, {
    readonly name: 'openSidebar';
    readonly parameters: readonly [];
    readonly help: 'Opens the sidebar.';
}, {
    readonly name: 'reviewLastMonth';
    readonly parameters: readonly [];
    readonly help: 'Reviews the latest complete month and writes its tabs.';
}, {
    readonly name: 'insertSample';
    readonly parameters: readonly [];
    readonly help: 'Adds a tab with sample leads.';
}, {
    readonly name: 'openHelp';
    readonly parameters: readonly [];
    readonly help: 'Shows what the add-on does and where to begin.';
}, {
    readonly name: 'serve';
    readonly parameters: readonly ["request"];
    readonly help: 'Answers the sidebar: a request as JSON in, an answer as JSON out.';
}];
