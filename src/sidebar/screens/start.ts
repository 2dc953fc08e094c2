import type { AnswerOf } from '../../shared/contract.ts';
import { type App, focusHeading } from '../app.ts';
import { checkList } from '../check-list.ts';
import { fill, h } from '../element.ts';
import { icon } from '../icon.ts';
import { part } from '../part.ts';
import { stepsDone } from '../path.ts';
import { firstQuestionForm } from '../start/first-question.ts';
import { stepsOf } from '../start/steps.ts';
import { dayText, plural } from '../wording.ts';

type Start = AnswerOf<'start'>;

/** Which tab holds the leads, what was recognised in it, and what needs an answer. */
export async function startScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Looking at your spreadsheet…'));
  draw(app, place, await app.call('start', {}));
}

function draw(app: App, place: HTMLElement, start: Start): void {
  fill(
    place,
    start.leadSheet === null || start.trouble !== ''
      ? firstRun(app, place, start)
      : overview(app, place, start),
  );
}

/** Draws what is known after the lead sheet changed, and goes on reading at its top. */
function redraw(app: App, place: HTMLElement, start: Start, said: string): void {
  draw(app, place, start);
  focusHeading(place);
  app.say(said);
}

function firstRun(app: App, place: HTMLElement, start: Start): HTMLElement[] {
  const { leadSheet, trouble } = start;
  return [
    h('h1', {}, 'What did this month’s leads teach you?'),
    h(
      'p',
      {},
      'Lead Scorecard reads the tab with your leads and tells how many fit, how many sales accepted, and why the others failed.',
    ),
    h('p', { class: 'quiet' }, 'Your lead tab is never written to, and nothing leaves this spreadsheet.'),
    h('h2', {}, 'Start with your own leads'),
    // Where no tab is taken for the leads yet, nothing is wrong.
    leadSheet === null
      ? h('p', { class: 'quiet' }, trouble)
      : h('div', { class: 'card input' }, h('p', {}, trouble)),
    sheetForm(app, place, start, true),
    h('h2', {}, 'Or see how it works'),
    h(
      'button',
      {
        type: 'button',
        class: 'wide',
        onclick: app.on(async () => {
          const answer = await app.call('insertSample', {});
          redraw(app, place, answer, 'The sample leads are in a tab of their own.');
        }),
      },
      'Insert sample leads',
    ),
    h('p', { class: 'quiet' }, 'Adds a tab with made-up leads of four months.'),
  ];
}

function sheetForm(app: App, place: HTMLElement, { tabs, leadSheet }: Start, isMain: boolean): HTMLElement {
  const select = h(
    'select',
    { id: 'lead-sheet' },
    tabs.map(({ id, name }) => h('option', { value: String(id), selected: id === leadSheet?.id }, name)),
  );
  return h(
    'form',
    {
      onsubmit: app.on(async () => {
        const answer = await app.call('chooseSheet', { id: Number(select.value) });
        redraw(
          app,
          place,
          answer,
          answer.trouble === '' ? `The leads are in ${answer.leadSheet?.name}.` : '',
        );
      }),
    },
    h('label', { htmlFor: 'lead-sheet' }, 'Tab with your leads'),
    select,
    h('button', { type: 'submit', class: isMain ? 'main wide' : 'wide' }, 'Use this tab'),
  );
}

function overview(app: App, place: HTMLElement, start: Start): (HTMLElement | null)[] {
  const { leadSheet, leads, periods, recognised, checks, reviewed, firstQuestion } = start;
  const latest = periods[0];
  const done = stepsDone(start);
  const steps = stepsOf(start);
  const next = steps.find(({ screen }) => !done.has(screen)) ?? steps.at(-1)!;
  return [
    h('h1', {}, leadSheet!.name),
    h(
      'p',
      {},
      `${plural(leads, 'lead')}${periods.length === 0 ? '' : ` in ${plural(periods.length, 'month')}`}. `,
      firstQuestion !== null
        ? 'Before a month can be reviewed, one thing has to be known.'
        : latest === undefined
          ? 'None has a date up to today, so there is no month to review yet.'
          : latest.isOver
            ? `The month to review is ${latest.label}, with ${plural(latest.leads, 'lead')}.`
            : `No month with leads is over yet. ${latest.label}, with ${plural(latest.leads, 'lead')} so far, can be looked at before its end.`,
    ),
    firstQuestion &&
      firstQuestionForm(app, firstQuestion, (now) => redraw(app, place, now, 'Saved in Lead settings.')),
    h(
      'ol',
      { class: 'plain path' },
      steps.map(({ screen, title, about }) =>
        h(
          'li',
          {},
          h(
            'button',
            { type: 'button', class: done.has(screen) ? 'row done' : 'row', onclick: () => app.go(screen) },
            h('span', { class: 'mark' }, done.has(screen) && icon('done')),
            h('span', {}, h('strong', {}, title), h('span', { class: 'quiet block' }, about)),
            icon('next'),
          ),
        ),
      ),
    ),
    h(
      'button',
      {
        type: 'button',
        class: firstQuestion === null ? 'main wide' : 'wide',
        onclick: () => app.go(next.screen),
      },
      next.act,
    ),
    part(
      'Recognised',
      plural(recognised.length, 'column'),
      false,
      h(
        'ul',
        { class: 'plain lines' },
        recognised.map((line) => h('li', {}, line)),
      ),
    ),
    checks.length === 0
      ? null
      : part('Worth a look', plural(checks.length, 'data check'), false, checkList(app, checks)),
    reviewed.length === 0
      ? null
      : part(
          'Reviewed so far',
          plural(reviewed.length, 'month'),
          false,
          h(
            'ul',
            { class: 'plain lines' },
            reviewed.map(({ label, asOf }) => h('li', {}, `${label}, as of ${dayText(asOf)}`)),
          ),
        ),
    part('Another tab holds the leads', '', false, sheetForm(app, place, start, false)),
  ];
}
