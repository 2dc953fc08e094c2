import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { checkList } from '../check-list.ts';
import { fill, h } from '../element.ts';
import { plural } from '../wording.ts';

/** Which tab holds the leads, what was recognised in it, and what needs an answer. */
export async function startScreen(app: App, place: HTMLElement): Promise<void> {
  fill(place, h('p', { class: 'quiet' }, 'Looking at your spreadsheet…'));
  const answer = await app.call('start', {});
  if (answer === undefined) fill(place, retry(app));
  else draw(app, place, answer);
}

function retry(app: App): HTMLElement {
  return h('button', { type: 'button', onclick: () => app.go('start') }, 'Try again');
}

function draw(app: App, place: HTMLElement, start: AnswerOf<'start'>): void {
  if (start.leadSheet === null || start.trouble !== '') fill(place, firstRun(app, place, start));
  else fill(place, overview(app, place, start));
}

function firstRun(app: App, place: HTMLElement, start: AnswerOf<'start'>): HTMLElement[] {
  return [
    h('h1', {}, 'What did this month’s leads teach you?'),
    h(
      'p',
      {},
      'Lead Scorecard reads the tab with your leads, one row a lead, and tells how many fit, how many sales accepted, and why the others failed. It never writes into that tab, and nothing leaves the spreadsheet.',
    ),
    start.trouble !== '' && start.leadSheet !== null ? h('p', { class: 'notice' }, start.trouble) : null,
    sheetForm(app, place, start),
    h('p', { class: 'or' }, 'or'),
    h('button', { type: 'button', class: 'wide', onclick: () => sample(app, place) }, 'Insert sample leads'),
    h('p', { class: 'quiet' }, 'Adds a tab with the made-up leads of four months, to see how it works.'),
  ].filter((part): part is HTMLElement => part !== null);
}

function sheetForm(app: App, place: HTMLElement, { tabs, leadSheet }: AnswerOf<'start'>): HTMLElement {
  const select = h(
    'select',
    { id: 'lead-sheet' },
    tabs.map(({ id, name }) => h('option', { value: String(id), selected: id === leadSheet?.id }, name)),
  );
  return h(
    'form',
    {
      onsubmit: async (event: Event) => {
        event.preventDefault();
        const answer = await app.call('chooseSheet', { id: Number(select.value) });
        if (answer !== undefined) draw(app, place, answer);
      },
    },
    h('label', { htmlFor: 'lead-sheet' }, 'The tab with your leads'),
    select,
    h('button', { type: 'submit', class: 'main wide' }, 'Use this tab'),
  );
}

async function sample(app: App, place: HTMLElement): Promise<void> {
  const answer = await app.call('insertSample', {});
  if (answer === undefined) return;
  draw(app, place, answer);
  app.say('The sample leads are in a tab of their own.');
}

function overview(app: App, place: HTMLElement, start: AnswerOf<'start'>): (HTMLElement | null)[] {
  const { leadSheet, leads, periods, questions, recognised, checks, reviewed, hasRubric } = start;
  const latest = periods[0];
  const next =
    questions > 0
      ? { screen: 'match' as const, text: `Answer ${plural(questions, 'question')}` }
      : hasRubric
        ? {
            screen: 'review' as const,
            text: latest === undefined ? 'Go to the review' : `Review ${latest.label}`,
          }
        : { screen: 'rubric' as const, text: 'Say what a good lead is' };
  return [
    h('h1', {}, leadSheet!.name),
    h(
      'p',
      {},
      `${plural(leads, 'lead')}${periods.length === 0 ? '' : ` in ${plural(periods.length, 'month')}`}. `,
      latest === undefined
        ? 'No month is complete yet.'
        : `The latest complete month is ${latest.label}, with ${plural(latest.leads, 'lead')}.`,
    ),
    questions > 0
      ? h(
          'p',
          { class: 'notice' },
          `${plural(questions, 'column or value', 'columns or values')} could mean several things. A count is only as good as what it counts, so please say.`,
        )
      : h('p', { class: 'good' }, 'Nothing needs an answer.'),
    h('button', { type: 'button', class: 'main wide', onclick: () => app.go(next.screen) }, next.text),
    h(
      'details',
      {},
      h('summary', {}, `Recognised: ${plural(recognised.length, 'column')}`),
      h(
        'ul',
        { class: 'plain' },
        recognised.map((line) => h('li', {}, line)),
      ),
    ),
    checks.length === 0
      ? null
      : h(
          'details',
          {},
          h('summary', {}, `Worth a look: ${plural(checks.length, 'data check')}`),
          checkList(app, checks),
        ),
    reviewed.length === 0
      ? null
      : h(
          'details',
          {},
          h('summary', {}, `Reviewed: ${plural(reviewed.length, 'month')}`),
          h(
            'ul',
            { class: 'plain' },
            reviewed.map(({ label, asOf }) => h('li', {}, `${label}, as of ${asOf}`)),
          ),
        ),
    h('details', {}, h('summary', {}, 'Another tab holds the leads'), sheetForm(app, place, start)),
  ];
}
