/** What is shown of what was understood: the parts of the line, and the records they mean. */
import type { Chip, ChipType } from '#contract/capture.ts';
import type { Line, Span } from '#electron/features/capture/line.ts';
import { namedKinds } from '#electron/features/capture/names.ts';
import { chipOf, kept, type Ties } from '#electron/features/capture/ties.ts';
import { nameOf } from '#electron/features/records/labels.ts';
import { hintOf } from '#electron/features/records/lookup.ts';
import type { Store } from '#electron/store/store.ts';

export const chip = (type: ChipType, value: string, span: Span | null, line: Line): Chip => ({
  type,
  from: span && line.origin(span.from),
  to: span && line.origin(span.to),
  value,
  label: '',
  others: [],
});

/** Of the records it is tied to. */
export const whoChips = (store: Store, line: Line, ties: Ties): Chip[] =>
  namedKinds.flatMap((kind) => {
    const tie = ties[kind];
    const record = tie && kept(store, kind, tie.id);
    if (!tie || !record) return [];
    const others = tie.others.slice(0, 10).flatMap((id) => {
      const other = kept(store, kind, id);
      return other ? [{ id, label: nameOf(kind, other), hint: hintOf(store, kind, other) }] : [];
    });
    return [{ ...chip(chipOf[kind], tie.id, tie.span, line), label: nameOf(kind, record), others }];
  });
