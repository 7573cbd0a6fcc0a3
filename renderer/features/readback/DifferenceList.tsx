/** The differences of an edited copy, one a line: chosen with Space, moved along with the arrows. */
import { useEffect, useId, useRef } from 'react';
import type { ReadDifference } from '#contract/readback.ts';
import { useT } from '#renderer/data/workspace.ts';
import { titleOf, whatDiffers } from '#renderer/features/readback/difference-words.ts';
import { canTake } from '#renderer/features/readback/use-read-back.ts';
import { IconAlertTriangle, IconCheck } from '#renderer/ui/icons.ts';

const page = 10;

interface Props {
  readonly differences: readonly ReadDifference[];
  readonly chosen: ReadonlySet<string>;
  /** Nothing can be taken: boxes are not offered. */
  readonly readOnly: boolean;
  /** The place of the one whose details are shown. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (ids: readonly string[], chosen: boolean) => void;
}

export function DifferenceList({ differences, chosen, readOnly, active, onActive, onChoose }: Props) {
  const t = useT();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLDivElement>(null);
  // The dialog was there before what it shows: the keyboard goes on in the list.
  useEffect(() => root.current?.focus(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is active, or the list is another one
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [active, differences]);

  const toggle = (one: ReadDifference | undefined) => {
    if (one && !readOnly && canTake(one)) onChoose([one.id], !chosen.has(one.id));
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const last = differences.length - 1;
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: last,
    }[event.key];
    if (to !== undefined) onActive(Math.max(0, Math.min(last, to)));
    else if (event.key === ' ') toggle(differences[active]);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={root}
      className="rb-list"
      role="listbox"
      aria-label={t('readback.differences')}
      aria-multiselectable
      aria-activedescendant={differences[active] ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-autofocus
      onKeyDown={onKeyDown}
    >
      {differences.map((one, index) => {
        const takes = !readOnly && canTake(one);
        const what = whatDiffers(t, one);
        const title = titleOf(t, one);
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and says which is active
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
          <div
            key={one.id}
            ref={index === active ? current : null}
            id={`${id}-${index}`}
            role="option"
            aria-selected={takes && chosen.has(one.id)}
            aria-disabled={!takes}
            aria-setsize={differences.length}
            aria-posinset={index + 1}
            className="rb-row"
            data-active={index === active}
            onClick={() => onActive(index)}
          >
            <span
              className="rb-box"
              data-checked={takes && chosen.has(one.id)}
              data-off={!takes}
              aria-hidden
              onClick={() => toggle(one)}
            >
              {takes && chosen.has(one.id) && <IconCheck size={13} stroke={2.5} />}
            </span>
            <span className="rb-title">
              {title}
              {what !== title && <span className="quiet"> {what}</span>}
            </span>
            {!canTake(one) && (
              <span className="risk rb-sign" role="img" aria-label={t('readback.notTakeable')}>
                <IconAlertTriangle size={15} stroke={1.6} aria-hidden />
              </span>
            )}
            <span className="rb-change quiet">{t(`readback.change.${one.change}`)}</span>
          </div>
        );
      })}
    </div>
  );
}
