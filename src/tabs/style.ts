/** How a cell looks. Colours are RRGGBB. */
export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'right' | 'center';
  readonly wrap?: boolean;
  /** Text begins at the top of its cell, not in the middle. */
  readonly top?: boolean;
  /** Letters of space before the text. */
  readonly indent?: number;
  /** A number format, as a spreadsheet writes it. */
  readonly format?: string;
  /** The colour of a thin line below the cell. */
  readonly line?: string;
}

/** One font in three sizes; its metrics are the same in Excel, Google Sheets and LibreOffice. */
export const FONT = 'Arial';
export const SIZES = { title: 16, heading: 12, body: 10 } as const;

export const INK = '1F2A33';
export const MUTED = '586471';
export const ACCENT = '0B5563';
export const HAIRLINE = 'DCE2E7';
export const HEADER_FILL = 'EDF2F4';

/** A quiet fill and the ink that stays readable on it. */
export interface Tone {
  readonly fill: string;
  readonly color: string;
}

export const TONES = {
  good: { fill: 'DCF0E3', color: '14532D' },
  promising: { fill: 'DCEAF7', color: '1B4872' },
  caution: { fill: 'FFF0C7', color: '614300' },
  bad: { fill: 'FADEDB', color: '7F1D1D' },
  waiting: { fill: 'E9E4F5', color: '432F75' },
  weak: { fill: 'F3E6DA', color: '66380F' },
  idle: { fill: 'ECEFF2', color: '46515C' },
} as const satisfies Record<string, Tone>;

/** The full end of a colour scale; ink stays readable on it. */
export const SCALE_FULL = '9CD3CB';

/** Colours of a chart's series, apart in lightness too. */
export const SERIES = ['0B5563', 'D9822B', '6B4E9B', '2F9E8F'] as const;
/** What a chart leaves empty: its own background. */
export const EMPTY = 'FFFFFF';
/** Volume, beside what is made of it. */
export const VOLUME = 'B4C2CC';

export const BODY: Style = { color: INK };
export const TITLE: Style = { size: SIZES.title, bold: true, color: ACCENT };
export const HEADING: Style = { size: SIZES.heading, bold: true, color: ACCENT };
export const NOTE: Style = { color: MUTED };
export const HEADER: Style = { bold: true, color: INK, fill: HEADER_FILL, line: ACCENT, wrap: true };

export const COUNT = '#,##0';
/** A difference, with a sign of its own and a real minus. */
export const SIGNED_COUNT = '+#,##0;"−"#,##0;0';
/** The base of the count on its left: "of 48". */
export const BASE: Style = { format: '"of "#,##0', align: 'left', color: MUTED };
/** What is too early or too few for a verdict. */
export const PALE: Style = { color: MUTED, italic: true };
/** Text format: the cell stays text when someone edits it, whatever it begins with. */
export const TEXT = '@';
