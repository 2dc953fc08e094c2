import type { CellStyle, ConditionalRule } from 'hucre';
import { a1 } from '../../tabs/a1.ts';
import type { ColorRule } from '../../tabs/sheet.ts';
import { FONT, INK, SIZES, type Style } from '../../tabs/style.ts';

/** A look in the library's terms. */
export function cellStyle(style: Style): CellStyle {
  const {
    size = SIZES.body,
    bold,
    italic,
    color = INK,
    fill,
    align,
    wrap,
    top,
    indent,
    format,
    line,
  } = style;
  return {
    font: {
      name: FONT,
      size,
      color: { rgb: color },
      ...(bold && { bold }),
      ...(italic && { italic }),
    },
    ...(fill !== undefined && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(line !== undefined && { border: { bottom: { style: 'thin', color: { rgb: line } } } }),
    alignment: {
      vertical: top ? 'top' : 'center',
      ...(align !== undefined && { horizontal: align }),
      ...(wrap && { wrapText: true }),
      ...(indent !== undefined && { horizontal: 'left', indent }),
    },
    ...(format !== undefined && { numFmt: format }),
  };
}

/** A rule of colour in the library's terms. */
export function conditionalRule(rule: ColorRule, index: number): ConditionalRule {
  const base = { priority: index + 1, range: rule.areas.map(a1).join(' ') };
  if ('full' in rule) {
    return {
      ...base,
      type: 'colorScale',
      colorScale: {
        cfvo: [
          { type: 'num', value: '0' },
          { type: 'num', value: '1' },
        ],
        colors: ['FFFFFFFF', `FF${rule.full}`],
      },
    };
  }
  const fill = { rgb: rule.fill };
  return {
    ...base,
    type: 'cellIs',
    operator: 'equal',
    formula: `"${rule.word}"`,
    style: {
      font: { color: { rgb: rule.color } },
      fill: { type: 'pattern', pattern: 'solid', fgColor: fill, bgColor: fill },
    },
  };
}
