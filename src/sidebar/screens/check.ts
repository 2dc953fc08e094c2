import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { fill, h } from '../element.ts';
import { capital, plural } from '../wording.ts';

type Found = AnswerOf<'check'>;
type Unbacked = Found['unbacked'][number];

/** Holds a text against the scorecard: which numbers and claims nothing backs. */
export function checkScreen(app: App, place: HTMLElement): void {
  const text = h('textarea', { id: 'text', rows: 10, required: true });
  const month = h(
    'select',
    { id: 'text-month' },
    (app.known()?.periods ?? []).map(({ id, label }) => h('option', { value: id }, label)),
  );
  const verdict = h('div', { role: 'status' });
  const found = h('div', {});
  fill(
    place,
    h('h1', {}, 'Is this summary still true?'),
    h(
      'p',
      {},
      'Paste a summary that somebody edited or a language model wrote. Every number, ranking and comparison in it is held against the scorecard.',
    ),
    h(
      'form',
      {
        onsubmit: app.on(async () => {
          fill(verdict);
          fill(found);
          const asked = { text: text.value, ...(month.value !== '' && { month: month.value }) };
          const answer = await app.call('check', asked);
          fill(verdict, verdictOn(answer));
          fill(
            found,
            answer.unbacked.length > 0 && listOf(answer.unbacked, text),
            folded(
              `Not checked: ${plural(answer.unchecked.length, 'sentence')}`,
              answer.unchecked.map((one) => [`Line ${one.line}`, one.text]),
            ),
            folded(
              `Backed: ${plural(answer.backed.length, 'number or claim', 'numbers or claims')}`,
              answer.backed.map(({ claim, fact }) => [`“${claim}”`, fact || 'The review says so itself.']),
            ),
          );
        }),
      },
      h('label', { htmlFor: 'text' }, 'Text to check'),
      text,
      month.options.length > 0 && [h('label', { htmlFor: 'text-month' }, 'Month it tells of'), month],
      h('button', { type: 'submit', class: 'main wide' }, 'Check the text'),
    ),
    verdict,
    found,
  );
}

function verdictOn({ unbacked, backed, unchecked, label }: Found): HTMLElement {
  if (unbacked.length > 0)
    return h(
      'p',
      { class: 'notice' },
      `The review of ${label} does not back ${plural(unbacked.length, 'number or claim', 'numbers or claims')}:`,
    );
  if (backed.length === 0)
    return h(
      'p',
      { class: 'notice' },
      `The text holds nothing that the review of ${label} can check: no number, ranking or comparison of it.`,
    );
  const rest = unchecked.length > 0 && ` ${plural(unchecked.length, 'sentence')} could not be checked.`;
  return h('p', { class: 'good' }, `The review of ${label} backs every number and claim.`, rest);
}

/** A closed list of what was found, each with what is told of it; nothing for an empty one. */
function folded(title: string, entries: readonly (readonly [string, string])[]): HTMLElement | false {
  return (
    entries.length > 0 &&
    h(
      'details',
      { class: 'more' },
      h('summary', {}, title),
      h(
        'dl',
        {},
        entries.map(([said, told]) => [h('dt', {}, said), h('dd', {}, told)]),
      ),
    )
  );
}

function listOf(unbacked: readonly Unbacked[], text: HTMLTextAreaElement): HTMLElement {
  return h(
    'ol',
    { class: 'plain lines' },
    unbacked.map((one) =>
      h(
        'li',
        {},
        h('p', {}, h('strong', {}, `“${one.claim}”`)),
        h('p', { class: 'quiet' }, `${capital(one.why)}.`),
        h(
          'button',
          { type: 'button', class: 'small', onclick: () => selectClaim(text, one) },
          `Show in line ${one.line}`,
        ),
      ),
    ),
  );
}

/** Selects the claim in its line, or the whole line where the claim does not stand there word for word. */
function selectClaim(area: HTMLTextAreaElement, { line, claim }: Unbacked): void {
  const lines = area.value.split('\n');
  const begin = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const own = lines[line - 1] ?? '';
  const at = own.indexOf(claim);
  area.focus();
  area.setSelectionRange(begin + Math.max(0, at), begin + (at < 0 ? own.length : at + claim.length));
}
