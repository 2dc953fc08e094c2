import type { Review } from '../../../domain/scorecard/review.ts';
import { shortName } from '../../../domain/wording.ts';
import { checkText } from '../asked.ts';
import { type Part, part } from './part.ts';
import { table } from './table.ts';

const CELLS = 10;
const CHECKS = 50;

/** What in the sheet was not understood, contradicts itself or was left out. */
export function checksPart({ dataChecks }: Review): Part {
  return part(
    'Data checks',
    table(
      ['What', 'Cells'],
      dataChecks.map((check) => [
        checkText(check),
        `${check.cells.slice(0, CELLS).join(', ')}${check.cells.length > 0 && check.count > CELLS ? ', …' : ''}`,
      ]),
      CHECKS,
    ),
  );
}

/** Which column was read as which field, and how. */
export function columnsPart({ columns }: Review): Part {
  return part(
    'How the sheet was read',
    table(
      ['Column', 'Header', 'Field', 'How'],
      columns.map(({ column, header, field, how }) => [column, shortName(header), field ?? '', how]),
      columns.length,
    ),
  );
}
