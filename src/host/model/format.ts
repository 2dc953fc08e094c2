export type BorderStyle = 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';

/** The line along one side of a cell. */
export interface Border {
  readonly style: BorderStyle;
  readonly color: string;
}

export type Side = 'top' | 'left' | 'bottom' | 'right';

/** How a cell looks where it does not look as cells do by themselves. */
export interface Format {
  readonly numberFormat?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: 'normal' | 'bold';
  readonly fontStyle?: 'normal' | 'italic';
  readonly fontLine?: 'none' | 'underline' | 'line-through';
  readonly fontColor?: string;
  readonly background?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapStrategy?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  readonly top?: Border;
  readonly left?: Border;
  readonly bottom?: Border;
  readonly right?: Border;
}

/** A change of a format; null takes a property back to what it is by itself. */
export type FormatChange = { readonly [Key in keyof Format]?: Format[Key] | null };

/** The format of a cell that nobody has formatted. */
export const PLAIN: Format = {};

/** What Google answers for properties that nobody has set; a cell without a number format has the last one here. */
export const DEFAULTS: Required<Omit<Format, Side>> = {
  fontFamily: 'Arial',
  fontSize: 10,
  fontWeight: 'normal',
  fontStyle: 'normal',
  fontLine: 'none',
  fontColor: '#000000',
  background: '#ffffff',
  horizontalAlignment: 'general',
  verticalAlignment: 'bottom',
  wrapStrategy: 'OVERFLOW',
  numberFormat: '0.###############',
};

const NAMES = [
  ...(Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]),
  'top',
  'left',
  'bottom',
  'right',
] as const;

/** Equal formats are the same object, so that runs of them compare by identity. */
const known = new Map<string, Format>([[JSON.stringify(PLAIN), PLAIN]]);

/** What came of changes so far, by the format and the change as text. */
const results = new WeakMap<Format, Map<string, Format>>();

/** A format after a change. */
export function changed(format: Format, change: FormatChange): Format {
  let made = results.get(format);
  if (made === undefined) {
    made = new Map();
    results.set(format, made);
  }
  const key = JSON.stringify(Object.entries(change));
  let result = made.get(key);
  if (result === undefined) {
    result = merged(format, change);
    made.set(key, result);
  }
  return result;
}

function merged(format: Format, change: FormatChange): Format {
  const after: Record<string, unknown> = {};
  for (const name of NAMES) {
    const value = name in change ? change[name] : format[name];
    if (value !== null && value !== undefined) after[name] = value;
  }
  return interned(after);
}

/** The one object that stands for a format. */
export function interned(format: Format): Format {
  const key = JSON.stringify(format);
  const found = known.get(key);
  if (found) return found;
  known.set(key, format);
  return format;
}
