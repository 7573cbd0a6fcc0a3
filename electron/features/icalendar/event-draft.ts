/** Makes the fields of an appointment from an event of a file: wall times, whole minutes, rules, reminders. */
import type { Loss, LossReason } from '#contract/icalendar.ts';
import type { Recurrence, Start } from '#contract/kinds/calendar.ts';
import { addDays, daysBetween } from '#contract/plain-date.ts';
import { formatRule, parseRule, type Rule } from '#contract/recurrence.ts';
import type { EventDraft, FileFields } from '#electron/features/icalendar/draft.ts';
import { utc, type ZoneFinder } from '#electron/features/icalendar/zone-names.ts';
import { zoneOf } from '#electron/features/zones.ts';
import type { FileAlarm, FileEvent } from '#electron/files/icalendar/calendar-file.ts';
import type { FileDuration, FilePeriod, FileTime } from '#electron/files/icalendar/times.ts';

const minute = 60_000;
const perDay = 86_400_000;
/** As kinds/calendar.ts has them. */
const longest = 100_000;
const manyRules = 10;
const earliestReminder = 525_600;
const latestReminder = -1_440;

export interface Reading {
  readonly zones: ZoneFinder;
  /** Where the machine is. */
  readonly own: string;
}

/** A series as those that differ from it need it. */
export interface SeriesTimes {
  readonly zone: string | null;
  readonly startTime: string | null;
}

/** A time of the file in a zone: what clocks show (as if UTC) and the instant, in milliseconds. */
interface Placed {
  readonly zone: string;
  readonly wall: number;
  readonly at: number;
}

const wallOf = ({ day, clock }: FileTime): number => Date.parse(`${day}T${clock ?? '00:00:00'}Z`);
const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);
const clockOf = (wall: number): string => new Date(wall).toISOString().slice(11, 16);

const zoneNotes = new Set<LossReason>(['zoneGuessed', 'zoneOffset', 'zoneUnknown']);

/** Reads one event; `lost` grows. */
export class EventReader {
  readonly #event: FileEvent;
  readonly #reading: Reading;
  readonly lost: Loss[];
  readonly #lengths: { start: Start; minutes: number }[] = [];

  constructor(event: FileEvent, reading: Reading) {
    this.#event = event;
    this.#reading = reading;
    this.lost = [...event.lost];
  }

  #lose(property: string, reason: LossReason, value: string): void {
    const once = zoneNotes.has(reason) || reason === 'floating' || reason === 'zoneRules';
    if (once && this.lost.some((one) => one.reason === reason && one.value === value)) return;
    if (this.lost.length < 100) this.lost.push({ property, reason, value });
  }

  /** @param start where a time without a zone is meant; null: it is the start */
  #place(property: string, time: FileTime, start: string | null): Placed {
    const wall = wallOf(time);
    if (time.utc) return { zone: utc, wall, at: wall };
    if (time.tzid === null) {
      const zone = start ?? this.#reading.own;
      if (start === null) this.#lose(property, 'floating', zone);
      return { zone, wall, at: zoneOf(zone).instantOf(wall) };
    }
    const { zone, described, byOffsets, note } = this.#reading.zones.find(time.tzid);
    if (note) this.#lose('TZID', note.reason, note.value);
    if (byOffsets && described) {
      const at = described.instantOf(wall);
      return { zone: utc, wall: at, at };
    }
    const at = zoneOf(zone).instantOf(wall);
    if (described && note === null && described.instantOf(wall) !== at)
      this.#lose('TZID', 'zoneRules', time.tzid);
    return { zone, wall, at };
  }

  /** In the zone, cut to whole minutes. */
  #in(zone: string, placed: Placed, property: string): number {
    const wall = placed.zone === zone ? placed.wall : zoneOf(zone).wallAt(placed.at);
    const rest = ((wall % minute) + minute) % minute;
    if (rest !== 0) this.#lose(property, 'rounded', new Date(wall).toISOString().slice(11, 19));
    return wall - rest;
  }

  /** @param series of one that differs from it */
  read(start: FileTime, series: SeriesTimes | null): EventDraft {
    const event = this.#event;
    const allDay = start.clock === null || event.allDay;
    const placed = allDay ? null : this.#place('DTSTART', start, null);
    const repeats = event.rules.length > 0 || event.added.length > 0;
    // A time in UTC is meant where the machine is, unless it repeats: then summer time is kept out of it.
    const inUtc = placed !== null && start.utc;
    const zone = placed && inUtc && !repeats ? (series?.zone ?? this.#reading.own) : (placed?.zone ?? null);
    const wall = placed && zone ? this.#in(zone, placed, 'DTSTART') : wallOf({ ...start, clock: null });
    const times: FileFields = placed
      ? {
          startsOn: dateOf(wall),
          startTime: clockOf(wall),
          zone,
          endsOn: null,
          durationMinutes: this.#minutes(placed),
        }
      : {
          startsOn: start.day,
          startTime: null,
          zone: null,
          durationMinutes: null,
          endsOn: this.#lastDay(start),
        };
    const length = times.durationMinutes ?? 0;
    return {
      occurrence: event.recurrenceId
        ? this.#start(
            'RECURRENCE-ID',
            event.recurrenceId.at,
            series ?? { zone, startTime: times.startTime ?? null },
          )
        : null,
      fields: {
        ...times,
        ...(event.summary === null ? {} : { title: event.summary }),
        place: event.location,
        notes: event.description,
        status: event.status === 'cancelled' ? 'cancelled' : 'planned',
        showAs: event.showAs ?? (event.status === 'tentative' ? 'tentative' : 'busy'),
        reminders: this.#reminders(placed?.at ?? null, length, repeats),
        recurrence: this.#recurrence({ zone, startTime: times.startTime ?? null }, times),
      },
      following: event.recurrenceId?.following ?? false,
      lengths: this.#lengths,
      inUtc: inUtc && !repeats,
      sequence: event.sequence,
      stamp: event.modified ?? event.stamp,
      categories: event.categories,
      resources: event.resources,
      organizer: event.organizer,
      attendees: event.attendees,
      holds: event.holds,
    };
  }

  /** Where a duration ends: its days are those of clocks, the rest is exact. */
  #after(placed: Placed, { days, seconds }: FileDuration): number {
    const day = days === 0 ? placed.at : zoneOf(placed.zone).instantOf(placed.wall + days * perDay);
    return day + seconds * 1_000;
  }

  #minutes(start: Placed): number {
    const { end, duration } = this.#event;
    let until = start.at;
    if (end) {
      const placed =
        end.clock === null
          ? { ...start, at: zoneOf(start.zone).instantOf(wallOf(end)) }
          : this.#place('DTEND', end, start.zone);
      if (placed.zone !== start.zone && end.tzid !== null) this.#lose('DTEND;TZID', 'endZone', end.tzid);
      until = placed.at;
      if (duration) this.#lose('DURATION', 'repeated', '');
    } else if (duration) until = this.#after(start, duration);
    // Cut to minutes as the start is.
    const from = start.at - (((start.wall % minute) + minute) % minute);
    const length = Math.floor((until - from) / minute);
    if ((until - from) % minute !== 0)
      this.#lose(end ? 'DTEND' : 'DURATION', 'rounded', `${(until - from) / 1_000} s`);
    if (length < 0)
      this.#lose(end ? 'DTEND' : 'DURATION', 'end', end ? `${end.day} ${end.clock ?? ''}`.trim() : '');
    if (length > longest) this.#lose(end ? 'DTEND' : 'DURATION', 'shortened', `${length} min`);
    return Math.min(longest, Math.max(0, length));
  }

  /** Null: it ends on the day it starts. */
  #lastDay(start: FileTime): string | null {
    const { end, duration } = this.#event;
    let days = 1;
    if (end) {
      days = daysBetween(start.day, end.day) + (end.clock === null || end.clock === '00:00:00' ? 0 : 1);
      // Several programs give the last day itself where there is only one.
      if (days < 1) this.#lose('DTEND', 'end', end.day);
    } else if (duration) {
      days = duration.days + Math.ceil(duration.seconds / 86_400);
      if (days < 1) this.#lose('DURATION', 'end', '');
    }
    return days > 1 ? addDays(start.day, days - 1) : null;
  }

  /** A start as the series counts them. */
  #start(property: string, time: FileTime, series: SeriesTimes): Start {
    if (series.zone === null || series.startTime === null) {
      // An override or exception of whole days may be written with a time: of its own zone, the day counts.
      if (!time.utc || time.clock === '00:00:00') return time.day;
      return dateOf(zoneOf(this.#reading.own).wallAt(wallOf(time)));
    }
    if (time.clock === null) return `${time.day}T${series.startTime}`;
    const wall = this.#in(series.zone, this.#place(property, time, series.zone), property);
    return `${dateOf(wall)}T${clockOf(wall)}`;
  }

  #alarm(alarm: FileAlarm, at: number | null, length: number, repeats: boolean): number | null {
    if (alarm.at) {
      if (repeats || at === null) return null;
      return (at - this.#place('TRIGGER', alarm.at, this.#reading.own).at) / minute;
    }
    if (!alarm.offset) return null;
    const after = alarm.offset.days * 1_440 + alarm.offset.seconds / 60;
    return -(alarm.from === 'end' ? after + length : after);
  }

  #reminders(at: number | null, length: number, repeats: boolean): number[] {
    const found = new Set<number>();
    for (const alarm of this.#event.alarms) {
      const exact = this.#alarm(alarm, at, length, repeats);
      const minutes = exact === null ? null : Math.floor(exact) + 0;
      if (exact === null || minutes === null || minutes < latestReminder || minutes > earliestReminder) {
        this.#lose('VALARM TRIGGER', 'notKept', exact === null ? '' : `${-exact} min`);
        continue;
      }
      if (minutes !== exact) this.#lose('VALARM TRIGGER', 'rounded', `${-exact} min`);
      found.add(minutes);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** UNTIL as the store has it: in UTC, or a date of whole days. */
  #until(rule: Rule, series: SeriesTimes): Rule {
    if (!rule.until) return rule;
    const { date, time, utc: inUtc } = rule.until;
    if (series.zone === null) return { ...rule, until: { date, time: null, utc: false } };
    if (inUtc) return rule;
    const wall = Date.parse(`${date}T${time ?? '23:59:59'}Z`);
    const at = new Date(zoneOf(series.zone).instantOf(wall)).toISOString();
    return { ...rule, until: { date: at.slice(0, 10), time: at.slice(11, 19), utc: true } };
  }

  #rules(series: SeriesTimes): string[] {
    const rules: string[] = [];
    for (const text of this.#event.rules) {
      // Programs put spaces between days.
      const parsed = parseRule(text.replaceAll(/\s/g, ''));
      if (!('rule' in parsed) || parsed.rule.freq === 'SECONDLY') {
        this.#lose('RRULE', 'ruleUnread', text.slice(0, 120));
        continue;
      }
      if (parsed.rule.bySecond.some((second) => second !== 0))
        this.#lose('RRULE', 'rounded', text.slice(0, 120));
      const written = formatRule(this.#until({ ...parsed.rule, bySecond: [] }, series));
      if (rules.length >= manyRules || written.length > 1_000)
        this.#lose('RRULE', 'notKept', text.slice(0, 120));
      else if (!rules.includes(written)) rules.push(written);
    }
    return rules;
  }

  #recurrence(series: SeriesTimes, times: FileFields): Recurrence | null {
    const event = this.#event;
    if (event.rules.length === 0 && event.added.length === 0) {
      for (const rule of event.exceptRules) this.#lose('EXRULE', 'notKept', rule.slice(0, 120));
      return null;
    }
    const rules = this.#rules(series);
    const added = new Set<Start>();
    for (const one of event.added) added.add(this.#added(one, series, times));
    const excluded = new Set(event.excluded.map((time) => this.#start('EXDATE', time, series)));
    for (const rule of event.exceptRules) this.#lose('EXRULE', 'notKept', rule.slice(0, 120));
    if (rules.length === 0 && added.size === 0) return null;
    return { rules, added: [...added].sort(), excluded: [...excluded].sort() };
  }

  #added(one: FileTime | FilePeriod, series: SeriesTimes, times: FileFields): Start {
    if ('day' in one) return this.#start('RDATE', one, series);
    const start = this.#place('RDATE', one.start, series.zone);
    const end =
      'day' in one.end ? this.#place('RDATE', one.end, series.zone).at : this.#after(start, one.end);
    const length = Math.min(longest, Math.max(0, Math.floor((end - start.at) / minute)));
    const first = this.#start('RDATE', one.start, series);
    if (times.durationMinutes === null) this.#lose('RDATE', 'period', `${one.start.day}, ${length} min`);
    else if (length !== times.durationMinutes) this.#lengths.push({ start: first, minutes: length });
    return first;
  }
}
