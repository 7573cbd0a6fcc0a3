/** Beside the calendar: a small month, what is left out, and the tasks that wait for a time. */
import { Button, Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useContext, useEffect, useState } from 'react';
import { type CalendarFilter, noFilter } from '#contract/calendar.ts';
import { typeLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { type CalendarState, isFiltered } from '#renderer/features/calendar/address.ts';
import { FilterLink } from '#renderer/features/calendar/FilterLink.tsx';
import { type Choice, FilterSection } from '#renderer/features/calendar/FilterSection.tsx';
import { MiniMonth } from '#renderer/features/calendar/MiniMonth.tsx';
import { type Named, useNamed } from '#renderer/features/calendar/use-people.ts';
import type { DayRange } from '#renderer/features/calendar/views.ts';
import { colourOf, RepOrder, repColour, typeColour } from '#renderer/ui/colours.ts';
import { IconFilterOff, IconSearch } from '#renderer/ui/icons.ts';

interface Props {
  readonly state: CalendarState;
  readonly days: DayRange;
  readonly zone: string;
  readonly onDate: (date: string) => void;
  readonly onFilter: (filter: CalendarFilter) => void;
  /** The tasks that wait for a time. */
  readonly children: ReactNode;
}

/** Milliseconds after the last letter. */
const pause = 200;

export function SidePanel({ state, days, zone, onDate, onFilter, children }: Props) {
  const t = useT();
  const { appointmentTypes } = useSettings();
  const order = useContext(RepOrder);
  const { filter, colours } = state;
  const reps = useNamed('reps');
  const rooms = useNamed('resources');
  const events = useNamed('events');
  const [text, setText] = useState(filter.text);
  useEffect(() => setText(filter.text), [filter.text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed starts the wait
  useEffect(() => {
    if (text.trim() === filter.text) return;
    const timer = setTimeout(() => onFilter({ ...filter, text: text.trim().slice(0, 200) }), pause);
    return () => clearTimeout(timer);
  }, [text]);

  const choices = (
    all: readonly Named[],
    chosen: readonly string[],
    colour: ((id: string) => string) | null,
  ): Choice[] =>
    all
      .filter((one) => one.active || chosen.includes(one.id))
      .map(({ id, name }) => ({ id, label: name, colour: colour?.(id) ?? null }));

  return (
    <div className="cal-panel-body">
      <MiniMonth date={state.date} days={days} zone={zone} filter={filter} onChoose={onDate} />
      <TextInput
        id="section-search"
        type="search"
        aria-label={t('calendar.filterText')}
        placeholder={t('calendar.filterText')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.stopPropagation();
          setText('');
        }}
      />
      {isFiltered(filter) && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconFilterOff size={14} aria-hidden />}
          onClick={() => onFilter(noFilter)}
        >
          {t('calendar.clearFilter')}
        </Button>
      )}
      <FilterSection
        name="reps"
        label={t('calendar.filter.reps')}
        choices={choices(reps, filter.repIds, colours === 'rep' ? (id) => repColour(order, id) : null)}
        chosen={filter.repIds}
        onChange={(repIds) => onFilter({ ...filter, repIds })}
      />
      <FilterSection
        name="types"
        label={t('calendar.filter.types')}
        choices={appointmentTypes.map(({ id }) => ({
          id,
          label: typeLabel(t, appointmentTypes, id),
          colour: colours === 'type' ? typeColour(appointmentTypes, id) : null,
        }))}
        chosen={filter.types}
        onChange={(types) => onFilter({ ...filter, types })}
      />
      <FilterSection
        name="rooms"
        label={t('calendar.filter.rooms')}
        choices={choices(rooms, filter.resourceIds, colours === 'room' ? colourOf : null)}
        chosen={filter.resourceIds}
        onChange={(resourceIds) => onFilter({ ...filter, resourceIds })}
      />
      <FilterSection
        name="events"
        label={t('calendar.filter.events')}
        choices={choices(events, filter.eventIds, colours === 'event' ? colourOf : null)}
        chosen={filter.eventIds}
        onChange={(eventIds) => onFilter({ ...filter, eventIds })}
      />
      <FilterLink
        to="organisations"
        label={t('calendar.filter.client')}
        value={filter.organisationId}
        onChange={(organisationId) => onFilter({ ...filter, organisationId })}
      />
      <FilterLink
        to="contacts"
        label={t('calendar.filter.contact')}
        value={filter.contactId}
        onChange={(contactId) => onFilter({ ...filter, contactId })}
      />
      <Checkbox
        size="xs"
        label={t('calendar.withCancelled')}
        checked={filter.withCancelled}
        onChange={(event) => onFilter({ ...filter, withCancelled: event.currentTarget.checked })}
      />
      {children}
    </div>
  );
}
