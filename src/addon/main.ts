import { onOpen } from './menu.ts';

/** What Google Sheets calls, by the names of `ENTRY_POINTS`; evaluating this file touches no service. */
export { custom } from './custom.ts';
export { insertSample, onOpen, openHelp, openSidebar, reviewLastMonth } from './menu.ts';
export { serve } from './serve.ts';

export function onInstall(): void {
  onOpen();
}
