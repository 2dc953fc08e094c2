/** What mailboxes end in, from their last "@" on: a sheet has as many mailboxes as leads, and far fewer endings. */
export interface MailEndings {
  /** Index into `endings` for each of the texts; 0 for a text without "@". */
  readonly codes: Int32Array;
  /** Each ending once, as written; the first is ''. */
  readonly endings: readonly string[];
}

/** The endings of some texts. */
export function mailEndings(texts: readonly string[]): MailEndings {
  const codes = new Int32Array(texts.length);
  const endings = [''];
  const known = new Map<string, number>();
  for (let k = 0; k < texts.length; k++) {
    const text = texts[k]!;
    // Most texts have one "@", and to look for the last one takes three times as long.
    let at = text.indexOf('@');
    if (at < 0) continue;
    if (text.indexOf('@', at + 1) >= 0) at = text.lastIndexOf('@');
    const ending = text.slice(at);
    let code = known.get(ending);
    if (code === undefined) {
      code = endings.push(ending) - 1;
      known.set(ending, code);
    }
    codes[k] = code;
  }
  return { codes, endings };
}
