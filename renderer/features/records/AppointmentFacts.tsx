/** What an appointment holds beside its fields, in words: how it repeats, who comes, what it books, when it reminds. */
import type { ReactNode } from 'react';
import type { Row } from '#contract/records.ts';
import { recurrenceInWords } from '#locale/rule-in-words.ts';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { recordRoute } from '#renderer/app/router.ts';
import { attendeesInWords, remindersInWords } from '#renderer/data/appointment-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';

const machineZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

interface Props {
  readonly row: Row;
}

export function AppointmentFacts({ row }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const { date, time } = useFormats();
  const { occurrence } = row.record;
  const { data } = useQuery('calendar.get', {
    id: row.id,
    occurrence: typeof occurrence === 'string' ? occurrence : null,
    zone: machineZone,
  });
  if (!data) return null;
  const { values, series, labels } = data;
  const facts: { readonly field: string; readonly value: ReactNode }[] = [];
  const add = (field: string, value: ReactNode) => facts.push({ field, value });
  if (series) {
    const { startTime } = values;
    const start = startTime === null ? series.startsOn : `${series.startsOn}T${startTime}`;
    add('recurrence', recurrenceInWords(series.recurrence, { start, zone: series.zone }, language));
  }
  if (series && series.id !== row.id) {
    const [day = '', clock] = typeof occurrence === 'string' ? occurrence.split('T') : [];
    const route = recordRoute('appointments', series.id);
    add(
      'seriesId',
      <RouteLink className="link" route={route}>
        {t('appointments.insteadOf', { start: clock ? `${date(day)} ${time(clock)}` : date(day) })}
      </RouteLink>,
    );
  }
  if (values.attendees.length > 0) {
    add(
      'attendees',
      attendeesInWords(t, values.attendees, (_one, place) => labels[`attendees.${place}`]),
    );
  }
  if (values.resourceIds.length > 0) {
    add(
      'resourceIds',
      values.resourceIds.map((_id, place) => labels[`resourceIds.${place}`] ?? '').join(', '),
    );
  }
  if (values.reminders.length > 0) add('reminders', remindersInWords(t, values.reminders));
  if (facts.length === 0) return null;
  return (
    <dl className="facts">
      {facts.map(({ field, value }) => (
        <div key={field} className="fact">
          <dt>{fieldLabel(t, 'appointments', field)}</dt>
          <dd>
            <span className="fact-value">{value}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
