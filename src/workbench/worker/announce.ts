import type { Host } from '../../host/host.ts';
import type { ToPage } from '../protocol.ts';

/** How many of each kind the add-on has brought up. */
export interface Counts {
  readonly menus: number;
  readonly sidebars: number;
  readonly dialogs: number;
  readonly questions: number;
}

export const countsOf = ({ shown }: Host): Counts => ({
  menus: shown.menus.length,
  sidebars: shown.sidebars.length,
  dialogs: shown.dialogs.length,
  questions: shown.questions.length,
});

/** Shows what the add-on has brought up since. */
export function announce({ shown }: Host, since: Counts, send: (message: ToPage) => void): void {
  if (shown.menus.length > since.menus) send({ type: 'menus', menus: shown.menus });
  for (const sidebar of shown.sidebars.slice(since.sidebars)) send({ type: 'sidebar', sidebar });
  for (const dialog of shown.dialogs.slice(since.dialogs)) send({ type: 'dialog', dialog });
  for (const question of shown.questions.slice(since.questions)) send({ type: 'question', question });
}
