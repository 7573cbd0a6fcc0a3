/** What changes with a record: a series takes the records that differ from it along. */
import { AppointmentChanges } from '#contract/calendar.ts';
import type { Appointment, ListedKind } from '#contract/kinds.ts';
import { addDays, daysBetween } from '#contract/plain-date.ts';
import type { Context } from '#electron/features/context.ts';
import { nextPlaces, viewOf } from '#electron/features/occurrences/occurrences.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';
import type { PlainRecord } from '#electron/features/records/labels.ts';
import { machineZone } from '#electron/features/zones.ts';
import type { Draft, Store } from '#electron/store/store.ts';

const plain = (record: Appointment): PlainRecord => record as unknown as PlainRecord;

const fieldNames = Object.keys(AppointmentChanges.shape) as (keyof AppointmentChanges)[];

/** Records in the trash by the series they differ from. */
const trashedBySeries = (store: Store): ReadonlyMap<string, readonly string[]> => {
  const bySeries = new Map<string, string[]>();
  for (const { id, seriesId, deletedAt } of store.all('appointments').values()) {
    if (seriesId === null || deletedAt === null) continue;
    const ids = bySeries.get(seriesId);
    if (ids) ids.push(id);
    else bySeries.set(seriesId, [id]);
  }
  return bySeries;
};

const dayInMs = 86_400_000;
/** Starts among which one without a record of its own is looked for. */
const looked = 200;

/** A start of the series as its own record has it; null where every one of the first has a record that differs. */
const ownStart = (store: Store, { id, startsOn }: Appointment): string | null => {
  const zone = machineZone();
  const from = Date.parse(startsOn) - 2 * dayInMs;
  return nextPlaces(store, id, from, looked, zone).find(({ changed }) => !changed)?.start ?? null;
};

/** The changes of the series' own fields, said of one of its starts. */
const changesAt = (before: Appointment, after: Appointment, start: string | null): AppointmentChanges => {
  const changes: Record<string, unknown> = {};
  for (const name of fieldNames) {
    if (JSON.stringify(before[name]) !== JSON.stringify(after[name])) changes[name] = after[name];
  }
  if (start === null) return changes;
  const days = daysBetween(before.startsOn, start.slice(0, 10));
  for (const name of ['startsOn', 'endsOn'] as const) {
    const date = changes[name];
    if (typeof date === 'string') changes[name] = addDays(date, days);
  }
  return changes;
};

/** Puts a record as it is to be, with what changes by that. One for each change: it remembers what it has looked up. */
export class Companions {
  readonly #context: Pick<Context, 'store' | 'now' | 'newId'>;
  #trashed: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(context: Pick<Context, 'store' | 'now' | 'newId'>) {
    this.#context = context;
  }

  /** The record itself and those that change with it. @param before as the draft has it */
  of(draft: Draft, kind: ListedKind, before: PlainRecord, after: PlainRecord): readonly PlainRecord[] {
    if (kind !== 'appointments') return [after];
    const was = before as unknown as Appointment;
    const is = after as unknown as Appointment;
    if (was.recurrence === null) return [after];
    if ((was.deletedAt === null) !== (is.deletedAt === null))
      return [after, ...this.#withTrash(draft, was, is)];
    return was.deletedAt === null ? this.#changed(draft, was, is) : [after];
  }

  #withTrash(draft: Draft, was: Appointment, is: Appointment): PlainRecord[] {
    const { store } = this.#context;
    const times = { deletedAt: is.deletedAt, updatedAt: is.updatedAt };
    if (is.deletedAt !== null) {
      return viewOf(store, draft)
        .overridesOf(was.id)
        .map((one) => plain({ ...one, ...times }));
    }
    this.#trashed ??= trashedBySeries(store);
    // What had gone before the series did stays where it is.
    return (this.#trashed.get(was.id) ?? []).flatMap((id) => {
      const one = draft.get('appointments', id);
      return one && one.deletedAt === was.deletedAt ? [plain({ ...one, ...times })] : [];
    });
  }

  #changed(draft: Draft, was: Appointment, is: Appointment): PlainRecord[] {
    const { store, newId, now } = this.#context;
    const start = ownStart(store, was);
    const changes = changesAt(was, is, start);
    const ref = { id: was.id, occurrence: start };
    const plan = planChange(viewOf(store, draft), ref, 'all', changes, { newId, now: now() });
    if (plan === null) return [plain(is)];
    const puts = plan.puts.map((one) => (one.id === was.id ? { ...one, sequence: is.sequence } : one));
    return puts.map(plain);
  }
}
