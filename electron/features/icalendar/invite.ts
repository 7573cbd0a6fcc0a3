/** Invitations and their cancellations (RFC 5546) as files to be sent by hand, with the words of a message for them. */
import type { Input, Output } from '#contract/channels.ts';
import type { Attendee } from '#contract/kinds/calendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { type Directory, directoryOf, locationOf } from '#electron/features/icalendar/directory.ts';
import { type Writing, writtenEvent, zonesOf } from '#electron/features/icalendar/written.ts';
import { placeOf, viewOf } from '#electron/features/occurrences/occurrences.ts';
import type { AppointmentsView } from '#electron/features/occurrences/plan.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';
import { machineZone } from '#electron/features/zones.ts';
import { writeCalendar } from '#electron/files/icalendar/write.ts';
import { Refused } from '#electron/refused.ts';
import { formatDateLong, formatTime } from '#locale/format.ts';
import { recurrenceInWords } from '#locale/rule-in-words.ts';
import { type Language, translate } from '#locale/translate.ts';

type Asked = Input<'icalendar.invite'>;
type Invited = Output<'icalendar.invite'>;

/** In characters: longer addresses do not leave the window. */
const longestAddress = 2_000;

interface Meant {
  /** A single one, a series, or one of a series with a record of its own. */
  readonly record: Appointment;
  readonly series: Appointment | null;
}

/** @throws Refused notFound */
const meant = (
  context: Context,
  view: AppointmentsView,
  asked: Pick<Asked, 'id' | 'occurrence' | 'scope'>,
): Meant => {
  const record = view.get(asked.id);
  if (!record || record.deletedAt !== null) throw new Refused('notFound');
  const series = record.seriesId === null ? null : (view.get(record.seriesId) ?? null);
  if (asked.scope !== 'this') return { record: (series ?? record) as Appointment, series: null };
  if (series) return { record: record as Appointment, series: series as Appointment };
  if (record.recurrence === null || asked.occurrence === null)
    return { record: record as Appointment, series: null };
  const place = placeOf(context.store, { id: asked.id, occurrence: asked.occurrence }, machineZone());
  if (!place) throw new Refused('notFound');
  if (place.changed) return { record: place.record as Appointment, series: record as Appointment };
  const [startsOn = record.startsOn, startTime = null] = place.start.split('T');
  // One as the series has it, said apart.
  const one = {
    ...record,
    startsOn,
    startTime,
    recurrence: null,
    seriesId: record.id,
    occurrence: place.start,
  };
  return { record: { ...one, endsOn: null }, series: record as Appointment };
};

/** The client's person is invited too, who need not stand among the attendees. */
const withClient = (record: Appointment): Attendee[] => {
  const { attendees, contactId } = record;
  if (contactId === null || attendees.some(({ kind, id }) => kind === 'contacts' && id === contactId))
    return attendees;
  return [
    ...attendees,
    { kind: 'contacts', id: contactId, name: null, email: null, role: 'required', answer: 'none' },
  ];
};

/** Who is written to: not whoever invites. */
const peopleOf = (directory: Directory, record: Appointment) => {
  const recipients: { name: string; email: string }[] = [];
  const without: string[] = [];
  for (const one of withClient(record)) {
    if (one.kind === 'reps' && one.id === record.repId) continue;
    const email = directory.emailOf(one);
    const name = directory.nameOf(one);
    if (email === null) without.push(name);
    else if (!recipients.some((other) => other.email.toLowerCase() === email.toLowerCase()))
      recipients.push({ name, email });
  }
  return { recipients, without };
};

const languageOf = (context: Context, record: Appointment): Language => {
  const { store } = context;
  const client = withClient(record).find(({ kind }) => kind === 'contacts')?.id;
  const contact = client ? store.get('contacts', client) : undefined;
  const organisation = record.organisationId ?? contact?.organisationId ?? null;
  return (
    contact?.language ??
    (organisation === null ? null : store.get('organisations', organisation)?.language) ??
    store.get('settings', 'settings')?.language ??
    context.environment.systemLanguage
  );
};

const whenOf = (record: Appointment, language: Language): string => {
  const day = formatDateLong(record.startsOn, language);
  if (record.startTime === null) return day;
  const time = formatTime(record.startTime, language);
  return translate(language, 'icalendar.mail.when', { day, time, zone: record.zone ?? machineZone() });
};

const mailOf = (
  directory: Directory,
  record: Appointment,
  method: Asked['method'],
  language: Language,
  recipients: readonly { readonly email: string }[],
): string | null => {
  if (recipients.length === 0) return null;
  const params = { title: record.title, when: whenOf(record, language) };
  const subject = translate(language, `icalendar.mail.${method}.subject`, params);
  const place = locationOf(directory.store, record);
  const zone = record.startTime === null ? null : (record.zone ?? machineZone());
  const start = record.startTime === null ? record.startsOn : `${record.startsOn}T${record.startTime}`;
  const lines = [
    translate(language, 'icalendar.mail.greeting'),
    '',
    translate(language, `icalendar.mail.${method}.text`),
    '',
    record.title,
    params.when,
    ...(record.recurrence ? [recurrenceInWords(record.recurrence, { start, zone }, language)] : []),
    ...(place === '' ? [] : [place]),
    '',
  ];
  const to = recipients.map(({ email }) => encodeURIComponent(email).replace('%40', '@')).join(',');
  const address = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
  return address.length <= longestAddress ? address : null;
};

export const recipientsOf = async (
  context: Context,
  ref: Input<'icalendar.recipients'>,
): Promise<Output<'icalendar.recipients'>> => {
  const { store } = context;
  const view = viewOf(store);
  const { record, series } = meant(context, view, { ...ref, scope: 'this' });
  const { invited } = series && record.invited === null ? series : record;
  return {
    title: record.title,
    recurring: series !== null || record.recurrence !== null,
    ...peopleOf(await directoryOf(store), record),
    invited: invited && { at: invited.at, changed: record.sequence > invited.sequence },
    language: languageOf(context, record),
  };
};

/** @throws Refused notFound, storageFailed */
export const invite = async (context: Context, asked: Asked): Promise<Invited> => {
  const { store } = context;
  const now = context.now();
  const directory = await directoryOf(store);
  const view = viewOf(store);
  const { record: found, series } = meant(context, view, asked);
  const cancels = asked.method === 'CANCEL';
  const sequence = found.sequence + (cancels && found.invited !== null ? 1 : 0);
  const record: Appointment = {
    ...found,
    attendees: withClient(found),
    sequence,
    status: cancels ? 'cancelled' : found.status,
  };
  const language = asked.language ?? languageOf(context, record);
  const writing: Writing = { directory, language, now, inviting: true };
  const overrides = series === null && record.recurrence !== null ? view.overridesOf(record.id) : [];
  const events = [
    writtenEvent(writing, record, series),
    ...overrides.map((one) =>
      writtenEvent(
        writing,
        one,
        record,
        cancels ? { status: 'CANCELLED', sequence: Math.max(one.sequence, sequence) } : {},
      ),
    ),
  ];
  const bytes = writeCalendar({ method: asked.method, name: null, events, zones: zonesOf(events, now) });
  const { recipients, without } = peopleOf(directory, record);
  const file = await context.files.write(`${record.title}.ics`, bytes);
  const label = {
    code: cancels ? 'invitationCancelled' : 'invited',
    params: { name: record.title },
  } as const;
  const entry = await store.change(label, (draft) => {
    const current = viewOf(store, draft);
    const changes = { attendees: record.attendees, status: record.status };
    const ref = { id: asked.id, occurrence: asked.occurrence };
    const tools = { newId: () => context.newId(), now };
    const plan = planChange(current, ref, series ? 'this' : 'all', changes, tools);
    for (const put of plan?.puts ?? []) draft.put('appointments', put);
    const target = draft.get('appointments', plan?.ref.id ?? found.id);
    // One that is as its series has it has no record to note this in.
    if (!target || (series !== null && target.seriesId === null)) return;
    draft.put('appointments', { ...target, sequence, invited: { sequence, at: now }, updatedAt: now });
  });
  return {
    file,
    mailto: mailOf(directory, record, asked.method, language, recipients),
    recipients,
    without,
    entry: entry?.number ?? null,
  };
};
