import { type Border, type BorderStyle, DEFAULTS, type Format, type FormatChange } from '../model/format.ts';
import { type Lines, putFormats, setBorders, setFormat } from '../model/formats.ts';
import { readCells } from '../model/read.ts';
import { needsSize } from '../model/write.ts';
import { mismatch } from '../services/signature.ts';
import { google } from './double.ts';
import { ENUMERATIONS, valueNamed } from './enumerations.ts';
import { RangePlace } from './range-place.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type FontLine = GoogleAppsScript.Spreadsheet.FontLine;
type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

/** How the cells of a range look. */
export abstract class RangeFormat extends RangePlace implements Pick<Range, keyof RangeFormat & keyof Range> {
  getNumberFormat(): string {
    return first(this, 'numberFormat');
  }

  getNumberFormats(): string[][] {
    return all(this, 'numberFormat');
  }

  setNumberFormat(numberFormat: string): Range {
    return set(this, 'numberFormat', numberFormat);
  }

  setNumberFormats(values: string[][]): Range {
    return put(this, 'numberFormat', values);
  }

  getFontFamily(): string {
    return first(this, 'fontFamily');
  }

  getFontFamilies(): string[][] {
    return all(this, 'fontFamily');
  }

  setFontFamily(fontFamily: string | null): Range {
    return set(this, 'fontFamily', fontFamily);
  }

  setFontFamilies(values: (string | null)[][]): Range {
    return put(this, 'fontFamily', values);
  }

  getFontSize(): number {
    return first(this, 'fontSize');
  }

  getFontSizes(): number[][] {
    return all(this, 'fontSize');
  }

  setFontSize(fontSize: number): Range {
    return set(this, 'fontSize', fontSize);
  }

  setFontSizes(values: number[][]): Range {
    return put(this, 'fontSize', values);
  }

  getFontWeight(): 'normal' | 'bold' {
    return first(this, 'fontWeight');
  }

  getFontWeights(): ('normal' | 'bold')[][] {
    return all(this, 'fontWeight');
  }

  setFontWeight(fontWeight: 'normal' | 'bold' | null): Range {
    return set(this, 'fontWeight', fontWeight);
  }

  setFontWeights(values: ('normal' | 'bold' | null)[][]): Range {
    return put(this, 'fontWeight', values);
  }

  getFontStyle(): 'normal' | 'italic' {
    return first(this, 'fontStyle');
  }

  getFontStyles(): ('normal' | 'italic')[][] {
    return all(this, 'fontStyle');
  }

  setFontStyle(fontStyle: 'normal' | 'italic' | null): Range {
    return set(this, 'fontStyle', fontStyle);
  }

  setFontStyles(values: ('normal' | 'italic' | null)[][]): Range {
    return put(this, 'fontStyle', values);
  }

  getFontLine(): FontLine {
    return first(this, 'fontLine');
  }

  getFontLines(): FontLine[][] {
    return all(this, 'fontLine');
  }

  setFontLine(fontLine: FontLine | null): Range {
    return set(this, 'fontLine', fontLine);
  }

  setFontLines(values: (FontLine | null)[][]): Range {
    return put(this, 'fontLine', values);
  }

  setFontColor(fontColor: string | null): Range {
    return set(this, 'fontColor', fontColor);
  }

  setFontColors(values: (string | null)[][]): Range {
    return put(this, 'fontColor', values);
  }

  getBackground(): string {
    return first(this, 'background');
  }

  getBackgrounds(): string[][] {
    return all(this, 'background');
  }

  setBackground(background: string | null): Range {
    return set(this, 'background', background);
  }

  setBackgrounds(values: (string | null)[][]): Range {
    return put(this, 'background', values);
  }

  getHorizontalAlignment(): string {
    return first(this, 'horizontalAlignment');
  }

  getHorizontalAlignments(): string[][] {
    return all(this, 'horizontalAlignment');
  }

  setHorizontalAlignment(horizontalAlignment: 'left' | 'center' | 'normal' | 'right' | null): Range {
    return set(this, 'horizontalAlignment', horizontalAlignment);
  }

  setHorizontalAlignments(values: ('left' | 'center' | 'normal' | 'right' | null)[][]): Range {
    return put(this, 'horizontalAlignment', values);
  }

  getVerticalAlignment(): string {
    return first(this, 'verticalAlignment');
  }

  getVerticalAlignments(): string[][] {
    return all(this, 'verticalAlignment');
  }

  setVerticalAlignment(verticalAlignment: 'top' | 'middle' | 'bottom' | null): Range {
    return set(this, 'verticalAlignment', verticalAlignment);
  }

  setVerticalAlignments(values: ('top' | 'middle' | 'bottom' | null)[][]): Range {
    return put(this, 'verticalAlignment', values);
  }

  getWrapStrategy(): WrapStrategy {
    return valueNamed(ENUMERATIONS.WrapStrategy, first(this, 'wrapStrategy'));
  }

  getWrapStrategies(): WrapStrategy[][] {
    return all(this, 'wrapStrategy').map((row) =>
      row.map((name) => valueNamed(ENUMERATIONS.WrapStrategy, name)),
    );
  }

  setWrapStrategy(strategy: WrapStrategy): Range {
    return set(this, 'wrapStrategy', String(strategy) as Format['wrapStrategy'] & string);
  }

  setWrapStrategies(strategies: WrapStrategy[][]): Range {
    const names = strategies.map((row) => row.map((one) => String(one) as Format['wrapStrategy'] & string));
    return put(this, 'wrapStrategy', names);
  }

  getWrap(): boolean {
    return first(this, 'wrapStrategy') === 'WRAP';
  }

  getWraps(): boolean[][] {
    return all(this, 'wrapStrategy').map((row) => row.map((name) => name === 'WRAP'));
  }

  setWrap(isWrapEnabled: boolean): Range {
    return set(this, 'wrapStrategy', isWrapEnabled ? 'WRAP' : 'OVERFLOW');
  }

  setWraps(isWrapEnabled: boolean[][]): Range {
    return put(
      this,
      'wrapStrategy',
      isWrapEnabled.map((row) => row.map((isWrapped) => (isWrapped ? 'WRAP' : 'OVERFLOW'))),
    );
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): Range {
    const border: Border = {
      style: (style === null ? 'SOLID' : String(style)) as BorderStyle,
      color: color ?? '#000000',
    };
    const line = (wanted: boolean | null) => (wanted === null ? undefined : wanted ? border : null);
    const lines: Lines = {
      top: line(top),
      left: line(left),
      bottom: line(bottom),
      right: line(right),
      vertical: line(vertical),
      horizontal: line(horizontal),
    };
    setBorders(this.model, this.sheet, this.area, lines);
    return google(this);
  }
}

type Name = keyof typeof DEFAULTS;

const propertyOf = <N extends Name>(format: Format, name: N): (typeof DEFAULTS)[N] =>
  (format[name] ?? DEFAULTS[name]) as (typeof DEFAULTS)[N];

function first<N extends Name>({ sheet, area }: RangePlace, name: N): (typeof DEFAULTS)[N] {
  return propertyOf(sheet.columns[area.left]!.formats.get(area.top), name);
}

function all<N extends Name>({ sheet, area }: RangePlace, name: N): (typeof DEFAULTS)[N][][] {
  return readCells(sheet, area, (_, row, column) =>
    propertyOf(sheet.columns[column]!.formats.get(row), name),
  );
}

/** `normal` is Google's word for taking an alignment back; null does so for everything. */
function changeTo<N extends Name>(name: N, value: unknown): FormatChange {
  const isOwn = value !== null && value !== '' && !(name === 'horizontalAlignment' && value === 'normal');
  const isRight = typeof value === typeof DEFAULTS[name];
  if (isOwn && !isRight)
    throw mismatch(`SpreadsheetApp.Range.set${name[0]!.toUpperCase()}${name.slice(1)}`, [value]);
  return { [name]: isOwn && value !== 'General' ? value : null };
}

function set(range: RangePlace, name: Name, value: unknown): Range {
  setFormat(range.model, range.sheet, range.area, changeTo(name, value));
  return google(range);
}

function put(range: RangePlace, name: Name, values: readonly (readonly unknown[])[]): Range {
  needsSize(values, range.area);
  putFormats(range.model, range.sheet, range.area, values, (value) => changeTo(name, value));
  return google(range);
}
