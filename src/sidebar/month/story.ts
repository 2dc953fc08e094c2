import type { AnswerOf } from '../../shared/contract.ts';
import type { App } from '../app.ts';
import { h } from '../element.ts';
import { part } from '../part.ts';

/** The month in sentences, to read and to copy. */
export function storyPart(app: App, { story, label }: AnswerOf<'review'>): HTMLElement {
  const text = [
    `Lead review: ${label}`,
    ...story.map(({ title, sentences }) => `${title}\n${sentences.join(' ')}`),
  ].join('\n\n');
  const [first, ...others] = story;
  return part(
    'The story',
    '',
    true,
    first && h('p', {}, first.sentences.join(' ')),
    others.map(({ title, sentences }) =>
      h('details', { class: 'more' }, h('summary', {}, title), h('p', {}, sentences.join(' '))),
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'wide',
        onclick: app.on(async () =>
          app.say(
            (await copied(text))
              ? 'The story is copied.'
              : 'The browser did not allow copying. The story also stands in Monthly review.',
          ),
        ),
      },
      'Copy the story',
    ),
  );
}

/** Whether the browser took the text; in a frame it may refuse the newer way, and take the older. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h('textarea', { value: text, class: 'unseen', 'aria-hidden': 'true' });
    const before = document.activeElement;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}
