import type { DataCheck } from '../../domain/lead/checks.ts';

/** What a data check says, and the option that answers it where one does: ` (here: --map source="Channel")`. */
export function checkText({ message, setting }: Pick<DataCheck, 'message' | 'setting'>): string {
  const [kind, field, header] = setting ?? [];
  if (kind !== 'column') return message;
  return `${message} (here: --map ${field}="${header!.replace(/["\\$`]/g, '\\$&')}")`;
}
