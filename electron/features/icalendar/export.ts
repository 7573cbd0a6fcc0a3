/** Writes a calendar, or the part of it that somebody is shown, to a file: of a series all, with what differs from it. */
import type { Input, Output } from '#contract/channels.ts';
import type { Appointment } from '#contract/kinds.ts';
import { toDay } from '#contract/plain-date.ts';
import { filterOf } from '#electron/features/calendar/filter.ts';
import type { Context } from '#electron/features/context.ts';
import { directoryOf } from '#electron/features/icalendar/directory.ts';
import { leftOut, type Writing, writtenEvent, zonesOf } from '#electron/features/icalendar/written.ts';
import { placesBetween, viewOf } from '#electron/features/occurrences/occurrences.ts';
import { Pace } from '#electron/features/pace.ts';
import { labelOf } from '#electron/features/records/labels.ts';
import { machineZone } from '#electron/features/zones.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { translate } from '#locale/translate.ts';

type What = Input<'icalendar.export'>['what'];

/** The kind of record an export is about, and how an appointment belongs to it. */
const belongs: {
  readonly [T in Exclude<What['type'], 'view' | 'all'>]: (record: Appointment, id: string) => boolean;
} = {
  reps: (record, id) =>
    record.repId === id || record.attendees.some((one) => one.kind === 'reps' && one.id === id),
  contacts: (record, id) =>
    record.contactId === id || record.attendees.some((one) => one.kind === 'contacts' && one.id === id),
  resources: (record, id) => record.resourceIds.includes(id),
  organisations: (record, id) => record.organisationId === id,
  events: (record, id) => record.eventId === id,
  appointments: (record, id) => record.id === id || record.seriesId === id,
};

/** The singles and series asked for, by id: one that differs stands for its series. */
const chosen = (store: Store, what: What): Set<string> => {
  const ids = new Set<string>();
  if (what.type === 'view') {
    const lets = filterOf(store, what.filter);
    for (const place of placesBetween(store, toDay(what.from), toDay(what.to), machineZone()))
      if (lets(place)) ids.add(place.seriesId ?? place.record.id);
    return ids;
  }
  const only = what.type === 'all' ? null : { id: what.id, belongs: belongs[what.type] };
  if (only && !store.get(what.type as 'reps', only.id)) throw new Refused('notFound');
  for (const record of store.all('appointments').values())
    if (record.deletedAt === null && (!only || only.belongs(record, only.id)))
      ids.add(record.seriesId ?? record.id);
  return ids;
};

const nameOf = (store: Store, what: What, language: 'en' | 'fr'): string =>
  what.type === 'view' || what.type === 'all'
    ? translate(language, 'icalendar.calendar')
    : labelOf(store, what.type, what.id);

/** @throws Refused notFound, cancelled */
export const exportCalendar = async (
  context: Context,
  input: Input<'icalendar.export'>,
): Promise<Output<'icalendar.export'>> => {
  const { store } = context;
  const job = context.job(input.job);
  try {
    const language = store.get('settings', 'settings')?.language ?? context.environment.systemLanguage;
    const writing: Writing = {
      directory: await directoryOf(store),
      language,
      now: context.now(),
      inviting: false,
    };
    const view = viewOf(store);
    const ids = chosen(store, input.what);
    const records: Appointment[] = [];
    const events = [];
    const pace = new Pace();
    for (const id of ids) {
      const series = view.get(id);
      if (!series || series.deletedAt !== null) continue;
      records.push(series);
      events.push(writtenEvent(writing, series, null));
      for (const one of view.overridesOf(id)) {
        records.push(one);
        events.push(writtenEvent(writing, one, series));
      }
      if (!pace.due) continue;
      job.progress('writing', records.length, ids.size);
      await pace.rest();
      if (job.signal.aborted) throw new Refused('cancelled');
    }
    if (events.length === 0) return { file: null, appointments: 0, lost: [] };
    const name = nameOf(store, input.what, language);
    const bytes = await context.run(
      'icalendar.write',
      { method: 'PUBLISH', name, events, zones: zonesOf(events, context.now()) },
      { time: 60_000, memory: 512, job },
    );
    const file = await context.files.write(`${name}.ics`, bytes);
    return { file, appointments: ids.size, lost: leftOut(records) };
  } finally {
    job.end();
  }
};
