import type { Settings } from '../domain/settings/settings.ts';
import { SETTINGS_HEADER } from '../domain/settings/sheet.ts';
import { capital } from '../domain/wording.ts';
import { SETTINGS_SHEET } from './names.ts';
import { type Column, Page } from './page.ts';
import type { Asked } from './settings/asked.ts';
import type { ShownSetting } from './settings/own-names.ts';
import { settingSections } from './settings/sections.ts';
import type { Choice, Sheet, Value } from './sheet.ts';
import { HEADING, INK, MUTED, NOTE, TEXT } from './style.ts';

const WIDTHS = [16, 46, 30, 96];
/** A title and what a blank value means stand above the header, where no setting is read. */
const HEADER_ROW = 2;
const [NAME, VALUE] = [1, 2];

/** A row of the sheet: the title of a section, or a setting. */
type Row = ShownSetting | { readonly title: string; readonly about: string };

/**
 * Every setting as `readSettings` reads it back, blank where the default stands, with what it is for and lists to
 * choose from; the values that wait for an answer come first. `asked` is what the lead sheet leaves to ask.
 */
export function settingsSheet(settings: Settings, asked: Asked): Sheet {
  const page = new Page(WIDTHS);
  page.title(SETTINGS_SHEET);
  page.put(1, 0, 'A setting without a value stands at its default.', NOTE);
  const sections = settingSections(settings, asked);
  const rows = sections.flatMap(({ title, about, settings: held }): Row[] => [{ title, about }, ...held]);
  page.table(HEADER_ROW, 0, COLUMNS, rows);
  const choices: Choice[] = [];
  let row = HEADER_ROW + 1;
  for (const { settings: held, words, isWhole = false } of sections) {
    page.heights.set(row, 26);
    if (words !== undefined && words.length > 0) {
      choices.push({ areas: [area(row + 1, row + held.length)], words, isWhole });
    }
    const order = held.findIndex(({ kind }) => kind === 'date order');
    if (order >= 0) {
      choices.push({
        areas: [area(row + 1 + order, row + 1 + order)],
        words: ['day-month', 'month-day'],
        isWhole: true,
      });
    }
    row += 1 + held.length;
  }
  return {
    ...page,
    name: SETTINGS_SHEET,
    frozenRows: HEADER_ROW + 1,
    gridLines: false,
    notes: new Map([
      [
        `${HEADER_ROW},${NAME}`,
        'What is set. Rows may be added in any place, with a kind of setting in front.',
      ],
      [`${HEADER_ROW},${VALUE}`, 'Blank stands for the default.'],
    ]),
    choices,
  };
}

const area = (top: number, bottom: number) => ({ top, bottom, left: VALUE, right: VALUE });

const setting =
  (value: (row: ShownSetting) => Value) =>
  (row: Row): Value =>
    'title' in row ? null : value(row) === '' ? null : value(row);

const COLUMNS: readonly Column<Row>[] = [
  {
    title: SETTINGS_HEADER[0],
    value: (row) => ('title' in row ? row.title : capital(row.kind)),
    tint: (row) => ('title' in row ? HEADING : { color: MUTED }),
  },
  {
    title: SETTINGS_HEADER[1],
    value: setting(({ name }) => name),
    style: { format: TEXT, wrap: true },
  },
  {
    title: SETTINGS_HEADER[2],
    value: setting(({ value }) => value),
    style: { bold: true, color: INK, wrap: true, align: 'left' },
    tint: (row) => ('title' in row || row.kind === 'limit' ? {} : { format: row.format ?? TEXT }),
  },
  { title: 'Explanation', value: ({ about }) => about, style: { color: MUTED, wrap: true } },
];
