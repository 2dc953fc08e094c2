import { type AnswerOf, CallFailed, type RequestOf } from '../../shared/contract.ts';
import { type App, focusHeading } from '../app.ts';
import { fill, h } from '../element.ts';
import { part } from '../part.ts';
import { criteriaList } from '../rubric/criteria.ts';
import { explainPart } from '../rubric/explain.ts';
import { movedList, standing, suggestions, tierBar } from '../rubric/shown.ts';
import { plural } from '../wording.ts';

type Shown = AnswerOf<'rubric'>;
type Rubric = RequestOf<'saveRubric'>['rubric'];

/** Milliseconds of rest after a change before it is tried. */
const REST = 300;

/** The five questions, what answers them, and what a change would do to the leads at hand. */
export async function rubricScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Reading the rubric…'));
  draw(app, place, await app.call('rubric', {}));
}

function draw(app: App, place: HTMLElement, shown: Shown): void {
  const { period, draft, counts } = shown;
  let { criteria, threshold }: Rubric = shown.rubric;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const said = h('p', { role: 'status' });
  const tiers = h('div', {});
  const moved = h('div', {});
  const list = criteriaList(app, shown, (next) => {
    criteria = next;
    changed();
  });
  const bar = h(
    'div',
    { class: 'bar', hidden: true },
    h(
      'button',
      {
        type: 'button',
        class: 'main',
        onclick: app.on(async () => {
          // What stands in a form that is open is meant to be saved too.
          const form = list.element.querySelector('form');
          if (form?.reportValidity() === false) return;
          form?.requestSubmit();
          if (!limit.reportValidity()) return;
          redraw(await app.call('saveRubric', { rubric: { criteria, threshold } }), 'Saved in Lead rubric.');
        }),
      },
      'Save the rubric',
    ),
    h('button', { type: 'button', onclick: () => redraw(shown, 'As it was.') }, 'Undo all'),
  );
  const limit = h('input', {
    id: 'threshold',
    type: 'number',
    min: '0',
    max: '100',
    step: 'any',
    required: true,
    value: String(threshold),
    'aria-describedby': 'threshold-about',
    oninput: () => {
      if (!limit.checkValidity()) return;
      threshold = Number(limit.value);
      changed();
    },
    onchange: () => limit.reportValidity(),
  });

  function redraw(next: Shown, text: string): void {
    clearTimeout(waiting);
    app.unsaved('');
    draw(app, place, next);
    focusHeading(place);
    app.say(text);
    app.refresh();
  }

  /** What the rubric on screen makes of the month, beside what the saved one does. */
  function tell(now: Shown['counts'], leads: AnswerOf<'tryRubric'>['moved'], count: number): void {
    fill(said, standing(now, counts, period.label, criteria));
    fill(tiers, tierBar(now));
    fill(moved, movedList(app, leads, count));
  }

  function changed(): void {
    const isSame = JSON.stringify({ criteria, threshold }) === JSON.stringify(shown.rubric);
    bar.hidden = isSame;
    app.unsaved(isSame ? '' : 'Your changes to the rubric are not saved');
    clearTimeout(waiting);
    latest += 1;
    if (isSame) tell(counts, [], 0);
    else waiting = setTimeout(attempt, REST, latest);
  }

  async function attempt(turn: number): Promise<void> {
    try {
      const tried = await app.call('tryRubric', { rubric: { criteria, threshold }, month: period.id });
      if (turn === latest) tell(tried.counts, tried.moved, tried.movedCount);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      if (turn === latest) fill(said, `Not counted yet. ${error.message}`);
    }
  }

  fill(
    place,
    h('h1', {}, 'What a good lead is'),
    h('div', { class: 'live' }, said, tiers, moved),
    draft.length > 0 &&
      part(
        'From your history',
        plural(draft.length, 'suggestion'),
        counts.fit === 0,
        suggestions(draft, list.add),
      ),
    list.element,
    h('h2', {}, 'When a lead qualifies'),
    h('label', { htmlFor: 'threshold' }, 'Score from'),
    limit,
    h(
      'p',
      { class: 'quiet', id: 'threshold-about' },
      'Points met of points possible, 0 to 100; every must-have has to be met too.',
    ),
    explainPart(app),
    h('button', { type: 'button', class: 'wide', onclick: () => app.go('review') }, 'Next: review a month'),
    bar,
  );
  tell(counts, [], 0);
}
