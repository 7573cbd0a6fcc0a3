/** The cards of a file, one a line, of any number: chosen with Space, moved along with the arrows. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import type { CardItem } from '#contract/vcards.ts';
import { useT } from '#renderer/data/workspace.ts';
import { canTake } from '#renderer/features/vcards/use-card-import.ts';
import { IconCheck } from '#renderer/ui/icons.ts';

const rowHeight = 32;
const page = 10;

interface Props {
  readonly items: readonly CardItem[];
  readonly chosen: ReadonlySet<number>;
  /** The place in the list of the card whose details are shown. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (places: readonly number[], chosen: boolean) => void;
}

export function CardList({ items, chosen, active, onActive, onChoose }: Props) {
  const t = useT();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => root.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  useEffect(() => {
    if (active < items.length) virtual.scrollToIndex(active);
  }, [active, items.length, virtual]);

  const toggle = (item: CardItem | undefined) => {
    if (item && canTake(item)) onChoose([item.place], !chosen.has(item.place));
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
      className="card-import-list"
      role="listbox"
      aria-label={t('vcards.items')}
      aria-multiselectable
      aria-activedescendant={items[active] ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (!item) return null;
          const takes = canTake(item);
          const checked = takes && chosen.has(item.place);
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
              className="card-import-row"
              data-active={index === active}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              onClick={() => onActive(index)}
            >
              <span
                className="card-import-box"
                data-checked={checked}
                data-off={!takes}
                aria-hidden
                onClick={() => toggle(item)}
              >
                {checked && <IconCheck size={13} stroke={2.5} />}
              </span>
              <span className="card-import-name">
                {item.name === '' ? (item.organisation ?? t('vcards.unnamed')) : item.name}
              </span>
              <span className="card-import-company quiet">{item.name === '' ? '' : item.organisation}</span>
              <span className={item.state === 'refused' ? 'small late' : 'small quiet'}>
                {t(`vcards.state.${item.state}`)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
