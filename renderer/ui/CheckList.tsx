/** Lines of any number to choose from, one of them active: moved along with the arrows, checked with Space. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconCheck } from '#renderer/ui/icons.ts';
import '#renderer/ui/check-list.css';

const rowHeight = 32;
const page = 10;

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** The place of the line whose details are shown. */
  readonly active: number;
  /** Can it be checked at all? */
  readonly canCheck: (item: Item) => boolean;
  readonly isChecked: (item: Item) => boolean;
  readonly onActive: (index: number) => void;
  readonly onCheck: (item: Item, checked: boolean) => void;
  /** What stands in the line of an item, after its box. */
  readonly row: (item: Item) => ReactNode;
}

export function CheckList<Item>({
  label,
  items,
  active,
  canCheck,
  isChecked,
  onActive,
  onCheck,
  row,
}: Props<Item>) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  // A dialog may be there before what it shows: the keyboard goes on in the list.
  useEffect(() => root.current?.focus(), []);
  useEffect(() => {
    if (active < items.length) virtual.scrollToIndex(active);
  }, [active, items.length, virtual]);

  const toggle = (item: Item | undefined) => {
    if (item !== undefined && canCheck(item)) onCheck(item, !isChecked(item));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const last = items.length - 1;
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) onActive(Math.max(0, Math.min(last, to)));
    else if (event.key === ' ') toggle(items[active]);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={root}
      className="check-list"
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={active < items.length ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-autofocus
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          const takes = canCheck(item);
          const checked = takes && isChecked(item);
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and says which is active
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
            <div
              key={key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={checked}
              aria-disabled={!takes}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="check-list-row"
              data-active={index === active}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              onClick={() => onActive(index)}
            >
              <span
                className="check-list-box"
                data-checked={checked}
                data-off={!takes}
                aria-hidden
                onClick={() => toggle(item)}
              >
                {checked && <IconCheck size={13} stroke={2.5} />}
              </span>
              {row(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
