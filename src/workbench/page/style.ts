import {
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Border, BorderStyle, Format, Side } from '../../host/model/format.ts';

/** What stands in for Arial: the same widths, and carried along. */
export const FONT = 'Arimo';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};
const VERTICAL = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const WRAP = { WRAP: WrapStrategy.WRAP, OVERFLOW: WrapStrategy.OVERFLOW, CLIP: WrapStrategy.CLIP };
const LINES: Readonly<Record<BorderStyle, BorderStyleTypes>> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};
const SIDES: readonly (readonly [Side, 't' | 'l' | 'b' | 'r'])[] = [
  ['top', 't'],
  ['left', 'l'],
  ['bottom', 'b'],
  ['right', 'r'],
];

/** What the part of a number format that is for texts puts before them, which the grid leaves out. */
const BEFORE_TEXT = /;"( +)"@$/;
const SPACE = 3.7;
/** Pixels that the grid leaves beside a text anyhow. */
const PADDING = 2;

/** A format in the grid's terms. */
export function styleOf(format: Format): IStyleData {
  const spaces = BEFORE_TEXT.exec(format.numberFormat ?? '')?.[1]?.length ?? 0;
  const borders = SIDES.flatMap(([side, key]) => {
    const border = format[side];
    return border ? [[key, { s: LINES[border.style], cl: { rgb: border.color } }] as const] : [];
  });
  const horizontal = HORIZONTAL[format.horizontalAlignment as keyof typeof HORIZONTAL];
  return {
    ff: format.fontFamily === undefined || format.fontFamily === 'Arial' ? FONT : format.fontFamily,
    fs: format.fontSize ?? 10,
    ...(format.fontWeight === 'bold' && { bl: 1 }),
    ...(format.fontStyle === 'italic' && { it: 1 }),
    ...(format.fontLine === 'underline' && { ul: { s: 1 } }),
    ...(format.fontLine === 'line-through' && { st: { s: 1 } }),
    ...(format.fontColor && { cl: { rgb: format.fontColor } }),
    ...(format.background && { bg: { rgb: format.background } }),
    ...(horizontal !== undefined && { ht: horizontal }),
    vt: VERTICAL[(format.verticalAlignment ?? 'bottom') as keyof typeof VERTICAL] ?? VerticalAlign.BOTTOM,
    tb: WRAP[format.wrapStrategy ?? 'OVERFLOW'],
    ...(format.numberFormat && format.numberFormat !== 'General' && { n: { pattern: format.numberFormat } }),
    ...(spaces > 0 && { pd: { l: PADDING + SPACE * spaces } }),
    ...(borders.length > 0 && { bd: Object.fromEntries(borders) }),
  };
}

const nameOf = <T>(table: Readonly<Record<string, T>>, value: T | null | undefined): string | undefined =>
  Object.keys(table).find((name) => table[name] === value);

/** The format behind what the grid shows: the reverse of `styleOf`. */
export function formatOf(style: Nullable<IStyleData>): Format {
  if (!style) return {};
  const format: { -readonly [Key in keyof Format]: Format[Key] } = {};
  if (style.ff && style.ff !== FONT) format.fontFamily = style.ff;
  if (style.fs && style.fs !== 10) format.fontSize = style.fs;
  if (style.bl) format.fontWeight = 'bold';
  if (style.it) format.fontStyle = 'italic';
  if (style.ul?.s) format.fontLine = 'underline';
  if (style.st?.s) format.fontLine = 'line-through';
  if (style.cl?.rgb) format.fontColor = hex(style.cl.rgb);
  if (style.bg?.rgb) format.background = hex(style.bg.rgb);
  const horizontal = nameOf(HORIZONTAL, style.ht as HorizontalAlign);
  if (horizontal) format.horizontalAlignment = horizontal;
  const vertical = nameOf(VERTICAL, style.vt as VerticalAlign);
  if (vertical && vertical !== 'bottom') format.verticalAlignment = vertical;
  const wrap = nameOf(WRAP, style.tb as WrapStrategy) as keyof typeof WRAP | undefined;
  if (wrap && wrap !== 'OVERFLOW') format.wrapStrategy = wrap;
  if (style.n?.pattern) format.numberFormat = style.n.pattern;
  for (const [side, key] of SIDES) {
    const line = style.bd?.[key];
    const kind = nameOf<BorderStyleTypes>(LINES, line?.s) as BorderStyle | undefined;
    if (kind) format[side] = { style: kind, color: hex(line?.cl?.rgb ?? '#000000') } satisfies Border;
  }
  return format;
}

/** A colour as the model writes it. */
function hex(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!parts) return color.toLowerCase();
  return `#${parts
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}
