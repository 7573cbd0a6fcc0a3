/** What the calendar's address says: the view, the date, what is left out, and what colours mean. */
import { z } from 'zod';
import { CalendarFilter, noFilter } from '#contract/calendar.ts';
import { PlainDate, ZoneName } from '#contract/fields.ts';
import type { Route } from '#renderer/app/router.ts';
import { type LaneKind, laneKinds } from '#renderer/features/calendar/team/lane-move.ts';
import { type CalendarView, calendarViews } from '#renderer/features/calendar/views.ts';

/** What gives an appointment its colour. */
export const colourings = ['rep', 'type', 'room', 'event'] as const;
export type Colouring = (typeof colourings)[number];

export interface CalendarState {
  readonly view: CalendarView;
  readonly date: string;
  readonly filter: CalendarFilter;
  readonly colours: Colouring;
  /** What the lanes of the team stand for. */
  readonly lanes: LaneKind;
  /** The zone whose clocks are shown; null: the machine's. */
  readonly zone: string | null;
}

/** What a window remembers of the calendar: all but the date. */
export const Remembered = z.object({
  view: z.enum(calendarViews),
  filter: CalendarFilter,
  colours: z.enum(colourings),
  lanes: z.enum(laneKinds).catch('reps'),
  zone: ZoneName.nullable(),
});
export type Remembered = z.infer<typeof Remembered>;
export const firstState: Remembered = {
  view: 'week',
  filter: noFilter,
  colours: 'rep',
  lanes: 'reps',
  zone: null,
};

type Params = Readonly<Record<string, string>>;

const filterLists = { reps: 'repIds', types: 'types', rooms: 'resourceIds', events: 'eventIds' } as const;

/** The state of an address; where it says nothing at all, what was remembered, and today. */
export const readState = (params: Params, remembered: Remembered, today: string): CalendarState => {
  const date = PlainDate.safeParse(params['date']).data ?? today;
  if (Object.keys(params).every((name) => name === 'date')) return { ...remembered, date };
  const list = (name: keyof typeof filterLists) =>
    (params[name] ?? '').split(',').filter((one) => one !== '');
  const filter = CalendarFilter.safeParse({
    repIds: list('reps'),
    types: list('types'),
    resourceIds: list('rooms'),
    eventIds: list('events'),
    withCancelled: params['cancelled'] !== 'no',
    organisationId: params['client'] ?? null,
    contactId: params['contact'] ?? null,
    text: params['text'] ?? '',
  });
  return {
    view: z.enum(calendarViews).catch(remembered.view).parse(params['view']),
    date,
    filter: filter.data ?? noFilter,
    colours: z.enum(colourings).catch(remembered.colours).parse(params['colours']),
    lanes: z.enum(laneKinds).catch(remembered.lanes).parse(params['lanes']),
    zone: ZoneName.safeParse(params['zone']).data ?? null,
  };
};

export const calendarRoute = ({ view, date, filter, colours, lanes, zone }: CalendarState): Route => {
  const params: Record<string, string> = { view, date };
  for (const [name, field] of Object.entries(filterLists)) {
    if (filter[field].length > 0) params[name] = filter[field].join(',');
  }
  if (!filter.withCancelled) params['cancelled'] = 'no';
  if (filter.organisationId !== null) params['client'] = filter.organisationId;
  if (filter.contactId !== null) params['contact'] = filter.contactId;
  if (filter.text !== '') params['text'] = filter.text;
  params['colours'] = colours;
  if (view === 'teamDay' || view === 'teamWeek') params['lanes'] = lanes;
  if (zone !== null) params['zone'] = zone;
  return { page: 'calendar', params };
};

/** Is anything left out? */
export const isFiltered = (filter: CalendarFilter): boolean =>
  JSON.stringify({ ...noFilter, ...filter }) !== JSON.stringify(noFilter);
