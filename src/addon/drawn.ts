import type { Tab } from './draw/block.ts';
import type { DrawnReport } from './draw/report.ts';

/** What of a tab is ours since we last drew it: the titles of a table's columns, the widths of a page's, or a report. */
type Ours = readonly string[] | readonly number[] | DrawnReport;

/** What is written down about one tab. */
export interface Drawn<T extends Ours> {
  /** Undefined for a tab that was never drawn. */
  readonly before: T | undefined;
  /** Writes it down, where it is not what is written there. */
  keep(ours: T): void;
}

export type DrawnTabs = <T extends Ours>(tab: Tab) => Drawn<T>;

/** What earlier reviews wrote down in the document's properties, of which `properties` are all, by the tab's id. */
export function drawnTabs(
  store: GoogleAppsScript.Properties.Properties,
  properties: Readonly<Record<string, string>>,
): DrawnTabs {
  return (tab) => {
    const key = `drawn ${tab.getSheetId()}`;
    let text = properties[key];
    return {
      before: text === undefined ? undefined : JSON.parse(text),
      keep(ours) {
        const next = JSON.stringify(ours);
        if (next === text) return;
        store.setProperty(key, next);
        text = next;
      },
    };
  };
}
