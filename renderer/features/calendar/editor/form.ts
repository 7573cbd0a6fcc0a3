/** What the editor of an appointment holds: how it begins, what a type brings, how times move each other, what has changed. */
import type { AppointmentChanges, AppointmentDetails } from '#contract/calendar.ts';
import type { AppointmentType } from '#contract/kinds/workspace.ts';
import { addDays, daysBetween } from '#contract/plain-date.ts';
import type { AppointmentDraft } from '#renderer/data/open-appointment.ts';
import { minutesBetween, plusMinutes } from '#renderer/features/calendar/wall-time.ts';

export type Values = AppointmentDetails['values'];
export type FieldName = keyof Values;

export interface Form {
  readonly values: Values;
  /** Fields the person has set: a type's defaults leave them alone. */
  readonly touched: ReadonlySet<FieldName>;
  /** Names of the records linked to, by id. */
  readonly labels: Readonly<Record<string, string>>;
}

const empty: Omit<Values, 'type' | 'startsOn'> = {
  title: '',
  startTime: null,
  durationMinutes: null,
  endsOn: null,
  zone: null,
  place: null,
  status: 'planned',
  showAs: 'busy',
  organisationId: null,
  contactId: null,
  opportunityId: null,
  eventId: null,
  taskId: null,
  repId: null,
  attendees: [],
  resourceIds: [],
  bufferBeforeMinutes: null,
  bufferAfterMinutes: null,
  reminders: [],
  recurrence: null,
  agenda: [],
  minutes: null,
  decisions: [],
  notes: null,
};

const defaultMinutes = 60;

/** Minutes of a type; 0 is all day. */
export const minutesOf = (types: readonly AppointmentType[], id: string): number =>
  types.find((one) => one.id === id)?.minutes ?? defaultMinutes;

/** The next full hour. @param now YYYY-MM-DDTHH:MM */
export const nextHour = (now: string): { readonly startsOn: string; readonly startTime: string } => {
  const hour = Number(now.slice(11, 13)) + 1;
  const day = now.slice(0, 10);
  return hour > 23
    ? { startsOn: addDays(day, 1), startTime: '00:00' }
    : { startsOn: day, startTime: `${String(hour).padStart(2, '0')}:00` };
};

export interface Surroundings {
  readonly types: readonly AppointmentType[];
  readonly zone: string;
  /** What clocks of the zone show. */
  readonly now: string;
}

export const newForm = (draft: AppointmentDraft, { types, zone, now }: Surroundings): Form => {
  const given = draft.values;
  const type = given.type ?? types[0]?.id ?? 'meeting';
  const next = nextHour(now);
  const day = given.startsOn ?? next.startsOn;
  // A day alone, when the type has a time: at the next full hour of today, else in the morning.
  const hour = day === next.startsOn ? next.startTime : '09:00';
  const lasting = minutesOf(types, type);
  const allDay =
    given.startTime === null || (given.startTime === undefined && (lasting === 0 || given.endsOn != null));
  const values: Values = {
    ...laidOver({ ...empty, type, startsOn: day }, given),
    type,
    startsOn: day,
    startTime: allDay ? null : (given.startTime ?? hour),
    durationMinutes: allDay ? null : (given.durationMinutes ?? (lasting || defaultMinutes)),
    zone: allDay ? null : (given.zone ?? zone),
    reminders: given.reminders ?? [...(types.find((one) => one.id === type)?.reminders ?? [])],
  };
  const touched = new Set(Object.keys(given) as FieldName[]);
  // Where the hours were drawn, the type does not make a whole day of them.
  if (given.startTime !== undefined) touched.add('durationMinutes');
  return { values, touched, labels: draft.labels };
};

/** The names of what is linked to, by id. */
const labelsOf = ({ values, labels }: AppointmentDetails): Record<string, string> => {
  const byId: Record<string, string> = {};
  for (const [path, label] of Object.entries(labels)) {
    const [field = '', index] = path.split('.');
    const value = values[field as FieldName];
    if (typeof value === 'string') byId[value] = label;
    else if (field === 'attendees' && index !== undefined) {
      const id = values.attendees[Number(index)]?.id;
      if (id != null) byId[id] = label;
    } else if (field === 'resourceIds' && index !== undefined) {
      const id = values.resourceIds[Number(index)];
      if (id !== undefined) byId[id] = label;
    }
  }
  return byId;
};

/** An appointment as it is, with what is proposed for it. */
export const formOf = (details: AppointmentDetails, draft: AppointmentDraft): Form => ({
  values: laidOver(details.values, draft.values),
  touched: new Set(Object.keys(details.values) as FieldName[]),
  labels: { ...labelsOf(details), ...draft.labels },
});

/** The values with what is given of others; what is left out stays. */
export const laidOver = (values: Values, given: AppointmentChanges): Values => ({
  ...values,
  ...(Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<Values> as Values),
});

export const isAllDay = (values: Values): boolean => values.startTime === null;

/** When it starts and ends, in its zone: YYYY-MM-DDTHH:MM; all day: the first day, and the first day after. */
export const timeOf = (values: Values, zone: string): { readonly start: string; readonly end: string } => {
  if (values.startTime === null) {
    return { start: values.startsOn, end: addDays(values.endsOn ?? values.startsOn, 1) };
  }
  const start = `${values.startsOn}T${values.startTime}`;
  return {
    start,
    end: plusMinutes(start, values.durationMinutes ?? defaultMinutes, values.zone ?? zone),
  };
};

/** Another first day: what lasts several days keeps its number of days. */
export const withDay = (values: Values, startsOn: string): Values => ({
  ...values,
  startsOn,
  endsOn: values.endsOn === null ? null : addDays(values.endsOn, daysBetween(values.startsOn, startsOn)),
});

/** Another end, as a time of day: one that is not after the start is of the next day. */
export const withEndTime = (values: Values, time: string, zone: string): Values => {
  if (values.startTime === null) return values;
  const inside = values.zone ?? zone;
  const start = `${values.startsOn}T${values.startTime}`;
  // What goes on for days keeps its last day.
  const lastDay = timeOf(values, zone).end.slice(0, 10);
  const days = Math.max(0, daysBetween(values.startsOn, lastDay));
  const over = values.durationMinutes !== null && values.durationMinutes > 1_440 ? days : 0;
  const same = minutesBetween(start, `${addDays(values.startsOn, over)}T${time}`, inside);
  const minutes =
    same > 0 ? same : minutesBetween(start, `${addDays(values.startsOn, over + 1)}T${time}`, inside);
  return { ...values, durationMinutes: minutes };
};

/** All day, or not any more: then as long as its type says, from the morning on. */
export const withAllDay = (values: Values, allDay: boolean, { types, zone, now }: Surroundings): Values => {
  if (allDay === isAllDay(values)) return values;
  if (!allDay) {
    const lasting = minutesOf(types, values.type);
    const { startsOn, startTime } = nextHour(now);
    return {
      ...values,
      startTime: values.startsOn === startsOn ? startTime : '09:00',
      durationMinutes: lasting === 0 ? defaultMinutes : lasting,
      endsOn: null,
      zone,
    };
  }
  const { end } = timeOf(values, zone);
  // What ends at midnight does not touch the day that begins then.
  const last = end.slice(11) === '00:00' ? addDays(end.slice(0, 10), -1) : end.slice(0, 10);
  return {
    ...values,
    startTime: null,
    durationMinutes: null,
    zone: null,
    endsOn: last > values.startsOn ? last : null,
  };
};

/** Another type brings its length and its reminders where the person has not set them. */
export const withType = (form: Form, type: string, around: Surroundings): Values => {
  let values: Values = { ...form.values, type };
  const { touched } = form;
  const one = around.types.find(({ id }) => id === type);
  if (!one) return values;
  if (!touched.has('durationMinutes') && !touched.has('endsOn')) {
    values = withAllDay(values, one.minutes === 0, around);
    if (one.minutes > 0) values = { ...values, durationMinutes: one.minutes };
  }
  if (!touched.has('reminders')) values = { ...values, reminders: [...one.reminders] };
  return values;
};

/** The fields that differ from what is saved; of a new appointment all that are given. */
export const changesOf = (values: Values, saved: Values | null): AppointmentChanges => {
  const before: Partial<Values> = saved ?? empty;
  return Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as FieldName]),
    ),
  );
};
