/** What is written is read by python3-icalendar with the same instants. */
import { execFileSync, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { startsBetween } from '#electron/features/recurrence/series.ts';
import { zoneOf } from '#electron/features/zones.ts';
import { appointments, exported } from '#test/features/icalendar/exported.ts';

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
