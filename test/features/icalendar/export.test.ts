/** What is written is read back as it was: by Relais, where it changes nothing, and by python3-icalendar, with the same instants. */
import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Appointment } from '#contract/kinds.ts';
import { DescribedZone } from '#electron/features/icalendar/observances.ts';
import { startsBetween } from '#electron/features/recurrence/series.ts';
import { writtenZone } from '#electron/features/vtimezone.ts';
import { zoneOf } from '#electron/features/zones.ts';
import { readCalendarFile } from '#electron/files/icalendar/read.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { job, open } from '#test/features/icalendar/calendars.ts';

const anna = record('reps', { id: 'anna', name: 'Anna Roy', email: 'anna@relais.example' });
const leo = record('reps', { id: 'leo', name: 'Léo', email: null });
const bruno = record('contacts', {
  id: 'bruno',
  lastName: 'Brun',
  email: 'bruno@acme.example',
  language: 'fr',
});
const room = record('resources', { id: 'blue', name: 'Salle bleue', type: 'room' });
const car = record('resources', { id: 'car', name: 'Car, red', type: 'vehicle' });

const base = {
  repId: 'anna',
  title: 'Meeting',
  zone: 'Europe/Paris',
  durationMinutes: 60,
  startTime: '09:00',
} as const;
const appointments: readonly Appointment[] = [
  record('appointments', {
    ...base,
    id: 'single',
    title: 'Réunion; prix, délais \\ et « suite » — 日本語 '.repeat(4).trim(),
    startsOn: '2026-03-28',
    startTime: '23:30',
    durationMinutes: 240,
    notes: 'Ligne 1\nLigne 2; avec, signes \\n\n\nFin',
    place: 'Paris; Salle Wagram',
    resourceIds: ['blue', 'car'],
    attendees: [
      { kind: 'contacts', id: 'bruno', name: null, email: null, role: 'required', answer: 'accepted' },
      { kind: 'reps', id: 'leo', name: null, email: null, role: 'optional', answer: 'none' },
      {
        kind: 'other',
        id: null,
        name: 'Doe, "J"',
        email: 'j@doe.example',
        role: 'chair',
        answer: 'declined',
      },
    ],
    reminders: [1_440, 15],
    showAs: 'tentative',
    type: 'demo',
  }),
  record('appointments', {
    ...base,
    id: 'weekly',
    startsOn: '2026-03-16',
    recurrence: {
      rules: ['FREQ=WEEKLY;UNTIL=20261130T080000Z;BYDAY=MO'],
      added: ['2026-04-01T15:00'],
      excluded: ['2026-04-06T09:00', '2026-10-26T09:00'],
    },
  }),
  record('appointments', {
    ...base,
    id: 'moved',
    title: 'Moved',
    startsOn: '2026-03-31',
    startTime: '10:15',
    seriesId: 'weekly',
    occurrence: '2026-03-30T09:00',
    status: 'cancelled',
  }),
  record('appointments', {
    ...base,
    id: 'fair',
    title: 'Fair',
    startTime: null,
    zone: null,
    durationMinutes: null,
    startsOn: '2026-05-01',
    endsOn: '2026-05-03',
    repId: null,
  }),
  record('appointments', {
    ...base,
    id: 'yearly',
    startTime: null,
    zone: null,
    durationMinutes: null,
    startsOn: '2024-02-29',
    recurrence: {
      rules: ['FREQ=YEARLY;COUNT=4;BYMONTH=2;BYMONTHDAY=-1'],
      added: [],
      excluded: ['2025-02-28'],
    },
  }),
  // The hour that clocks show twice, at its end.
  record('appointments', {
    ...base,
    id: 'back',
    startsOn: '2026-10-25',
    startTime: '01:30',
    durationMinutes: 150,
  }),
  record('appointments', {
    ...base,
    id: 'york',
    zone: 'America/New_York',
    startsOn: '2026-01-05',
    recurrence: { rules: ['FREQ=DAILY;COUNT=90'], added: [], excluded: [] },
  }),
  record('appointments', { ...base, id: 'utc', zone: 'Etc/UTC', startsOn: '2026-01-05', durationMinutes: 0 }),
  record('appointments', {
    ...base,
    id: 'held',
    status: 'held',
    type: 'visit',
    startsOn: '2026-02-03',
    durationMinutes: null,
    minutes: 'Agreed',
    bufferBeforeMinutes: 30,
  }),
];

const team = { reps: [anna, leo], contacts: [bruno], resources: [room, car] };

const exported = async () => {
  const store = memoryStore();
  await fill(store, { ...team, appointments });
  const { context, written } = makeContext(store);
  const answer = await ask(context, 'icalendar.export', { what: { type: 'all' }, job: job() });
  const bytes = written.get(answer.file?.id ?? '')?.bytes ?? new Uint8Array();
  return { store, context, answer, bytes, text: new TextDecoder().decode(bytes) };
};

describe('the file', () => {
  test('has folded lines, ends of lines as the RFC wants them, and all there is', async () => {
    const { answer, text } = await exported();
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(appointments.length);
    expect(answer.appointments).toBe(8);
    expect(answer.lost).toEqual([
      { field: 'bufferBeforeMinutes', count: 1 },
      { field: 'minutes', count: 1 },
    ]);
  });

  test('changes nothing where it came from', async () => {
    const { context, bytes } = await exported();
    const { items, counts } = await open(context, bytes);
    expect(items.flatMap(({ changes }) => changes)).toEqual([]);
    expect(counts).toMatchObject({ same: 8, new: 0, changed: 0, refused: 0 });
  });

  test('brings the same elsewhere', async () => {
    const { store: from, bytes } = await exported();
    const store = memoryStore();
    await fill(store, team);
    const { context } = makeContext(store);
    const { importId } = await open(context, bytes);
    await ask(context, 'icalendar.apply', { importId, only: null, repId: 'anna', job: job() });
    const there = [...store.all('appointments').values()];
    expect(there).toHaveLength(appointments.length);
    const fields = [
      'title',
      'type',
      'startsOn',
      'startTime',
      'zone',
      'endsOn',
      'place',
      'notes',
      'showAs',
      'occurrence',
    ] as const;
    for (const before of from.all('appointments').values()) {
      const uid = before.seriesId === null ? `${before.id}@relais` : null;
      const after = there.find((one) => one.uid === uid && one.occurrence === before.occurrence);
      // A time in UTC says when, not where: it is taken as here.
      for (const field of before.zone === 'Etc/UTC' ? [] : fields)
        expect([before.id, field, after?.[field]]).toEqual([before.id, field, before[field]]);
      expect(after?.recurrence).toEqual(before.recurrence);
      expect([...(after?.resourceIds ?? [])].sort()).toEqual([...before.resourceIds].sort());
    }
  });
});

describe('exports of a part', () => {
  const titles = async (what: Parameters<typeof ask<'icalendar.export'>>[2]['what']) => {
    const store = memoryStore();
    await fill(store, { ...team, appointments });
    const { context, written } = makeContext(store);
    const { file } = await ask(context, 'icalendar.export', { what, job: job() });
    if (!file) return [];
    const read = readCalendarFile(written.get(file.id)?.bytes ?? new Uint8Array());
    return read.calendars.flatMap(({ events }) => events.map(({ uid }) => uid?.replace('@relais', '')));
  };

  test('a person, a room, one appointment with what differs, nothing', async () => {
    expect(await titles({ type: 'reps', id: 'leo' })).toEqual(['single']);
    expect(await titles({ type: 'resources', id: 'blue' })).toEqual(['single']);
    expect(await titles({ type: 'contacts', id: 'bruno' })).toEqual(['single']);
    expect(await titles({ type: 'appointments', id: 'weekly' })).toEqual(['weekly', 'weekly']);
    const nobody = record('organisations', { id: 'nobody' });
    const store = memoryStore();
    await fill(store, { organisations: [nobody] });
    const { context } = makeContext(store);
    const what = { type: 'organisations', id: 'nobody' } as const;
    expect(await ask(context, 'icalendar.export', { what, job: job() })).toMatchObject({ file: null });
    await expect(
      ask(context, 'icalendar.export', { what: { ...what, id: 'x' }, job: job() }),
    ).rejects.toMatchObject({
      refusal: { code: 'notFound' },
    });
  });

  test('what is shown: series whole, the filter kept', async () => {
    const filter = {
      repIds: [],
      types: [],
      resourceIds: [],
      eventIds: [],
      withCancelled: true,
      organisationId: null,
      contactId: null,
      text: '',
    };
    const may = { type: 'view', from: '2026-05-01', to: '2026-05-05', filter } as const;
    expect((await titles(may)).sort()).toEqual(['fair', 'weekly', 'weekly']);
    expect(await titles({ ...may, filter: { ...filter, repIds: ['anna'] } })).toEqual(['weekly', 'weekly']);
  });
});

describe('zones as they are written', () => {
  const names = [
    'Europe/Paris',
    'America/New_York',
    'Australia/Sydney',
    'America/Santiago',
    'Africa/Casablanca',
    'Asia/Kolkata',
    'America/Sao_Paulo',
    'Europe/London',
    'Asia/Tehran',
    'Pacific/Apia',
  ];
  test.each(names)('%s has the same clocks at every half day of its years', (name) => {
    const { observances } = writtenZone(name, 2005, 2026);
    const text = (iso: string) => ({
      day: iso.slice(0, 10),
      clock: iso.slice(11, 19),
      utc: false,
      tzid: null,
    });
    const described = new DescribedZone({
      tzid: name,
      location: null,
      observances: observances.map(({ start, from, to, rule, added }) => ({
        start: text(start),
        from,
        to,
        rules: rule === null ? [] : [rule],
        added: added.map(text),
      })),
    });
    const zone = zoneOf(name);
    for (let wall = Date.UTC(2005, 0, 1); wall < Date.UTC(2027, 0, 1); wall += 43_200_000)
      expect(new Date(described.instantOf(wall)).toISOString()).toBe(
        new Date(zone.instantOf(wall)).toISOString(),
      );
  });

  test('of today’s rules two are enough, without an end', () => {
    const { observances } = writtenZone('Europe/Paris', 2026, 2026);
    expect(observances.map(({ rule, daylight }) => [daylight, rule])).toEqual([
      [false, null],
      [true, 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
      [false, 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
    ]);
  });
});

/** Debian's Python reads it: each event's UID, start and end in UTC, and its occurrences by python3-dateutil. */
const python = `
import sys, json, icalendar
from datetime import datetime, date, timezone, timedelta
from dateutil.rrule import rruleset, rrulestr
def text(value):
    if isinstance(value, datetime): return value.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
    return value.isoformat()
found = []
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
for event in calendar.walk('VEVENT'):
    start = event['DTSTART'].dt
    end = event['DTEND'].dt if 'DTEND' in event else None
    if end is None: end = (start.astimezone(timezone.utc) + event['DURATION'].dt)
    starts = None
    if 'RRULE' in event:
        dates = rruleset()
        naive = start.replace(tzinfo=None) if isinstance(start, datetime) else datetime(start.year, start.month, start.day)
        rule = event['RRULE'].to_ical().decode()
        if 'UNTIL' in rule:
            until = event['RRULE']['UNTIL'][0]
            local = until.astimezone(start.tzinfo).replace(tzinfo=None) if isinstance(until, datetime) else datetime(until.year, until.month, until.day)
            rule = ';'.join(p for p in rule.split(';') if not p.startswith('UNTIL=')) + ';UNTIL=' + local.strftime('%Y%m%dT%H%M%S')
        dates.rrule(rrulestr(rule, dtstart=naive))
        def each(name):
            value = event.get(name, [])
            for one in value if isinstance(value, list) else [value]:
                for d in one.dts: yield d.dt
        for d in each('RDATE'): dates.rdate(d.replace(tzinfo=None))
        for d in each('EXDATE'): dates.exdate(d.replace(tzinfo=None) if isinstance(d, datetime) else datetime(d.year, d.month, d.day))
        def back(d):
            if not isinstance(start, datetime): return d.date().isoformat()
            zone = start.tzinfo
            aware = zone.localize(d) if hasattr(zone, 'localize') else d.replace(tzinfo=zone)
            return text(aware)
        if hasattr(start, 'tzinfo') and hasattr(start.tzinfo, 'zone'):
            import pytz
            zone = pytz.timezone(start.tzinfo.zone)
            starts = [text(zone.localize(d)) for d in dates]
        else: starts = [back(d) for d in dates]
    rid = event['RECURRENCE-ID'].dt if 'RECURRENCE-ID' in event else None
    found.append({'uid': str(event['UID']), 'id': text(rid) if rid else None, 'start': text(start), 'end': text(end), 'starts': starts, 'summary': str(event['SUMMARY'])})
print(json.dumps(found))
`;
const hasPython = spawnSync('/usr/bin/python3', ['-c', 'import icalendar, dateutil']).status === 0;

test.skipIf(!hasPython)(
  'python3-icalendar reads the same titles and instants, dateutil the same occurrences',
  async () => {
    const { bytes } = await exported();
    const answer = execFileSync('/usr/bin/python3', ['-c', python], { input: bytes, encoding: 'utf8' });
    const read = JSON.parse(answer) as {
      uid: string;
      id: string | null;
      start: string;
      end: string;
      starts: string[] | null;
      summary: string;
    }[];
    expect(read).toHaveLength(appointments.length);
    const seconds = (at: number) => new Date(at).toISOString().replace('.000', '');
    for (const one of appointments) {
      const uid = `${one.seriesId ?? one.id}@relais`;
      const there = read.find(
        (other) => other.uid === uid && (other.id === null) === (one.occurrence === null),
      );
      expect(there?.summary).toBe(one.title);
      const zone = zoneOf(one.zone ?? 'Etc/UTC');
      const instant = (start: string) =>
        start.includes('T') ? seconds(zone.instantOf(Date.parse(`${start}:00Z`))) : start;
      const start = one.startTime === null ? one.startsOn : `${one.startsOn}T${one.startTime}`;
      expect(there?.start).toBe(instant(start));
      if (one.startTime !== null)
        expect(there?.end).toBe(seconds(Date.parse(instant(start)) + (one.durationMinutes ?? 60) * 60_000));
      if (one.recurrence === null) continue;
      const series = { ...one.recurrence, start, zone: one.startTime === null ? null : zone.name };
      const expected = startsBetween(series, Date.UTC(2020, 0, 1), Date.UTC(2040, 0, 1), 1_000).map(instant);
      expect(there?.starts).toEqual(expected);
    }
  },
);
