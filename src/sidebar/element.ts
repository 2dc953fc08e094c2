/** What stands in an element: other nodes, text (never markup), or nothing. */
export type Content = Node | string | number | false | null | undefined | readonly Content[];

type Properties = Readonly<Record<string, unknown>>;

/**
 * An element with its properties and content. Names with `on` are listeners, those that the element has as a property
 * are set as such, all others are attributes; false, null and undefined are left out. Text is text, whatever it holds.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...content: Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value as EventListener);
    else if (name === 'class') element.className = String(value);
    else if (name in element && !name.startsWith('aria')) Reflect.set(element, name, value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...nodesOf(content));
  return element;
}

/** Puts content in place of all that an element holds. */
export function fill(element: Element, ...content: Content[]): void {
  element.replaceChildren(...nodesOf(content));
}

function nodesOf(content: readonly Content[]): (Node | string)[] {
  return content.flatMap((part): (Node | string)[] => {
    if (part === false || part === null || part === undefined || part === '') return [];
    if (typeof part === 'number') return [String(part)];
    return isMany(part) ? nodesOf(part) : [part];
  });
}

function isMany(part: Content): part is readonly Content[] {
  return Array.isArray(part);
}
