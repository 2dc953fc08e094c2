import { cellText, words } from './cell.ts';
import type { Leads } from './read.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.split(',').map((name) => name.trim()));

/** Headers of a name in two columns, as `words` writes them. */
const FIRST = list(
  'first name, firstname, given name, forename, vorname, prenom, nombre, nome, voornaam, fornavn',
);
const LAST = list(
  'last name, lastname, surname, family name, nachname, familienname, nom, nom de famille, apellido, apellidos, sobrenome, cognome, achternaam, etternavn',
);

/** Who a lead is: its name, put together where first and last name stand in two columns; '' where the sheet tells none. */
export function fullNameOf({ grid, rows, header, column }: Leads): (i: number) => string {
  const own = column('name');
  if (own === undefined) return () => '';
  const titles = header.names.map(words);
  const isFirst = FIRST.has(titles[own]!);
  const other =
    isFirst || LAST.has(titles[own]!) ? titles.findIndex((title) => (isFirst ? LAST : FIRST).has(title)) : -1;
  const columns = other < 0 ? [own] : isFirst ? [own, other] : [other, own];
  return (i) =>
    columns
      .map((at) => cellText(grid[rows[i]!]![at]))
      .filter((text) => text !== '')
      .join(' ');
}
