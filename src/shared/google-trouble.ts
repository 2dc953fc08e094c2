/** What went wrong, and the way out, in plain words: both without a full stop. */
export interface GoogleTrouble {
  readonly what: string;
  readonly remedy: string;
}

/** By Google's own wordings, the more specific first. https://developers.google.com/apps-script/guides/support/troubleshooting */
const TROUBLES: readonly (readonly [RegExp, GoogleTrouble])[] = [
  [
    /exceeded maximum execution time|execution time ?limit/i,
    {
      what: 'Google stopped it, because it may run for six minutes at most',
      remedy:
        'Try again in some minutes; if it stops again, move the leads of past years to another spreadsheet',
    },
  ],
  [
    /property storage quota/i,
    {
      what: 'The store in which Google keeps the properties of this spreadsheet is full',
      remedy: 'Remove an add-on that keeps much in it, or go on in a copy of the spreadsheet',
    },
  ],
  [
    /for one day|too much computer time|daily/i,
    {
      what: 'What Google allows your account in a day is used up',
      remedy: 'Try again tomorrow, or let a colleague who may edit this spreadsheet run it',
    },
  ],
  [
    /too many scripts running|simultaneous/i,
    {
      what: 'Too many scripts are running for your account at the same time',
      remedy: 'Wait a minute until others have ended, then try again',
    },
  ],
  [
    /invoked too many times|rate limit|quota|limit exceeded/i,
    {
      what: 'Google was asked too often in a short time',
      remedy: 'Wait a minute, then try again',
    },
  ],
  [
    /number of cells|10,?000,?000 cells/i,
    {
      what: 'The spreadsheet is full: Google allows ten million cells',
      remedy: 'Delete tabs, rows or columns that nobody needs, then try again',
    },
  ],
  [
    /timed out|server error|try again later|internal error|unavailable/i,
    {
      what: 'Google Sheets took too long or had an error of its own',
      remedy: 'Wait a minute, then try again',
    },
  ],
  [
    /network|connection|HTTP 0|offline/i,
    { what: 'The connection to Google broke', remedy: 'Check the connection, then try again' },
  ],
];

/** The limit or failing service that a message of Google's tells of; undefined for one that nobody knows. */
export function googleTrouble(message: string): GoogleTrouble | undefined {
  return TROUBLES.find(([told]) => told.test(message))?.[1];
}
