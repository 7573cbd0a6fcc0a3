/** The columns a list shows in this window: kept per list, taken from a saved view when one is chosen. */
import { useMemo } from 'react';
import { z } from 'zod';
import type { ListedKind } from '#contract/kinds.ts';
import { kinds } from '#contract/kinds.ts';
import { columnOf, defaultColumns } from '#renderer/data/columns.ts';
import { useRemembered } from '#renderer/data/remembered.ts';
import type { ColumnLayout } from '#renderer/ui/table/column-layout.ts';

const usual = (kind: ListedKind): ColumnLayout =>
  defaultColumns[kind].map((field) => ({ field, width: null }));

const Stored = z.unknown();

/** What is remembered may be of an older version: only columns that still exist are shown. */
const read = (kind: ListedKind, stored: unknown): ColumnLayout => {
  const parsed = kinds.savedViews.fields.columns.schema.safeParse(stored);
  const known = parsed.success ? parsed.data.filter((one) => columnOf(kind, one.field)) : [];
  return known.length > 0 ? known : usual(kind);
};

/** @param key which list it is: a kind has its own columns on another record's page */
export const useColumnLayout = (kind: ListedKind, key: string = kind) => {
  const [stored, setStored] = useRemembered<unknown>(`columns.${key}`, Stored, null);
  const layout = useMemo(() => read(kind, stored), [kind, stored]);
  return { layout, setLayout: (next: ColumnLayout) => setStored(next), resetLayout: () => setStored(null) };
};
