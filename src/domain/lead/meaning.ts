import type { Settings } from '../settings/settings.ts';
import { comparable, nameKey, words } from './cell.ts';
import type { FieldId } from './fields.ts';
import { defaultMeaning, type Meaning } from './vocabulary.ts';

/**
 * What the values of a status-like column mean: as the settings say, else as CRMs use them. The function answers
 * undefined for a value that nobody has explained.
 */
export function meaningIn(
  settings: Pick<Settings, 'meanings'>,
  field: FieldId,
  header: string,
): (value: string) => Meaning | undefined {
  const title = words(header);
  const own = settings.meanings.get(title);
  // A tick has no words; HubSpot writes a deal's pipeline behind its stage: "Closed Won (Sales Pipeline)".
  const meant = (text: string): Meaning | undefined =>
    own?.get(nameKey(text)) ?? defaultMeaning(field, words(text) || comparable(text), title);
  return (value) => meant(value) ?? meant(value.replace(/\([^()]*\)$/, ''));
}
