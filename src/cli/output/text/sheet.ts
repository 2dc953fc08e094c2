import type { Review } from '../../../domain/scorecard/review.ts';
import { written } from '../../../domain/wording.ts';
import { checkText } from '../asked.ts';
import { safe, safeName, wrapped } from './layout.ts';
import type { Paint } from './paint.ts';

const SHOWN = 12;
const CELLS = 5;

/** What in the sheet was not understood, contradicts itself or was left out, with its first cells. */
export function checkBlocks({ dataChecks }: Review, paint: Paint): string[] {
  if (dataChecks.length === 0) return [];
  const lines = dataChecks.slice(0, SHOWN).map((check) => {
    const { cells, count } = check;
    const where =
      cells.length === 0 ? '' : ` [${cells.slice(0, CELLS).join(', ')}${count > CELLS ? ', …' : ''}]`;
    return wrapped(`- ${safe(checkText(check))}${where}`, '  ', '    ');
  });
  const more = dataChecks.length - lines.length;
  if (more > 0) lines.push(paint('quiet', `  and ${written(more)} more in the page and the workbook`));
  return [`${paint('title', 'Data checks')}\n${lines.join('\n')}`];
}

/** Which columns were read, and which were not used. */
export function columnsLine({ columns: uses }: Review, paint: Paint): string {
  const named = uses.filter(({ header }) => header !== '');
  const unused = named
    .filter(({ field }) => field === null)
    .map(({ header, column }) => `${safeName(header)} (${column})`);
  const more = unused.length - SHOWN;
  const shown = unused.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${written(more)} more` : '');
  const read = `${written(named.length - unused.length)} of ${written(named.length)} columns were read`;
  return paint('quiet', wrapped(`${read}${unused.length === 0 ? '' : `; not used: ${shown}`}.`, '  '));
}
