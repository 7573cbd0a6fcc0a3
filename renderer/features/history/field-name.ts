/** What a field is called in the history: fields that no list shows have their words elsewhere. */
import type { Kind } from '#contract/fields.ts';
import { hasMessage, type Translate } from '#locale/translate.ts';

export const fieldName = (t: Translate, kind: Kind, field: string): string => {
  if (field === 'deletedAt') return t('frame.section.trash');
  for (const key of [`fields.${kind}.${field}`, `${kind}.${field}`, `history.field.${field}`]) {
    if (hasMessage(key)) return t(key);
  }
  return t('history.field.other');
};
