/** Fields as texts: what a column keeps of them, how choices are ordered, and what a list's search looks in. */
import type { ColumnSpec } from '#electron/features/records/columns.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';
import { fold } from '#locale/fold.ts';

/** Tags are joined by line feeds, which no tag contains. */
export const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('\n');
  return String(value);
};

/** A choice or stage that is not known (any more) comes after those that are. */
export const place = (position: number): string => String(position < 0 ? 9_999 : position).padStart(4, '0');

export const searchText = (record: PlainRecord, specs: readonly ColumnSpec[]): string => {
  const parts: string[] = [];
  for (const { name, type } of specs) {
    const value = record[name];
    if (value === null || value === undefined) continue;
    if (Array.isArray(value)) for (const one of value) parts.push(fold(String(one)));
    else {
      parts.push(fold(String(value)));
      // A number is found however it is written: with spaces, with dots, without.
      if (type === 'phone') parts.push(String(value).replace(/[^\d+]/g, ''));
    }
  }
  if (Array.isArray(record['lines'])) {
    // Of orders and of proposals, whose headings have a text.
    for (const { description, text } of record['lines'] as { description?: string | null; text?: string }[]) {
      const said = description ?? text ?? '';
      if (said !== '') parts.push(fold(said));
    }
  }
  return parts.join('\n');
};
