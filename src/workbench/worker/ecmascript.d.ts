/** The globals of ECMAScript 2022 with Intl: what Apps Script has beside Google's services. */
export declare const ECMASCRIPT: ReadonlySet<string>;
