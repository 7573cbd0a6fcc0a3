/** Every calendar file of others at hand is read or refused with a reason, quickly, and nothing of it is lost in silence. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refusalReasons } from '#contract/files.ts';
import { readItems } from '#electron/features/icalendar/assemble.ts';
import type { EventDraft } from '#electron/features/icalendar/draft.ts';
import { instantOf } from '#electron/features/zones.ts';
import { readCalendarText } from '#electron/files/icalendar/lines.ts';
import { readCalendarFile } from '#electron/files/icalendar/read.ts';
import { Refused } from '#electron/refused.ts';

const root = '../shared/data/calendars';
const files = existsSync(root)
  ? readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.ics'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
  : [];

/** Properties that are part of an appointment, or say how it is to be read. */
const kept = new Set(
  'UID RECURRENCE-ID SEQUENCE DTSTAMP LAST-MODIFIED DTSTART DTEND DURATION SUMMARY DESCRIPTION LOCATION STATUS TRANSP X-MICROSOFT-CDO-BUSYSTATUS X-MICROSOFT-CDO-APPT-SEQUENCE X-MICROSOFT-CDO-ALLDAYEVENT X-MICROSOFT-CDO-INSTTYPE CLASS PRIORITY CATEGORIES RESOURCES ORGANIZER ATTENDEE RRULE EXRULE RDATE EXDATE'.split(
    ' ',
  ),
);

const unreadable = (path: string) => {
  try {
    readCalendarText(readFileSync(path));
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
};

describe.skipIf(files.length === 0)('calendar files of others', () => {
  test('there are as many as are meant', () => {
    expect(files.length).toBeGreaterThan(190);
  });

  test.each(files)('%s', (path) => {
    const bytes = readFileSync(path);
    const begun = performance.now();
    const refusal = unreadable(path);
    if (refusal) {
      expect(refusal.code).toBe('unreadable');
      expect(refusalReasons).toContain(refusal.params?.['reason']);
      return;
    }
    const { items } = readItems(bytes, 'Europe/Paris');
    expect(performance.now() - begun).toBeLessThan(2_000);
    // Each property of each event is of those kept, or told; counted by name and event.
    const events = readCalendarText(bytes).parts.flatMap((part) =>
      part.name === 'VEVENT'
        ? [part]
        : part.parts.filter(({ name }) => part.name === 'VCALENDAR' && name === 'VEVENT'),
    );
    const read = readCalendarFile(bytes).calendars.flatMap((calendar) => calendar.events);
    expect(read).toHaveLength(events.length);
    for (const [at, part] of events.entries()) {
      const told = read[at]?.lost ?? [];
      const count = (name: string) =>
        part.lines.filter((line) => line.name === name && line.raw.trim() !== '').length;
      for (const name of new Set(part.lines.map((line) => line.name))) {
        if (kept.has(name)) continue;
        // Markup of a description that is there as text is told, or taken where there is no other.
        const losses = told.filter(({ property }) => property === name).length;
        expect([name, losses]).toEqual([name, Math.min(count(name), losses === 100 ? 100 : count(name))]);
      }
      const unread = part.unreadable.length;
      expect(told.filter(({ reason }) => reason === 'unreadable').length).toBeGreaterThanOrEqual(
        Math.min(unread, 90),
      );
      for (const inner of part.parts)
        if (inner.name !== 'VALARM') expect(told.map(({ property }) => property)).toContain(inner.name);
    }
    // Every event is one of the items, or told as an earlier state of one.
    const taken = items.filter(({ component }) => component === 'VEVENT');
    const drafts = taken.reduce((sum, one) => sum + (one.master ? 1 : 0) + one.overrides.length, 0);
    const earlier = taken.reduce(
      (sum, one) =>
        sum + one.lost.filter(({ property, reason }) => property === 'UID' && reason === 'repeated').length,
      0,
    );
    const refused = taken.filter((one) => one.refused !== null).length;
    const failed = taken.reduce(
      (sum, one) =>
        sum +
        one.lost.filter(({ property, reason }) => property === 'RECURRENCE-ID' && reason === 'unreadable')
          .length,
      0,
    );
    expect(drafts + earlier + refused + failed).toBeGreaterThanOrEqual(events.length);
  });

  test.each(['metropole', 'alsace-moselle'])(
    'public holidays of France, %s: the days and names of the list',
    (zone) => {
      const folder = join(root, 'jours_feries');
      const rows = readFileSync(join(folder, `jours_feries_${zone}.csv`), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
      const listed = new Set(rows.map((row) => `${row.split(',')[0]} ${row.split(',')[3]?.trim()}`));
      const { items } = readItems(readFileSync(join(folder, `jours_feries_${zone}.ics`)), 'Europe/Paris');
      expect(items.length).toBeGreaterThan(100);
      for (const { master, title } of items) {
        expect(master?.fields.startTime).toBeNull();
        expect(master?.fields.endsOn).toBeNull();
        expect(listed).toContain(`${master?.fields.startsOn} ${title}`);
      }
    },
  );

  const parsers = files.filter(
    (path) => path.includes('/ical.js/test/parser/') && existsSync(path.replace(/ics$/, 'json')),
  );
  test.each(parsers)('%s: the lines that its expected reading has', (path) => {
    type Component = [
      name: string,
      properties: [string, Record<string, unknown>, string, ...unknown[]][],
      parts: Component[],
    ];
    const json = JSON.parse(readFileSync(path.replace(/ics$/, 'json'), 'utf8')) as Component | Component[];
    const expected = (typeof json[0] === 'string' ? [json] : json) as Component[];
    const names = ([name, properties, parts]: Component): unknown => [
      name.toUpperCase(),
      properties.map(([property]) => property.toUpperCase()).filter((property) => !property.includes('.')),
      parts.map(names),
    ];
    interface Read {
      readonly name: string;
      readonly lines: readonly { readonly name: string }[];
      readonly parts: readonly Read[];
    }
    const own = ({ name, lines, parts }: Read): unknown => [
      name,
      lines.map((line) => line.name),
      parts.map(own),
    ];
    // Names with a group before a point are those of cards: they are told as unreadable in a calendar.
    if (path.endsWith('grouped.ics')) return;
    expect(readCalendarText(readFileSync(path)).parts.map(own)).toEqual(expected.map(names));
  });
});

const python = `
import os, sys, json, icalendar
from datetime import datetime, timezone
def text(value):
    if isinstance(value, datetime):
        if value.tzinfo is None: return None
        return value.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%SZ')
    return value.isoformat()
def read(path):
    found = []
    try:
        for calendar in icalendar.Calendar.from_ical(open(path, 'rb').read(), multiple=True):
            for event in calendar.walk('VEVENT'):
                try:
                    rid = event.get('RECURRENCE-ID')
                    found.append([str(event.get('UID')), rid is not None, int(event.get('SEQUENCE', 0)), text(event['DTSTART'].dt), text(event['DTEND'].dt) if 'DTEND' in event else None])
                except Exception: pass
    except Exception: pass
    return found
answer = {}
for path in sys.argv[1:]:
    # A process each: the library remembers zones by name from file to file.
    there, back = os.pipe()
    if os.fork() == 0:
        with os.fdopen(back, 'w') as out: out.write(json.dumps(read(path)))
        os._exit(0)
    os.close(back)
    with os.fdopen(there) as told: answer[path] = json.loads(told.read() or '[]')
    os.wait()
print(json.dumps(answer))
`;
const hasPython = spawnSync('/usr/bin/python3', ['-c', 'import icalendar']).status === 0;

/** Seconds are cut: an appointment has whole minutes. */
const whole = (instant: string) => `${instant.slice(0, 17)}00Z`;

test.skipIf(files.length === 0 || !hasPython)(
  'starts and ends are the instants that python3-icalendar reads',
  () => {
    const answers = JSON.parse(
      execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', python, ...files], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1e8,
      }),
    ) as Record<string, [string, boolean, number, string | null, string | null][]>;
    let compared = 0;
    const differing: string[] = [];
    for (const path of files) {
      const read = answers[path] ?? [];
      if (unreadable(path)) continue;
      const { items } = readItems(readFileSync(path), 'Europe/Paris');
      const starts = new Map<string, Set<string>>();
      const ends = new Set<string>();
      const add = (uid: string, draft: EventDraft) => {
        const { startsOn = '', startTime, zone, durationMinutes } = draft.fields;
        const at = startTime && zone ? instantOf(startsOn, startTime, zone).replace('.000', '') : startsOn;
        starts.set(uid, (starts.get(uid) ?? new Set()).add(at));
        if (at.includes('T'))
          ends.add(
            `${uid} ${at} ${new Date(Date.parse(at) + (durationMinutes ?? 0) * 60_000).toISOString().replace('.000', '')}`,
          );
      };
      const repeated = new Set<string>();
      for (const { uid, master, overrides, lost } of items) {
        for (const draft of [...(master ? [master] : []), ...overrides]) add(uid, draft);
        if (lost.some(({ reason }) => reason === 'repeated')) repeated.add(uid);
      }
      for (const [uid, , , start, end] of read) {
        const own = starts.get(uid);
        // Without a UID, without a zone, or an earlier state of another event.
        if (!own || start === null || repeated.has(uid)) continue;
        compared += 1;
        const there = start.includes('T') ? whole(start) : start;
        if (!own.has(there)) differing.push(`${path} ${uid}: ${start}, here ${[...own].join(' ')}`);
        else if (
          end?.includes('T') &&
          start.includes('T') &&
          Date.parse(end) > Date.parse(start) &&
          !ends.has(`${uid} ${there} ${whole(end)}`) &&
          start.endsWith(':00Z')
        )
          differing.push(`${path} ${uid}: ends ${end}`);
      }
    }
    expect(compared).toBeGreaterThan(800);
    expect(differing).toEqual([]);
  },
  120_000,
);
