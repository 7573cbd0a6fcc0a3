/** What a line is about: typing finds products, and choosing one fills in the rest of the line; any other text stays as it is. */
import { Portal } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onProduct: (productId: string) => void;
}

/** More than fit nobody reads. */
const proposed = 8;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

export function DescriptionCell({ label, value, onChange, onProduct }: Props) {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  /** What is looked for; null: nothing. */
  const [sought, setSought] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const [place, setPlace] = useState<Place>({ left: 0, top: 0, width: 0 });
  const text = sought?.trim() ?? '';
  const { data, outdated } = useQuery(
    'records.lookup',
    text === '' ? null : { kind: 'products', text: text.slice(0, 200), limit: proposed },
  );
  const found = text === '' ? [] : (data ?? []);
  const open = found.length > 0;

  // The list stands where the cell is: once that moves, it is gone.
  useEffect(() => {
    if (!open) return;
    const rect = input.current?.getBoundingClientRect();
    if (rect) setPlace({ left: rect.left, top: rect.bottom, width: rect.width });
    const close = (event: Event) => {
      if (!(event.target instanceof Element && event.target.closest('.pp-products'))) setSought(null);
    };
    window.addEventListener('scroll', close, true);
    window.addEventListener('resize', close);
    return () => {
      window.removeEventListener('scroll', close, true);
      window.removeEventListener('resize', close);
    };
  }, [open]);

  const choose = (productId: string) => {
    setSought(null);
    onProduct(productId);
  };

  return (
    <>
      <textarea
        ref={input}
        className="pp-cell pp-description"
        data-cell="description"
        rows={1}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={open ? id : undefined}
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={t('proposalsPage.productOrText')}
        maxLength={2_000}
        value={value}
        onChange={({ currentTarget: { value: typed } }) => {
          onChange(typed);
          setActive(-1);
          setSought(typed.includes('\n') ? null : typed);
        }}
        onBlur={() => setSought(null)}
        onKeyDown={(event) => {
          if (!open) return;
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (by !== 0 && !event.altKey) {
            event.preventDefault();
            event.stopPropagation();
            setActive(
              (before) => (before + by + found.length + (before < 0 && by < 0 ? 1 : 0)) % found.length,
            );
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            setSought(null);
          } else if (event.key === 'Enter' && active >= 0 && !outdated) {
            const one = found[active];
            if (!one) return;
            event.preventDefault();
            event.stopPropagation();
            choose(one.id);
          }
        }}
      />
      {open && (
        <Portal>
          <div
            className="pp-products"
            id={id}
            role="listbox"
            aria-label={t('kinds.products')}
            style={{ left: place.left, top: place.top, minWidth: Math.max(place.width, 280) }}
          >
            {found.map((one, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the cell
              <div
                key={one.id}
                id={`${id}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === active}
                // The cell keeps the keyboard.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(one.id)}
              >
                <span>{one.label}</span>
                {one.hint !== '' && <span className="quiet small">{one.hint}</span>}
              </div>
            ))}
          </div>
        </Portal>
      )}
    </>
  );
}
