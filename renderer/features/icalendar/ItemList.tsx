/** The items of a calendar file, one a line, of any number: chosen with Space, moved along with the arrows. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import type { CalendarItem } from '#contract/icalendar.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { startText } from '#renderer/features/icalendar/change-text.ts';
import { canTake } from '#renderer/features/icalendar/use-calendar-import.ts';
import { IconAlertTriangle, IconCheck } from '#renderer/ui/icons.ts';

const rowHeight = 32;
const page = 10;

interface Props {
  readonly items: readonly CalendarItem[];
  readonly chosen: ReadonlySet<string>;
  /** The place of the item whose details are shown. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (uids: readonly string[], chosen: boolean) => void;
}

export function ItemList({ items, chosen, active, onActive, onChoose }: Props) {
  const t = useT();
  const formats = useFormats();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  // The dialog was there before what it shows: the keyboard goes on in the list.
  useEffect(() => root.current?.focus(), []);
  useEffect(() => {
    if (active < items.length) virtual.scrollToIndex(active);
  }, [active, items.length, virtual]);

  const toggle = (item: CalendarItem | undefined) => {
    if (item && canTake(item)) onChoose([item.uid], !chosen.has(item.uid));
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
      className="ical-list"
      role="listbox"
      aria-label={t('icalendar.items')}
      aria-multiselectable
      aria-activedescendant={items[active] ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-autofocus
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (!item) return null;
          const takes = canTake(item);
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and says which is active
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
            <div
              key={key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={takes && chosen.has(item.uid)}
              aria-disabled={!takes}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="ical-row"
              data-active={index === active}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              onClick={() => onActive(index)}
            >
              <span
                className="ical-box"
                data-checked={takes && chosen.has(item.uid)}
                data-off={!takes}
                aria-hidden
                onClick={() => toggle(item)}
              >
                {takes && chosen.has(item.uid) && <IconCheck size={13} stroke={2.5} />}
              </span>
              <span className="ical-when">{item.start === null ? '' : startText(formats, item.start)}</span>
              <span className="ical-title">{item.title === '' ? t('icalendar.untitled') : item.title}</span>
              {item.conflicts.length > 0 && (
                <span className="risk ical-sign" role="img" aria-label={t('icalendar.withConflicts')}>
                  <IconAlertTriangle size={15} stroke={1.6} aria-hidden />
                </span>
              )}
              <span className={item.state === 'refused' ? 'ical-state late' : 'ical-state quiet'}>
                {t(`icalendar.state.${item.state}`)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
