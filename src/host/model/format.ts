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

/** A format after a change. */
export function changed(format: Format, change: FormatChange): Format {
  const merged: Record<string, unknown> = {};
  for (const name of NAMES) {
    const value = name in change ? change[name] : format[name];
    if (value !== null && value !== undefined) merged[name] = value;
  }
  return interned(merged);
}

/** The one object that stands for a format. */
export function interned(format: Format): Format {
  const key = JSON.stringify(format);
  const found = known.get(key);
  if (found) return found;
  known.set(key, format);
  return format;
}
