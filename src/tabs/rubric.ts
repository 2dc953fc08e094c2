import type { Reviewed } from '../domain/review.ts';
import { isSet } from '../domain/rubric/criterion.ts';
import { DIMENSIONS } from '../domain/rubric/dimension.ts';
import { writeRubric } from '../domain/rubric/sheet.ts';
import { Page, TITLE_ROWS } from './page.ts';
import type { Sheet } from './sheet.ts';
import { MUTED, TEXT } from './style.ts';

const WIDTHS = [12, 30, 18, 20, 52, 8, 13, 70];

/** The rubric as it can be read back, with the question each dimension asks. */
export function rubricSheet({ qualified: { rubric } }: Reviewed): Sheet {
  const page = new Page(WIDTHS);
  page.title('Lead rubric');
  const [titles, ...rows] = writeRubric(rubric);
  const notes = [
    ...rubric.criteria.map((criterion) => {
      const { question } = DIMENSIONS.find(({ id }) => id === criterion.dimension)!;
      return isSet(criterion) ? question : `${question} Not set: takes no part until it has a value.`;
    }),
    'The score from which a lead is qualified, of 100.',
  ];
  page.table(
    TITLE_ROWS,
    0,
    [
      ...titles!.map((title, column) => ({
        title: String(title),
        value: ({ cells }: { cells: (string | number)[] }) => (cells[column] === '' ? null : cells[column]!),
        style:
          title === 'Points'
            ? ({ align: 'right' } as const)
            : ({ wrap: true, format: TEXT, indent: title === 'Must-have' ? 1 : 0 } as const),
      })),
      {
        title: 'Question',
        value: ({ note }: { note: string }) => note,
        style: { wrap: true, color: MUTED },
      },
    ],
    rows.map((cells, row) => ({ cells, note: notes[row]! })),
  );
  return { ...page, name: 'Lead rubric', frozenRows: TITLE_ROWS + 1, gridLines: false };
}
