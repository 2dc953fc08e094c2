/** A function of the add-on that Google Sheets calls by its name. */
export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  /** What it does, as the comment above it says. */
  readonly help: string;
}

/** Everything that may be called from outside, beside the custom functions: the build writes a function for each. */
export const ENTRY_POINTS = [
  { name: 'onInstall', parameters: ['event'], help: 'Runs when the add-on is installed.' },
  { name: 'onOpen', parameters: ['event'], help: 'Adds the menu when a spreadsheet is opened.' },
  { name: 'openSidebar', parameters: [], help: 'Opens the sidebar.' },
  { name: 'reviewLastMonth', parameters: [], help: 'Reviews the latest complete month and writes its tabs.' },
  { name: 'insertSample', parameters: [], help: 'Adds a tab with sample leads.' },
  { name: 'openHelp', parameters: [], help: 'Shows what the add-on does and where to begin.' },
  {
    name: 'serve',
    parameters: ['request'],
    help: 'Answers the sidebar: a request as JSON in, an answer as JSON out.',
  },
] as const satisfies readonly EntryPoint[];
