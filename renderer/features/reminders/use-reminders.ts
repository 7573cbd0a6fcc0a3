/** The reminders that are due, told aloud once, and what is done about them. */
import { useEffect, useRef, useState } from 'react';
import type { DueReminder } from '#contract/reminders.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT } from '#renderer/data/workspace.ts';
import { whenWords } from '#renderer/features/reminders/reminder-words.ts';
import { announce } from '#renderer/ui/announce.ts';

/** Milliseconds between two looks at the clock. */
const tick = 15_000;

const useNow = (on: boolean): number => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (!on) return;
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, [on]);
  return now;
};

/** Tells one reminder from every other; one that comes back is another. */
export const keyOf = ({ ref, minutes, dueAt }: DueReminder): string =>
  `${ref.id} ${ref.occurrence ?? ''} ${minutes} ${dueAt}`;

const machineZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const useReminders = () => {
  const t = useT();
  const formats = useFormats();
  const { offerUndo } = useUndo();
  const { data } = useQuery('reminders.due', { zone: machineZone });
  const due = data?.due ?? [];
  const now = useNow(due.length > 0);
  const { run: snoozeRun } = useCommand('reminders.snooze');
  const { run: dismissRun } = useCommand('reminders.dismiss');
  const [hidden, setHidden] = useState(false);

  const told = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!data) return;
    const fresh = data.due.filter((one) => !told.current.has(keyOf(one)));
    told.current = new Set(data.due.map(keyOf));
    const [first] = fresh;
    if (!first) return;
    // What comes new is seen, also by who put the others out of sight.
    setHidden(false);
    announce(
      fresh.length === 1
        ? t('reminders.said', { title: first.title, when: whenWords(first, Date.now(), t, formats) })
        : t('reminders.title', { count: data.total }),
    );
  }, [data, t, formats]);

  const snooze = async (one: DueReminder, until: number): Promise<boolean> => {
    const instant = new Date(until).toISOString();
    const answer = await snoozeRun({ ref: one.ref, minutes: one.minutes, until: instant });
    if (answer) announce(t('reminders.snoozed', { until: formats.dateTime(instant), title: one.title }));
    return answer !== null;
  };
  /** @param one null: all that are due */
  const dismiss = async (one: DueReminder | null): Promise<boolean> => {
    const answer = await dismissRun({
      reminders: one === null ? [] : [{ ref: one.ref, minutes: one.minutes }],
    });
    if (!answer) return false;
    const count = one === null ? (data?.total ?? 0) : 1;
    offerUndo(t('reminders.dismissed', { count, title: (one ?? due[0])?.title ?? '' }), answer.entry);
    return true;
  };
  return {
    due,
    total: data?.total ?? 0,
    now,
    hidden,
    setHidden,
    snooze,
    dismiss,
    when: (one: DueReminder) => whenWords(one, now, t, formats),
  };
};
