/** Writes calendar files (RFC 5545): what Outlook, Google, Apple and Relais itself read again as it was. */
import ICAL from 'ical.js';

export interface WrittenTime {
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM; null: the whole day. */
  readonly time: string | null;
  /** An IANA name, UTC among them; null of whole days. */
  readonly zone: string | null;
}

export interface WrittenPerson {
  readonly name: string;
  /** Null where nobody knows one: they are named without. */
  readonly email: string | null;
  readonly role: 'required' | 'optional' | 'chair';
  readonly answer: 'none' | 'accepted' | 'tentative' | 'declined';
}

export interface WrittenEvent {
  readonly uid: string;
  readonly sequence: number;
  /** Instants, ISO 8601 in UTC. */
  readonly stamp: string;
  readonly created: string;
  readonly modified: string;
  readonly start: WrittenTime;
  /** The first moment (the first day) after it. */
  readonly end: WrittenTime;
  /** Minutes, instead of an end that clocks show twice. */
  readonly minutes: number | null;
  /** Which of a series this stands for. */
  readonly recurrenceId: WrittenTime | null;
  readonly summary: string;
  readonly description: string | null;
  readonly location: string | null;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly showAs: 'busy' | 'tentative' | 'away' | 'free';
  readonly categories: readonly string[];
  readonly resources: readonly string[];
  readonly organizer: { readonly name: string | null; readonly email: string } | null;
  readonly attendees: readonly WrittenPerson[];
  readonly rules: readonly string[];
  readonly added: readonly WrittenTime[];
  readonly excluded: readonly WrittenTime[];
  /** Minutes before the start. */
  readonly alarms: readonly number[];
}

export interface WrittenObservance {
  readonly daylight: boolean;
  /** What clocks showed before, YYYY-MM-DDTHH:MM:SS. */
  readonly start: string;
  /** Seconds ahead of UTC. */
  readonly from: number;
  readonly to: number;
  readonly rule: string | null;
  readonly added: readonly string[];
}

export interface WrittenZone {
  readonly name: string;
  readonly observances: readonly WrittenObservance[];
}

export interface WrittenCalendar {
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL' | 'REPLY';
  /** Shown by other programs; null: none. */
  readonly name: string | null;
  readonly events: readonly WrittenEvent[];
  readonly zones: readonly WrittenZone[];
}

// The library does not count the space that a folded line begins with.
ICAL.foldLength = 74;

type Property = [name: string, params: Record<string, string>, type: string, ...values: unknown[]];
type Component = [name: string, properties: Property[], components: Component[]];

export const isUtc = (zone: string | null): boolean =>
  zone !== null && /^(etc\/)?(utc|uct|zulu|universal|gmt|greenwich)$/i.test(zone);

/** What no text of a calendar may hold (RFC 5545, 3.1), and ends of lines as one kind. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  text.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '');

const text = (name: string, value: string): Property => [name, {}, 'text', clean(value)];
/** @param iso ISO 8601 in UTC */
const stampOf = (name: string, iso: string): Property => [name, {}, 'date-time', `${iso.slice(0, 19)}Z`];

const textOf = ({ date, time, zone }: WrittenTime): string =>
  time === null ? date : `${date}T${time}:00${isUtc(zone) ? 'Z' : ''}`;

const timeOf = (name: string, time: WrittenTime): Property => {
  const named = time.time !== null && time.zone !== null && !isUtc(time.zone);
  return [
    name,
    named && time.zone !== null ? { tzid: time.zone } : {},
    time.time === null ? 'date' : 'date-time',
    textOf(time),
  ];
};

const rule = (value: string): Property => ['rrule', {}, 'recur', ICAL.Recur.fromString(value).toJSON()];

const roles = { required: 'REQ-PARTICIPANT', optional: 'OPT-PARTICIPANT', chair: 'CHAIR' } as const;
const answers = {
  none: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  tentative: 'TENTATIVE',
  declined: 'DECLINED',
} as const;

const addressOf = (email: string | null): string => (email === null ? 'invalid:nomail' : `mailto:${email}`);

const personOf = ({ name, email, role, answer }: WrittenPerson): Property => [
  'attendee',
  {
    ...(name === '' ? {} : { cn: clean(name) }),
    cutype: 'INDIVIDUAL',
    role: roles[role],
    partstat: answers[answer],
    ...(answer === 'none' ? { rsvp: 'TRUE' } : {}),
  },
  'cal-address',
  addressOf(email),
];

const alarmOf = (minutes: number, summary: string): Component => [
  'valarm',
  [
    text('action', 'DISPLAY'),
    text('description', summary),
    ['trigger', {}, 'duration', minutes > 0 ? `-PT${minutes}M` : `PT${-minutes}M`],
  ],
  [],
];

const busyStates = { busy: 'BUSY', tentative: 'TENTATIVE', away: 'OOF', free: 'FREE' } as const;

const eventOf = (event: WrittenEvent): Component => {
  const properties: Property[] = [
    text('uid', event.uid),
    stampOf('dtstamp', event.stamp),
    stampOf('created', event.created),
    stampOf('last-modified', event.modified),
    ['sequence', {}, 'integer', event.sequence],
    timeOf('dtstart', event.start),
    event.minutes === null ? timeOf('dtend', event.end) : ['duration', {}, 'duration', `PT${event.minutes}M`],
  ];
  if (event.recurrenceId) properties.push(timeOf('recurrence-id', event.recurrenceId));
  for (const one of event.rules) properties.push(rule(one));
  for (const one of event.added) properties.push(timeOf('rdate', one));
  for (const one of event.excluded) properties.push(timeOf('exdate', one));
  properties.push(text('summary', event.summary));
  if (event.description) properties.push(text('description', event.description));
  if (event.location) properties.push(text('location', event.location));
  properties.push(text('status', event.status));
  properties.push(text('transp', event.showAs === 'free' ? 'TRANSPARENT' : 'OPAQUE'));
  properties.push(['x-microsoft-cdo-busystatus', {}, 'unknown', busyStates[event.showAs]]);
  if (event.categories.length > 0)
    properties.push(['categories', {}, 'text', ...event.categories.map(clean)]);
  if (event.resources.length > 0) properties.push(['resources', {}, 'text', ...event.resources.map(clean)]);
  if (event.organizer) {
    const { name, email } = event.organizer;
    properties.push(['organizer', name ? { cn: clean(name) } : {}, 'cal-address', addressOf(email)]);
  }
  for (const person of event.attendees) properties.push(personOf(person));
  return ['vevent', properties, event.alarms.map((minutes) => alarmOf(minutes, event.summary))];
};

const offset = (name: string, seconds: number): Property => {
  const size = Math.abs(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  // RFC 5545 knows seconds of an offset, many programs do not: those of the nineteenth century are cut.
  const value = `${seconds < 0 ? '-' : '+'}${two(Math.floor(size / 3_600))}:${two(Math.floor((size % 3_600) / 60))}`;
  return [name, {}, 'utc-offset', value];
};

const zoneOf = ({ name, observances }: WrittenZone): Component => [
  'vtimezone',
  [text('tzid', name), ['x-lic-location', {}, 'unknown', name]],
  observances.map(({ daylight, start, from, to, rule: repeats, added }) => [
    daylight ? 'daylight' : 'standard',
    [
      ['dtstart', {}, 'date-time', start],
      offset('tzoffsetfrom', from),
      offset('tzoffsetto', to),
      ...(repeats === null ? [] : [rule(repeats)]),
      ...added.map((one): Property => ['rdate', {}, 'date-time', one]),
    ],
    [],
  ]),
];

/** UTF-8, lines folded at 75 bytes and ended by CR LF. */
export const writeCalendar = ({ method, name, events, zones }: WrittenCalendar): Uint8Array<ArrayBuffer> => {
  const properties: Property[] = [
    text('version', '2.0'),
    text('prodid', '-//Relais//Calendar//EN'),
    text('calscale', 'GREGORIAN'),
    text('method', method),
  ];
  if (name !== null) properties.push(['x-wr-calname', {}, 'unknown', clean(name).replaceAll('\n', ' ')]);
  const calendar: Component = ['vcalendar', properties, [...zones.map(zoneOf), ...events.map(eventOf)]];
  return new TextEncoder().encode(`${ICAL.stringify(calendar)}\r\n`);
};
