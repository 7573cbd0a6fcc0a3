/** Named entries of the history, newest first, by day: moved along with the arrow keys, opened with Enter. */
import { Badge, Button } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import type { Entry } from '#contract/history.ts';
import { dateOfInstant } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { entryLabel } from '#renderer/data/words.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import '#renderer/features/history/history.css';

interface Props {
  readonly entries: readonly Entry[];
  /** The number of the entry that is open, or null. */
  readonly open: number | null;
  readonly onOpen: (number: number) => void;
  /** Null where all is shown. */
  readonly showMore: (() => void) | null;
  readonly searching: boolean;
}

const byDay = (entries: readonly Entry[]): readonly { day: string; entries: readonly Entry[] }[] => {
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = dateOfInstant(entry.at);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
};

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
};

export function EntryList({ entries, open, onOpen, showMore, searching }: Props) {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const { stages } = useSettings();
  const list = useRef<HTMLDivElement>(null);
  const clock = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('[data-entry]') ?? [])];
    const focused = document.activeElement;
    const index = focused instanceof HTMLButtonElement ? buttons.indexOf(focused) : -1;
    if (index === -1) return;
    event.preventDefault();
    buttons[step(index, buttons.length)]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons in it
    <div className="history-list" ref={list} onKeyDown={move}>
      {byDay(entries).map(({ day, entries: ofDay }) => (
        <section key={day} aria-label={formats.dateLong(day)}>
          <h2 className="history-day">{formats.dateLong(day)}</h2>
          <ul className="history-entries">
            {ofDay.map((entry) => (
              <li key={entry.number}>
                <button
                  type="button"
                  className="history-entry"
                  data-entry={entry.number}
                  data-undone={entry.undone || undefined}
                  aria-current={entry.number === open || undefined}
                  onClick={() => onOpen(entry.number)}
                >
                  <span className="history-time quiet">{clock.format(new Date(entry.at))}</span>
                  <span className="history-label">{entryLabel(t, entry.label, stages, formats)}</span>
                  {entry.undone && (
                    <Badge variant="light" color="gray" tt="none">
                      {t('history.takenBack')}
                    </Badge>
                  )}
                  <span className="history-count small quiet">
                    {t('history.records', { count: entry.count })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {showMore && (
        <Button m={12} variant="default" loading={searching} onClick={showMore}>
          {t('history.older')}
        </Button>
      )}
    </div>
  );
}
