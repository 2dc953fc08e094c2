/** What the page has under an id. */
export const element = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
