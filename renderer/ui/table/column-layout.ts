/** Which columns a table shows, in which order and how wide: changed by pure functions, kept in a saved view as it is. */
import type { SavedView } from '#contract/kinds.ts';

/** `width` null is the column's usual width. */
export type ColumnLayout = SavedView['columns'];

export const minWidth = 40;
export const maxWidth = 2_000;

/** Moves a column before (-1) or after (+1) its neighbour, or to the place of another. */
export const moveColumn = (layout: ColumnLayout, field: string, to: number): ColumnLayout => {
  const from = layout.findIndex((column) => column.field === field);
  const moved = layout[from];
  if (!moved) return layout;
  const place = Math.max(0, Math.min(layout.length - 1, to));
  const rest = layout.filter((column) => column !== moved);
  return [...rest.slice(0, place), moved, ...rest.slice(place)];
};

export const resizeColumn = (layout: ColumnLayout, field: string, width: number): ColumnLayout =>
  layout.map((column) =>
    column.field === field
      ? { ...column, width: Math.round(Math.max(minWidth, Math.min(maxWidth, width))) }
      : column,
  );

/** Shows a column at the end, or hides it. The last one shown stays. */
export const toggleColumn = (layout: ColumnLayout, field: string): ColumnLayout => {
  if (!layout.some((column) => column.field === field)) return [...layout, { field, width: null }];
  return layout.length === 1 ? layout : layout.filter((column) => column.field !== field);
};
