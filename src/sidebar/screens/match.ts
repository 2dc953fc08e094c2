import type { AnswerOf } from '../../shared/contract.ts';
import { type App, focusHeading } from '../app.ts';
import { checkList } from '../check-list.ts';
import { type Content, fill, h } from '../element.ts';
import { collectAnswers } from '../match/answers.ts';
import { type Column, columnRow, type Value, valueRow } from '../match/rows.ts';
import { part } from '../part.ts';
import { questionRow } from '../question.ts';
import { plural } from '../wording.ts';

type Match = AnswerOf<'match'>;

/** Reasons and sources that are shown at once, of all that nobody has explained. */
const COMMONEST = 5;

/** Columns to fields, values to meanings: what is unsure first. What is answered stands in Lead settings. */
export async function matchScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Reading the columns…'));
  draw(app, place, await app.call('match', {}));
}

function draw(app: App, place: HTMLElement, match: Match): void {
  const save = h('button', { type: 'submit', class: 'main' }, 'Save');
  const bar = h('div', { class: 'bar inner', hidden: true }, save);
  const answers = collectAnswers((count) => {
    const written = plural(count, 'answer');
    bar.hidden = count === 0;
    save.textContent = `Save ${written}`;
    app.unsaved(count === 0 ? '' : `You have ${written} not saved`);
  });

  const { questions } = match;
  const unexplained = match.values.filter(({ meaning }) => meaning === null);
  const open = unexplained.filter(({ kind }) => kind === 'meaning');
  const isAnswered = questions.length + open.length === 0;
  const known = match.values.filter(({ meaning }) => meaning !== null);
  const read = match.columns.filter(({ field }) => field !== null);
  const unread = match.columns.filter(({ field }) => field === null);
  const values = (ones: readonly Value[]) =>
    h(
      'ul',
      { class: 'plain lines' },
      ones.map((one) => valueRow(one, match, (meaning) => answers.value(one, meaning))),
    );
  const optional = (kind: Value['kind'], title: string, about: string): Content => {
    const ones = unexplained.filter((one) => one.kind === kind);
    const [first, rest] = [ones.slice(0, COMMONEST), ones.slice(COMMONEST)];
    if (first.length === 0) return null;
    return part(
      title,
      ones.length,
      isAnswered,
      h('p', { class: 'quiet' }, about),
      values(first),
      rest.length > 0 &&
        h('details', { class: 'more' }, h('summary', {}, `${rest.length} more`), values(rest)),
    );
  };
  const columns = (ones: readonly Column[]) =>
    h(
      'ul',
      { class: 'plain lines' },
      ones.map((one) => columnRow(one, match, (field) => answers.column(one, field))),
    );

  fill(
    place,
    h('h1', {}, 'What your columns and values mean'),
    h(
      'p',
      {},
      isAnswered
        ? 'Nothing needs an answer. Look through the columns once, and change what was read wrongly.'
        : 'A count is only as good as what it counts, so please answer what nobody but you can know.',
    ),
    h(
      'form',
      {
        onsubmit: app.on(async () => {
          const saved = await app.call('saveMatch', answers.request());
          app.unsaved('');
          draw(app, place, saved);
          focusHeading(place);
          app.say('Saved in Lead settings.');
          app.refresh();
        }),
      },
      questions.length > 0 &&
        h(
          'section',
          { 'aria-labelledby': 'open-columns' },
          h('h2', { id: 'open-columns' }, `${plural(questions.length, 'question')} about columns`),
          h(
            'ul',
            { class: 'plain lines' },
            questions.map((one, at) =>
              h(
                'li',
                {},
                questionRow(`question-${at}`, one, (choice) => answers.question(one, choice)),
              ),
            ),
          ),
        ),
      open.length > 0 &&
        h(
          'section',
          { 'aria-labelledby': 'open-values' },
          h('h2', { id: 'open-values' }, `${plural(open.length, 'value')} to explain`),
          values(open),
        ),
      optional(
        'reason',
        'Reasons without a code',
        'They count as other reasons until you say what they stand for. The commonest come first; there is no need to answer all.',
      ),
      optional(
        'demand type',
        'Sources of an unknown kind',
        'They count as other demand until you say how they bring leads. There is no need to answer all.',
      ),
      unread.length > 0 && part('Columns not used', unread.length, isAnswered, columns(unread)),
      read.length > 0 && part('Columns read', read.length, false, columns(read)),
      known.length > 0 && part('Values understood', known.length, false, values(known)),
      bar,
    ),
    match.checks.length > 0 &&
      part('Worth a look', plural(match.checks.length, 'data check'), true, checkList(app, match.checks)),
    h(
      'button',
      { type: 'button', class: 'wide', onclick: () => app.go('rubric') },
      'Next: say what a good lead is',
    ),
  );
}
