/** What is put at a time of the calendar: a new appointment, a copied or cut one, a task. */
import { useState } from 'react';
import type { Occurrence } from '#contract/calendar.ts';
import type { Row } from '#contract/records.ts';
import { openAppointment } from '#renderer/data/open-appointment.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import type { CalendarState } from '#renderer/features/calendar/address.ts';
import { changesOf, placedAt } from '#renderer/features/calendar/moves.ts';
import type { Appointments } from '#renderer/features/calendar/use-appointments.ts';
import type { Target } from '#renderer/features/calendar/view-props.ts';
import { plusMinutes } from '#renderer/features/calendar/wall-time.ts';
import { announce } from '#renderer/ui/announce.ts';

interface Place {
  readonly filter: CalendarState['filter'];
  /** That of the shown clocks. */
  readonly zone: string;
  readonly people: ReadonlyMap<string, string>;
  readonly appointments: Appointments;
}

export const usePlacing = ({ filter, zone, people, appointments }: Place) => {
  const t = useT();
  const { from } = useSettings().calendar;
  const [copied, setCopied] = useState<{ readonly one: Occurrence; readonly cut: boolean } | null>(null);
  return {
    hasCopied: copied !== null,
    copy: (one: Occurrence) => {
      setCopied({ one, cut: false });
      announce(t('calendar.copied', { title: one.title }));
    },
    cut: (one: Occurrence) => {
      setCopied({ one, cut: true });
      announce(t('calendar.cutDone', { title: one.title }));
    },
    paste: (at: Target) => {
      if (!copied) return;
      const to = { ...at, ...placedAt(copied.one, at) };
      if (copied.cut) {
        setCopied(null);
        void appointments.move(copied.one, to);
      } else void appointments.copy(copied.one, to);
    },
    create: (at: Target) => {
      const only = filter.repIds.length === 1 ? filter.repIds[0] : undefined;
      openAppointment(null, {
        values: {
          ...changesOf(at, zone),
          ...(only === undefined ? {} : { repId: only }),
          ...(filter.organisationId === null ? {} : { organisationId: filter.organisationId }),
          ...at.changes,
        },
        labels: Object.fromEntries(
          [only, at.changes?.repId].flatMap((id) => (id == null ? [] : [[id, people.get(id) ?? '']])),
        ),
      });
    },
    planTask: async (task: Row, at: { readonly start: string; readonly allDay: boolean }) => {
      const link = (field: string) => {
        const id = task.record[field];
        return typeof id === 'string' ? id : null;
      };
      const start = at.allDay ? `${at.start}T${from}` : at.start;
      await appointments.add(
        String(task.record['title']),
        { start, end: plusMinutes(start, 60, zone), allDay: false },
        {
          taskId: task.id,
          repId: link('assigneeId'),
          organisationId: link('organisationId'),
          contactId: link('contactId'),
          opportunityId: link('opportunityId'),
        },
      );
    },
  };
};
