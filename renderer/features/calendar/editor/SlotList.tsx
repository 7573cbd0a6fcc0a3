/** The times that suit, the best first, each with its reasons; one is taken, or several are picked to be proposed. */
import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import type { Slot } from '#contract/availability.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { reasonsInWords } from '#renderer/features/calendar/editor/slot-words.ts';
import { plusMinutes } from '#renderer/features/calendar/wall-time.ts';

interface Props {
  readonly slots: readonly Slot[];
  /** Starts at which everybody needed is free: more than are listed. */
  readonly free: number;
  readonly zone: string;
  readonly outdated: boolean;
  readonly durationMinutes: number;
  readonly nameOf: (id: string) => string;
  /** By the instant they start. */
  readonly picked: ReadonlySet<string>;
  readonly onPick: (startsAt: string, on: boolean) => void;
  /** It is looked at: the grid moves there. */
  readonly onShow: (slot: Slot) => void;
  readonly onChoose: (slot: Slot) => void;
}

export function SlotList(props: Props) {
  const { slots, zone, durationMinutes, picked, nameOf } = props;
  const t = useT();
  const formats = useFormats();
  return (
    <section
      className="finder-found"
      aria-label={t('finder.found')}
      data-outdated={props.outdated || undefined}
    >
      <p className="small quiet" role="status">
        {props.free > slots.length
          ? t('finder.count', { count: slots.length, free: props.free })
          : t('finder.countAll', { count: slots.length })}
      </p>
      <ol className="finder-slots">
        {slots.map((slot, index) => {
          const start = `${slot.startsOn}T${slot.startTime}`;
          const end = plusMinutes(start, durationMinutes, zone);
          const when = t('calendar.time.sameDay', {
            day: formats.dateLong(slot.startsOn),
            from: formats.time(slot.startTime),
            to: formats.time(end.slice(11)),
          });
          return (
            <li key={slot.startsAt} className="finder-slot">
              <Checkbox
                aria-label={t('finder.pick', { when })}
                checked={picked.has(slot.startsAt)}
                onChange={(event) => props.onPick(slot.startsAt, event.currentTarget.checked)}
              />
              <UnstyledButton
                className="finder-slot-text"
                title={t('finder.show')}
                onClick={() => props.onShow(slot)}
              >
                <span className="finder-slot-when">
                  {when}
                  {slot.resourceIds.length > 0 && (
                    <span className="quiet">{` · ${slot.resourceIds.map(nameOf).join(', ')}`}</span>
                  )}
                </span>
                <span className="finder-reasons small">
                  {reasonsInWords(t, slot).map(({ text, good, points }) => (
                    <span
                      key={text}
                      data-good={good || undefined}
                      title={t('finder.points', { count: points })}
                    >
                      {text}
                    </span>
                  ))}
                </span>
              </UnstyledButton>
              <Button
                variant={index === 0 ? 'filled' : 'default'}
                onClick={() => props.onChoose(slot)}
                aria-label={t('finder.takeThis', { when })}
              >
                {t('finder.take')}
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
