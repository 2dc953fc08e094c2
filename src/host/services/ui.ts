import type { Execution } from '../execution.ts';
import { served } from '../served.ts';
import { enumeration, isOneOf } from './enumeration.ts';
import { HtmlOutputDouble } from './html.ts';
import { newMenu } from './menu.ts';
import type { Answer, ButtonName, Question, Shown } from './shown.ts';
import { mismatch } from './signature.ts';

/** Google's, but for the `showDialog` that it no longer has. */
type Ui = Omit<GoogleAppsScript.Base.Ui, 'showDialog'>;

const BUTTON = enumeration<Ui['Button']>(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const BUTTON_SET = enumeration<Ui['ButtonSet']>(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

class UiDouble implements Ui {
  readonly Button = BUTTON;
  readonly ButtonSet = BUTTON_SET;

  readonly #execution: Execution;
  readonly #shown: Shown;
  readonly #answer: (question: Question) => Answer;

  constructor(execution: Execution, shown: Shown, answer: (question: Question) => Answer) {
    this.#execution = execution;
    this.#shown = shown;
    this.#answer = answer;
  }

  alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    return BUTTON[this.#ask('alert', args).button];
  }

  prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    const { button, text = '' } = this.#ask('prompt', args);
    return served(
      this.#execution,
      'PromptResponse',
      { getResponseText: () => text, getSelectedButton: () => BUTTON[button] },
      {},
      'nothing',
    );
  }

  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return newMenu(this.#execution, null, this.#shown.menus);
  }

  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    if (typeof caption !== 'string') throw mismatch('Ui.createMenu', [caption]);
    return newMenu(this.#execution, caption, this.#shown.menus);
  }

  showSidebar(userInterface: GoogleAppsScript.HTML.HtmlOutput): void {
    const page = this.#page('showSidebar', [userInterface]);
    this.#shown.sidebars.push({ title: page.getTitle(), html: page.getContent() });
  }

  showModalDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.#showDialog('showModalDialog', userInterface, title, true);
  }

  showModelessDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.#showDialog('showModelessDialog', userInterface, title, false);
  }

  #showDialog(
    method: string,
    userInterface: GoogleAppsScript.HTML.HtmlOutput,
    title: string,
    isModal: boolean,
  ): void {
    const page = this.#page(method, [userInterface, title]);
    if (typeof title !== 'string') throw mismatch(`Ui.${method}`, [userInterface, title]);
    this.#shown.dialogs.push({
      title,
      html: page.getContent(),
      width: page.getWidth(),
      height: page.getHeight(),
      isModal,
    });
  }

  #page(method: string, args: readonly unknown[]): HtmlOutputDouble {
    this.#needsFull(method);
    const [page] = args;
    if (!(page instanceof HtmlOutputDouble)) throw mismatch(`Ui.${method}`, args);
    return page;
  }

  #ask(kind: Question['kind'], args: readonly unknown[]): Answer {
    this.#needsFull(kind);
    const hasButtons = args.length > 1;
    const texts = hasButtons ? args.slice(0, -1) : args;
    const set = hasButtons ? args.at(-1) : BUTTON_SET.OK;
    const isKnown = texts.length > 0 && texts.length < 3 && texts.every((text) => typeof text === 'string');
    if (!isKnown || !isOneOf(BUTTON_SET, set)) throw mismatch(`Ui.${kind}`, args);
    const question: Question = {
      kind,
      title: texts.length === 2 ? (texts[0] as string) : null,
      prompt: texts.at(-1) as string,
      buttons: String(set).split('_') as ButtonName[],
    };
    this.#shown.questions.push(question);
    const answer = this.#answer(question);
    if (answer.button !== 'CLOSE' && !question.buttons.includes(answer.button)) {
      throw new Error(`"${question.prompt}" has no button ${answer.button}.`);
    }
    return answer;
  }

  /** The lifecycle gives a simple trigger the menu and nothing else of the interface. */
  #needsFull(method: string): void {
    if (this.#execution.authMode !== 'FULL') {
      throw new Error(
        `You do not have permission to call Ui.${method}. Required permissions: https://www.googleapis.com/auth/script.container.ui`,
      );
    }
  }
}

/** What `SpreadsheetApp.getUi()` gives: what is shown goes to `shown`, what is asked to `answer`. */
export function ui(execution: Execution, shown: Shown, answer: (question: Question) => Answer): Ui {
  return served<Ui>(execution, 'Ui', new UiDouble(execution, shown, answer), {}, 'interface');
}
