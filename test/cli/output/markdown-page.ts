/** A table of a Markdown page: how many cells each of its rows has, the line below its head among them. */
export interface Table {
  readonly head: string;
  readonly columns: readonly number[];
  readonly rule: string;
}

/** The tables of a page: blocks of lines that begin with a bar (GitHub Flavored Markdown 0.29, 4.10). */
export function tablesOf(page: string): Table[] {
  return page
    .split('\n\n')
    .filter((block) => block.startsWith('|'))
    .map((block) => {
      const lines = block.trimEnd().split('\n');
      return { head: lines[0]!, columns: lines.map(cellCount), rule: lines[1] ?? '' };
    });
}

/** Cells of a row: a bar after a backslash is text; every row opens and closes with a bar. */
function cellCount(line: string): number {
  const bars = [...line.matchAll(/\\.|\|/gs)].filter(([found]) => found === '|').length;
  return line.startsWith('| ') && line.endsWith(' |') ? bars - 1 : Number.NaN;
}

/** The parts of a page that are folded, by their titles. */
export function foldsOf(page: string): Map<string, string> {
  const folds = page.matchAll(/^<details>\n<summary>(.*)<\/summary>\n\n([\s\S]*?)\n\n<\/details>$/gm);
  return new Map([...folds].map(([, title, content]) => [title!, content!]));
}

/** The section of a page under a heading, up to the next; '' where there is none. */
export function sectionOf(page: string, title: string): string {
  const [, section = ''] = page.split(`\n## ${title}\n\n`);
  return section.split(/\n## |\n<details>/)[0]!.trimEnd();
}
