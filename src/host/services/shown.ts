import type { ShownMenu } from './menu.ts';

/** The name of a button in a dialog; CLOSE is the cross in its corner. */
export type ButtonName = keyof typeof GoogleAppsScript.Base.Button;

/** What an alert or a prompt asks. */
export interface Question {
  readonly kind: 'alert' | 'prompt';
  readonly title: string | null;
  readonly prompt: string;
  /** The buttons it offers, without CLOSE. */
  readonly buttons: readonly ButtonName[];
}

/** What the user answers: the button, and the text where it was a prompt. */
export interface Answer {
  readonly button: ButtonName;
  readonly text?: string;
}

/** A page in the sidebar. */
export interface ShownSidebar {
  readonly title: string | null;
  readonly html: string;
}

/** A page in a dialog; sizes in pixels, null where the add-on left them to Google. */
export interface ShownDialog {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly isModal: boolean;
}

/** Everything the add-on has shown so far, in order; of a menu its latest state. */
export interface Shown {
  readonly menus: ShownMenu[];
  readonly sidebars: ShownSidebar[];
  readonly dialogs: ShownDialog[];
  readonly questions: Question[];
}
