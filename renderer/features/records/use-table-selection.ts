/** The selection of a list: toggled, extended, taken whole; emptied when the question changes. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RowStore } from '#renderer/data/row-store.ts';
import { useT } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import {
  addSelected,
  allSelected,
  countSelected,
  isSelected,
  noneSelected,
  type Selected,
  toggleSelected,
} from '#renderer/ui/table/selection.ts';
import type { TableSelection } from '#renderer/ui/table/types.ts';

export interface ListSelection {
  readonly selected: Selected;
  readonly count: number;
  readonly table: TableSelection;
  readonly clear: () => void;
  readonly toggleId: (id: string) => void;
}

/** @param question changes when another list is shown: what was selected in the old one is let go */
export const useTableSelection = (store: RowStore, total: number, question: string): ListSelection => {
  const t = useT();
  const [selected, setSelected] = useState<Selected>(noneSelected);
  const anchor = useRef(0);
  const asked = useRef(question);

  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    anchor.current = 0;
    setSelected(noneSelected);
  }, [question]);

  const count = countSelected(selected, total);
  const told = useRef(0);
  useEffect(() => {
    if (told.current !== count) announce(t('lists.selected', { count }));
    told.current = count;
  }, [count, t]);

  return useMemo(() => {
    const clear = () => setSelected(noneSelected);
    return {
      selected,
      count,
      clear,
      toggleId: (id) => setSelected((before) => toggleSelected(before, id)),
      table: {
        isSelected: (id) => isSelected(selected, id),
        state: count === 0 ? 'none' : count === total ? 'all' : 'some',
        toggle: (index) => {
          const row = store.row(index);
          if (!row) return;
          anchor.current = index;
          setSelected((before) => toggleSelected(before, row.id));
        },
        extend: (index) => {
          const [first, last] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
          // Rows never seen are fetched for their ids; a failure leaves the selection as it was.
          store.idsBetween(first, last).then(
            (ids) => setSelected((before) => addSelected(before, ids)),
            () => undefined,
          );
        },
        all: () => setSelected(allSelected),
        clear,
      },
    };
  }, [store, total, selected, count]);
};
