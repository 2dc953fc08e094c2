import { joinedWords, nameKey, words } from '../../lead/cell.ts';

/** Legal forms as `words` writes them, the spaced ones for "S.A.", "Sp. z o.o." and the like. */
const FORMS = [
  'ab|ag|a g|aps|as|a s|asa|bv|b v|bvba|co|company|corp|corporation|cv|eg|e k|ev|e v|eurl|eood',
  'gbr|ggmbh|gmbh|g m b h|inc|incorporated|kft|kg|kgaa|k k|kk|limited|llc|l l c|llp|l l p|lp|ltd|ltda|mbh',
  'nv|n v|ohg|ood|oy|oyj|plc|p l c|pte|pty|private limited|pvt|sa|s a|sa de cv|s a de c v|sarl|s a r l',
  'sas|s a s|sca|se|sl|s l|slu|s l u|snc|s n c|spa|s p a|spol s r o|sp z o o|sp zoo|srl|s r l|sro|s r o|ug|zrt',
  'haftungsbeschrankt',
].join('|');
const LEGAL_FORM = new RegExp(` (?:${FORMS})$`);

/** The last words of legal forms: most names end in none and are passed over. */
const ENDINGS = new Set(FORMS.split('|').map((form) => form.slice(form.lastIndexOf(' ') + 1)));

/** As many as "GmbH & Co. KG" has; a bound, because cells may hold any text. */
const FORMS_IN_A_NAME = 3;

/** What people write for a company when they have none. */
const NO_COMPANY = new Set(
  'freelance, freelancer, individual, myself, na, no company, not applicable, personal, private, private person, privat, retired, self, self employed, selfemployed, student, test, tbd, unemployed'
    .split(', ')
    .map(nameKey),
);

/**
 * What all spellings of a company's name have in common: its `nameKey`, legal forms at its end aside, so
 * that "ACME" is "Acme Inc." and "Acme GmbH & Co. KG". A name that is nothing but a legal form keeps it.
 * '' for a text that names no company ("self-employed").
 */
export function companyKey(name: string): string {
  let bare = words(name);
  for (let k = 0; k < FORMS_IN_A_NAME && ENDINGS.has(bare.slice(bare.lastIndexOf(' ') + 1)); k++) {
    bare = bare.replace(LEGAL_FORM, '');
  }
  const key = joinedWords(bare) || nameKey(name);
  return NO_COMPANY.has(key) ? '' : key;
}
