import type { DataValidation } from 'hucre';
import { a1 } from '../../tabs/a1.ts';
import type { Choice, Sheet } from '../../tabs/sheet.ts';

/** The most characters of a list that stands in the rule itself (ECMA-376 part 1, 18.3.1.33 as Excel keeps it). */
const LONGEST = 255;

/**
 * The lists of a sheet in the library's terms. A list that a rule cannot hold, because it is too long or its words have
 * commas, is left out: the cell then takes any text.
 */
export function validations({ choices = [] }: Pick<Sheet, 'choices'>): DataValidation[] {
  return choices.flatMap(({ areas, words, isWhole }) => {
    const values = isListable(words) ? [...words] : undefined;
    if (values === undefined) return [];
    return areas.map((area) => ({
      type: 'list' as const,
      values,
      allowBlank: true,
      showErrorMessage: isWhole,
      errorMessage: 'Choose one of the list.',
      range: a1(area),
    }));
  });
}

function isListable(words: Choice['words']): boolean {
  return words.length > 0 && words.join(',').length <= LONGEST && !words.some((word) => /[,"]/.test(word));
}
