/** What is done with appointments in the calendar: moved, copied, planned, marked, taken away; each with the way back. */
import { useMemo, useRef } from 'react';
import type { AppointmentChanges, Occurrence } from '#contract/calendar.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useRemoveAppointment } from '#renderer/data/use-remove-appointment.ts';
import { useSaveAppointment } from '#renderer/data/use-save-appointment.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { changesOf } from '#renderer/features/calendar/moves.ts';
import { timeWords } from '#renderer/features/calendar/occurrence-words.ts';
import type { Placement, Target } from '#renderer/features/calendar/view-props.ts';
import { showError } from '#renderer/ui/toasts.tsx';

export type Status = Occurrence['status'];

export interface Appointments {
  /** Answers whether it lies there now. */
  readonly move: (occurrence: Occurrence, to: Target) => Promise<boolean>;
  readonly copy: (occurrence: Occurrence, to: Target) => Promise<boolean>;
  readonly mark: (occurrence: Occurrence, status: Status) => Promise<void>;
  readonly remove: (occurrence: Occurrence) => Promise<boolean>;
  /** A new one, saved at once. Answers whether it was. */
  readonly add: (title: string, at: Placement, changes: AppointmentChanges) => Promise<boolean>;
}

const refOf = ({ id, occurrence }: Occurrence) => ({ id, occurrence });

/** @param zone that of the shown clocks @param findTime looks for another time for what could not lie there */
export const useAppointments = (zone: string, findTime: (occurrence: Occurrence) => void): Appointments => {
  const t = useT();
  const formats = useFormats();
  const save = useSaveAppointment();
  const removeOne = useRemoveAppointment();

  const own: Appointments = {
    move: async (occurrence, to) => {
      const { state } = await save({
        ref: refOf(occurrence),
        changes: { ...changesOf(to, zone, occurrence), ...to.changes },
        title: occurrence.title,
        recurring: occurrence.recurring,
        when: timeWords(t, formats, occurrence),
        act: 'move',
        findTime: () => findTime(occurrence),
      });
      return state === 'saved';
    },
    copy: async (occurrence, to) => {
      try {
        const { values } = await call('calendar.get', { ...refOf(occurrence), zone });
        const { state } = await save({
          ref: null,
          changes: {
            ...values,
            recurrence: null,
            status: 'planned',
            minutes: null,
            decisions: [],
            // Nobody has answered for this time yet.
            attendees: values.attendees.map((one) => ({ ...one, answer: 'none' as const })),
            ...changesOf(to, zone, occurrence),
            ...to.changes,
          },
          title: occurrence.title,
          recurring: false,
          when: null,
        });
        return state === 'saved';
      } catch (error) {
        showError(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' }));
        return false;
      }
    },
    mark: async (occurrence, status) => {
      await save({
        ref: refOf(occurrence),
        changes: { status },
        title: occurrence.title,
        recurring: occurrence.recurring,
        when: timeWords(t, formats, occurrence),
        // What became of it is of this one, unless all of them are called off.
        ...(status === 'cancelled'
          ? {}
          : { scope: occurrence.recurring ? ('this' as const) : ('all' as const) }),
      });
    },
    remove: async (occurrence) =>
      (await removeOne({
        ref: refOf(occurrence),
        title: occurrence.title,
        recurring: occurrence.recurring,
        when: timeWords(t, formats, occurrence),
      })) !== null,
    add: async (title, at, changes) => {
      const { state } = await save({
        ref: null,
        changes: { title, ...changesOf(at, zone), ...changes },
        title,
        recurring: false,
        when: null,
      });
      return state === 'saved';
    },
  };
  // The views are given the same functions at every render, which do what those of the last one do.
  const latest = useRef(own);
  latest.current = own;
  return useMemo<Appointments>(
    () => ({
      move: (...given) => latest.current.move(...given),
      copy: (...given) => latest.current.copy(...given),
      mark: (...given) => latest.current.mark(...given),
      remove: (...given) => latest.current.remove(...given),
      add: (...given) => latest.current.add(...given),
    }),
    [],
  );
};
