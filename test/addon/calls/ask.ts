import {
  type AnswerOf,
  CallFailed,
  type CallName,
  type RequestOf,
  readAnswer,
  writeRequest,
} from '../../../src/shared/contract.ts';
import { again, type Open, open, tabNamed } from '../open.ts';

/** What the add-on answers to a call of the contract; throws `CallFailed` where it answers with trouble. */
export function ask<N extends CallName>({ addon }: Open, call: N, request: RequestOf<N>): AnswerOf<N> {
  return readAnswer(call, String(addon.call('serve', writeRequest(call, request))));
}

/** The trouble that a call answers with, as `kind: message`. */
export function troubleOf<N extends CallName>(opened: Open, call: N, request: RequestOf<N>): string {
  try {
    ask(opened, call, request);
  } catch (error) {
    if (error instanceof CallFailed) return `${error.trouble}: ${error.message}`;
    throw error;
  }
  throw new Error(`"${call}" answered without trouble`);
}

const samples = new Map<string, Open>();

/** A spreadsheet with the sample in it, half a month after its last or on another day. Inserted once, copied ever after. */
export function openSample(locale = 'en_GB', today = '2026-05-18'): Open {
  const inserted = samples.get(locale) ?? open({ tabs: { Sheet1: [] }, today, locale });
  if (!samples.has(locale)) ask(inserted, 'insertSample', {});
  samples.set(locale, inserted);
  return again(inserted, today);
}

/** Selects cells as a person does: zero-based, the ends included. */
export function pick(
  { model }: Open,
  name: string,
  [top, left, bottom = top, right = left]: readonly [number, number, number?, number?],
): void {
  const tab = tabNamed(model, name);
  tab.selection = [{ top, left, bottom, right }];
  model.data.activeSheetId = tab.id;
}
