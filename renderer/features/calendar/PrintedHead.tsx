/** What a printed calendar begins with: the days, and in words what was left out and whose clocks are meant. */
import type { CalendarFilter } from '#contract/calendar.ts';
import { useLinkLabels } from '#renderer/data/use-link-labels.ts';
import { typeLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { cityOf } from '#renderer/features/calendar/wall-time.ts';

interface Props {
  readonly title: string;
  readonly filter: CalendarFilter;
  readonly zone: string;
}

export function PrintedHead({ title, filter, zone }: Props) {
  const t = useT();
  const { appointmentTypes } = useSettings();
  const reps = useLinkLabels('reps', filter.repIds);
  const rooms = useLinkLabels('resources', filter.resourceIds);
  const events = useLinkLabels('events', filter.eventIds);
  const client = filter.organisationId === null ? [] : [filter.organisationId];
  const clients = useLinkLabels('organisations', client);
  const names = (ids: readonly string[], of: ReadonlyMap<string, string>) =>
    ids.map((id) => of.get(id) ?? id).join(', ');
  const told = [
    [t('calendar.filter.reps'), names(filter.repIds, reps)],
    [t('calendar.filter.types'), filter.types.map((id) => typeLabel(t, appointmentTypes, id)).join(', ')],
    [t('calendar.filter.rooms'), names(filter.resourceIds, rooms)],
    [t('calendar.filter.events'), names(filter.eventIds, events)],
    [t('calendar.filter.client'), names(client, clients)],
    [t('calendar.search'), filter.text],
  ].filter(([, value]) => value !== '');
  return (
    <div className="cal-printed-head" aria-hidden>
      <strong>{title}</strong>
      <span>
        {[
          ...told.map(([name, value]) => t('calendar.told', { name: name ?? '', value: value ?? '' })),
          ...(filter.withCancelled ? [] : [t('calendar.withoutCancelled')]),
          t('calendar.clocksOf', { city: cityOf(zone) }),
        ].join(' · ')}
      </span>
    </div>
  );
}
