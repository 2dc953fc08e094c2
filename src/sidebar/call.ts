import {
  type AnswerOf,
  CallFailed,
  type CallName,
  type RequestOf,
  readAnswer,
  WRITING,
  writeRequest,
} from '../shared/contract.ts';
import { googleTrouble } from '../shared/google-trouble.ts';

/** The part of HtmlService's client that is used: one function of the add-on, with a handler for either outcome. */
interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: { readonly message?: string }) => void): Runner;
  serve(request: string): void;
}

declare const google: { readonly script: { readonly run: Runner } };

const SEVERAL_ACCOUNTS =
  'Google did not let the sidebar in. This happens when several Google accounts are signed in to one browser: open the spreadsheet in a window where only the account that installed Lead Scorecard is signed in, then open the sidebar again.';

const AGAIN = 'Try again; if it stays so, reload the spreadsheet and open the sidebar again.';

/** Calls the add-on. Rejects with `CallFailed`, whose message can be shown as it is. */
export function callAddOn<N extends CallName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((answer) => {
        try {
          if (typeof answer !== 'string') {
            throw new CallFailed('service', unreadable(name));
          }
          resolve(readAnswer(name, answer));
        } catch (error) {
          reject(error instanceof CallFailed ? error : new CallFailed('service', unreadable(name)));
        }
      })
      .withFailureHandler((error) => reject(failureOf(name, error.message ?? '')))
      .serve(writeRequest(name, request));
  });
}

function failureOf(name: CallName, message: string): CallFailed {
  if (/PERMISSION_DENIED/.test(message)) return new CallFailed('permission', SEVERAL_ACCOUNTS);
  if (/permission|authori[sz]ation/i.test(message)) {
    return new CallFailed(
      'permission',
      'Lead Scorecard has no permission for this spreadsheet yet. Run any item of its menu once and allow it, then try again.',
    );
  }
  const known = googleTrouble(message);
  const words = message === '' ? '' : ` ("${message}")`;
  return new CallFailed(
    'service',
    `${known?.what ?? 'Google Sheets did not answer'}${words}. ${stateAfter(name)} ${known === undefined ? AGAIN : `${known.remedy}.`}`,
  );
}

function unreadable(name: CallName): string {
  return `What came back cannot be read. ${stateAfter(name)} ${AGAIN}`;
}

/** What became of the sheets, where nothing says how far the add-on came. */
function stateAfter(name: CallName): string {
  return WRITING.has(name)
    ? 'It may have been done all the same: look at the tabs, or run it again, which does no harm.'
    : 'Your sheets are as they were before this step.';
}
