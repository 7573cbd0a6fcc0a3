/** Which record a meeting is, and when it takes place. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Start } from '#contract/kinds/calendar.ts';
import { type Appointment, kinds } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { placeOf } from '#electron/features/occurrences/occurrences.ts';
import { instantOf, machineZone, zoneOf } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

export interface MeetingPlace {
  /** Whose fields count. */
  readonly record: Readonly<Appointment>;
  readonly ref: OccurrenceRef;
  /** The series it is of, or is; null: of none. */
  readonly seriesId: string | null;
  /** The record stands for this meeting: a single one, one that differs, or a series as a whole. */
  readonly recorded: boolean;
  /** In its own zone; all day plain dates, the end the first day after it. */
  readonly start: Start;
  readonly end: Start;
  /** Milliseconds since 1970; null: all day. */
  readonly startMs: number | null;
  readonly endMs: number | null;
  /** In minutes; null: all day. */
  readonly duration: number | null;
}

/** Milliseconds as the wall time that clocks of a zone show. */
const wallText = (at: number, zone: string): Start =>
  new Date(zoneOf(zone).wallAt(at)).toISOString().slice(0, 16);

/** How long it lasts where it does not say: as its type. */
const typeMinutes = (store: Store, type: string): number => {
  const types =
    store.get('settings', 'settings')?.appointmentTypes ?? kinds.settings.fields.appointmentTypes.empty ?? [];
  return types.find(({ id }) => id === type)?.minutes ?? 60;
};

/** Undefined where there is no such appointment, the series has no such start, or it is in the trash. */
export const meetingPlace = (store: Store, ref: OccurrenceRef): MeetingPlace | undefined => {
  const asked = store.get('appointments', ref.id);
  if (!asked || asked.deletedAt !== null) return undefined;
  const ofSeries = asked.recurrence !== null && ref.occurrence !== null;
  const found = ofSeries ? placeOf(store, ref, machineZone()) : null;
  if (ofSeries && found === null) return undefined;
  const record = found?.record ?? asked;
  const virtual = ofSeries && record.id === asked.id;
  const start =
    virtual && ref.occurrence !== null
      ? ref.occurrence
      : record.startTime === null
        ? record.startsOn
        : `${record.startsOn}T${record.startTime}`;
  const shared = {
    record,
    ref: { id: record.id, occurrence: virtual ? ref.occurrence : record.occurrence },
    seriesId: record.recurrence !== null ? record.id : record.seriesId,
    recorded: !virtual,
    start,
  };
  const [day = '', time] = start.split('T');
  if (time === undefined) {
    const span =
      record.endsOn !== null && record.endsOn > record.startsOn
        ? (Date.parse(record.endsOn) - Date.parse(record.startsOn)) / 86_400_000
        : 0;
    return { ...shared, end: addDays(day, span + 1), startMs: null, endMs: null, duration: null };
  }
  const zone = record.zone ?? machineZone();
  const duration = record.durationMinutes ?? typeMinutes(store, record.type);
  const startMs = Date.parse(instantOf(day, time, zone));
  const endMs = startMs + duration * 60_000;
  return { ...shared, end: wallText(endMs, zone), startMs, endMs, duration };
};
