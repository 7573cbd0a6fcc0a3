/** A message that proposes times: in the client's language, with the client's clocks, and ours where they differ. */
import type { Input, Output } from '#contract/channels.ts';
import type { Contact } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import type { WrittenEvent, WrittenTime } from '#electron/files/icalendar/write.ts';
import { dateOfInstant, localeOf } from '#locale/format.ts';
import { type Language, translate } from '#locale/translate.ts';

type Wanted = Input<'calendar.slotMessage'>;
type Message = Output<'calendar.slotMessage'>;

const minute = 60_000;

const inZone = (language: Language, zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, ...options });

interface Span {
  readonly from: number;
  readonly to: number;
}

/** 'Tuesday 24 November 2026, 09:30–10:30', with the day of the end where that is another one. */
const spoken = ({ from, to }: Span, zone: string, language: Language): string => {
  const day = inZone(language, zone, { dateStyle: 'full' });
  const time = inZone(language, zone, { timeStyle: 'short' });
  const dates = [from, to].map((at) => day.format(at));
  const end = dates[0] === dates[1] ? time.format(to) : `${dates[1]}, ${time.format(to)}`;
  return translate(language, 'slots.message.time', { day: dates[0] ?? '', from: time.format(from), to: end });
};

/** Only the clock, or the day too where it is another than the client's. */
const ours = (span: Span, zone: string, theirs: string, language: Language): string => {
  const instant = new Date(span.from).toISOString();
  if (dateOfInstant(instant, zone) !== dateOfInstant(instant, theirs)) return spoken(span, zone, language);
  const time = inZone(language, zone, { timeStyle: 'short' });
  return `${time.format(span.from)}–${time.format(span.to)}`;
};

/** Both names where clocks change in between. */
const zoneNames = (spans: readonly Span[], zone: string, language: Language): string => {
  const format = inZone(language, zone, { timeZoneName: 'long' });
  const names = spans.map(
    ({ from }) => format.formatToParts(from).find(({ type }) => type === 'timeZoneName')?.value ?? zone,
  );
  return [...new Set(names)].join(' / ');
};

const clockAt = (at: number, zone: string): string =>
  inZone('en', zone, { dateStyle: 'short', timeStyle: 'short' }).format(at);

const greeting = (contact: Readonly<Contact> | undefined, language: Language): string => {
  if (!contact) return translate(language, 'slots.message.hello');
  const { salutation, firstName, lastName } = contact;
  if (salutation !== null) {
    return translate(language, 'slots.message.dear', { name: `${salutation} ${lastName}` });
  }
  const name = [firstName, lastName].filter(Boolean).join(' ');
  return translate(language, 'slots.message.dearName', { name });
};

const messageText = (
  { store }: Pick<Context, 'store'>,
  wanted: Wanted,
): Pick<Message, 'language' | 'subject' | 'text'> => {
  const contact = wanted.contactId === null ? undefined : store.get('contacts', wanted.contactId);
  const clientId = wanted.organisationId ?? contact?.organisationId ?? null;
  const client = clientId === null ? undefined : store.get('organisations', clientId);
  const settings = store.get('settings', 'settings');
  const language = wanted.language ?? contact?.language ?? client?.language ?? settings?.language ?? 'en';
  const theirs = client?.zone ?? wanted.zone;
  const spans = wanted.slots
    .map((slot) => ({ from: Date.parse(slot), to: Date.parse(slot) + wanted.durationMinutes * minute }))
    .sort((a, b) => a.from - b.from);
  const differ = spans.some(({ from }) => clockAt(from, theirs) !== clockAt(from, wanted.zone));
  const say = (key: Parameters<typeof translate>[1], params = {}): string => translate(language, key, params);

  const title = wanted.title.trim();
  const about = title === '' ? say('slots.message.noTitle') : say('slots.message.title', { title });
  const lines = spans.map((span) => {
    const line = spoken(span, theirs, language);
    if (!differ) return `- ${line}`;
    return `- ${say('slots.message.both', { theirs: line, ours: ours(span, wanted.zone, theirs, language) })}`;
  });
  const zones = differ
    ? say('slots.message.zones', {
        theirs: zoneNames(spans, theirs, language),
        ours: zoneNames(spans, wanted.zone, language),
      })
    : say('slots.message.zone', { zone: zoneNames(spans, theirs, language) });
  const place = wanted.place?.trim();
  const parts = [
    greeting(contact, language),
    say('slots.message.propose', { about, count: spans.length, minutes: wanted.durationMinutes }),
    lines.join('\n'),
    place ? `${zones}\n${say('slots.message.place', { place })}` : zones,
    say('slots.message.ask', { count: spans.length }),
    settings?.company ? `${say('slots.message.regards')}\n${settings.company}` : say('slots.message.regards'),
  ];
  const subject = title === '' ? say('slots.message.subjectOnly') : say('slots.message.subject', { title });
  return { language, subject, text: `${parts.join('\n\n')}\n` };
};

/** The times as tentative holds, in UTC: every calendar shows them in its own zone, and none needs a rule for its clocks. */
const holds = (
  { now, newId }: Pick<Context, 'now' | 'newId'>,
  wanted: Wanted,
  summary: string,
): WrittenEvent[] => {
  const stamp = now();
  return wanted.slots.map((slot) => ({
    uid: `${newId()}@relais.invalid`,
    sequence: 0,
    stamp,
    created: stamp,
    modified: stamp,
    start: inUtc(Date.parse(slot)),
    end: inUtc(Date.parse(slot) + wanted.durationMinutes * minute),
    minutes: null,
    recurrenceId: null,
    summary,
    description: null,
    location: wanted.place?.trim() || null,
    status: 'TENTATIVE',
    showAs: 'tentative',
    categories: [],
    resources: [],
    organizer: null,
    attendees: [],
    rules: [],
    added: [],
    excluded: [],
    alarms: [],
  }));
};

const inUtc = (at: number): WrittenTime => {
  const text = new Date(at).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16), zone: 'UTC' };
};

/** Twenty events: a moment's work, unless the machine stands still. */
const limits = { time: 10_000, memory: 256 };

export const slotMessage = async (context: Context, wanted: Wanted): Promise<Message> => {
  const message = messageText(context, wanted);
  const { language } = message;
  const title = wanted.title.trim() || translate(language, 'slots.message.holdOnly');
  const summary = translate(language, 'slots.message.hold', { title });
  const events = holds(context, wanted, summary);
  const bytes = await context.run(
    'icalendar.write',
    { method: 'PUBLISH', name: null, events, zones: [] },
    limits,
  );
  return { ...message, file: await context.files.write(`${message.subject}.ics`, bytes) };
};
