import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { fill, h } from '../element.ts';
import { part } from '../part.ts';
import { capital, dayText } from '../wording.ts';

type Action = AnswerOf<'review'>['actions'][number];

/**
 * What to do next month, who does it, until when, and whether it is done: kept in the Monthly review tab, which the
 * review of the month writes first.
 */
export function actionsPart(app: App, { actions }: AnswerOf<'review'>, isReviewed: boolean): HTMLElement {
  const done = new Set(actions.filter((one) => one.done));
  const about = h('span', {});
  const count = (): void => fill(about, `${actions.length - done.size} open`);
  const mark = (action: Action, isDone: boolean): void => {
    if (isDone) done.add(action);
    else done.delete(action);
    count();
  };
  count();
  return part(
    'What to do next month',
    actions.length === 0 ? '' : about,
    true,
    actions.length === 0
      ? h('p', {}, 'Nothing calls for action.')
      : [
          !isReviewed &&
            h('p', { class: 'quiet' }, 'Run the review to give each an owner and to tick what is done.'),
          h(
            'ul',
            { class: isReviewed ? 'plain lines actions' : 'plain lines' },
            actions.map((action, index) =>
              isReviewed ? kept(app, action, index, (isDone) => mark(action, isDone)) : proposed(action),
            ),
          ),
        ],
  );
}

function proposed({ text, who, note }: Action): HTMLElement {
  return h('li', {}, h('p', {}, text), h('p', { class: 'quiet' }, aboutOf(who, note)));
}

function kept(app: App, action: Action, index: number, mark: (isDone: boolean) => void): HTMLElement {
  const { id, month, who, note } = action;
  const item = h('li', {});
  const owned = h('span', {});
  const keep = app.on(async () => {
    // Each change is written after the one before, so that what was typed last stays.
    const turn = last
      .catch(() => {})
      .then(() =>
        app.call('markAction', { id, month, done: done.checked, owner: owner.value, due: due.value }),
      );
    last = turn;
    const now = await turn;
    show(now);
    mark(now.done);
    app.say('Saved in Monthly review.');
  });
  let last: Promise<unknown> = Promise.resolve();
  const done = h('input', { type: 'checkbox', id: `done-${index}`, checked: action.done, onchange: keep });
  const owner = h('input', {
    id: `owner-${index}`,
    value: action.owner,
    autocomplete: 'off',
    onchange: keep,
  });
  const due = h('input', {
    id: `due-${index}`,
    value: action.due,
    placeholder: '2026-05-15',
    autocomplete: 'off',
    onchange: keep,
  });

  function show(now: Action): void {
    item.classList.toggle('done', now.done);
    const by = [
      now.owner === '' ? 'no owner yet' : now.owner,
      now.due === '' ? '' : `due ${dayText(now.due)}`,
    ];
    fill(owned, aboutOf(who, by.filter((text) => text !== '').join(', ')));
  }

  show(action);
  fill(
    item,
    h('div', { class: 'tick' }, done, h('label', { htmlFor: done.id }, action.text)),
    h(
      'details',
      { class: 'more' },
      h('summary', {}, owned),
      h(
        'div',
        { class: 'pair' },
        h('div', {}, h('label', { htmlFor: owner.id }, 'Owner'), owner),
        h('div', {}, h('label', { htmlFor: due.id }, 'Due'), due),
      ),
    ),
    note !== '' && h('p', { class: 'quiet' }, note),
  );
  return item;
}

function aboutOf(who: string, rest: string): string {
  return capital(rest === '' ? who : `${who}: ${rest}`);
}
