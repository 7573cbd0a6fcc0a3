/** Opens a calendar file for a preview, and takes what was chosen of it in one entry of the history. */

import type { Input, Output } from '#contract/channels.ts';
import type { CalendarItem, ItemState } from '#contract/icalendar.ts';
import { itemStates } from '#contract/icalendar.ts';
import type { Attendee } from '#contract/kinds/calendar.ts';
import { conflictsOf } from '#electron/features/availability/conflicts-of-many.ts';
import type { Context } from '#electron/features/context.ts';
import { openedCalendars } from '#electron/features/icalendar/opened.ts';
import { planItem } from '#electron/features/icalendar/plan-item.ts';
import type { PlannedItem } from '#electron/features/icalendar/planned-item.ts';
import { worldOf } from '#electron/features/icalendar/world.ts';
import { Pace } from '#electron/features/pace.ts';
import { labelOf } from '#electron/features/records/labels.ts';
import { machineZone } from '#electron/features/zones.ts';
import { Refused } from '#electron/refused.ts';

/** Two seconds to read, two for each megabyte, and three until the thread has begun: what needs longer was made to. */
const timeFor = (bytes: number): number => 5_000 + bytes / 500;
/** Megabytes. */
const memory = 256;
const manyConflicts = 5;

const label = (context: Context, labels: Record<string, string>, attendee: Attendee): void => {
  if (attendee.kind !== 'other' && attendee.id !== null)
    labels[attendee.id] = labelOf(context.store, attendee.kind, attendee.id);
};

/** Names of the people and rooms that changes speak of. */
const labelsOf = (context: Context, items: readonly CalendarItem[]): Record<string, string> => {
  const labels: Record<string, string> = {};
  for (const { changes } of items)
    for (const { field, before, after } of changes)
      for (const value of [before, after]) {
        if (!Array.isArray(value)) continue;
        if (field === 'attendees') for (const one of value as Attendee[]) label(context, labels, one);
        if (field === 'resourceIds')
          for (const id of value as string[]) labels[id] = labelOf(context.store, 'resources', id);
      }
  return labels;
};

export const openCalendar = async (
  context: Context,
  input: Input<'icalendar.open'>,
): Promise<Output<'icalendar.open'>> => {
  const job = context.job(input.job);
  try {
    const { name, bytes } = await context.files.read(input.file);
    const read = await context.run(
      'icalendar.read',
      { bytes, zone: machineZone() },
      { time: timeFor(bytes.byteLength), memory, job },
    );
    const world = await worldOf(context, null);
    const pace = new Pace();
    const tell = (done: number, total: number): void => {
      job.progress('checking', done, total);
      if (job.signal.aborted) throw new Refused('cancelled');
    };
    const planned: PlannedItem[] = [];
    for (const [at, draft] of read.items.entries()) {
      planned.push(planItem(draft, world));
      if (!pace.due) continue;
      await pace.rest();
      tell(at + 1, read.items.length);
    }
    const brought = planned.filter(({ item }) => item.state !== 'answer' && item.state !== 'cancelled');
    const conflicts = await conflictsOf(
      context,
      brought.flatMap(({ puts }) => puts),
      tell,
    );
    const items: CalendarItem[] = planned.map(({ puts, item }) => ({
      ...item,
      conflicts: puts.flatMap(({ id }) => conflicts.get(id) ?? []).slice(0, manyConflicts),
    }));
    const importId = context.newId();
    openedCalendars.keep(context.store, importId, { name, read });
    const counts = Object.fromEntries(itemStates.map((state) => [state, 0])) as Record<ItemState, number>;
    for (const { state } of items) counts[state] += 1;
    return {
      importId,
      name,
      method: read.method,
      counts,
      items,
      lost: [...read.lost],
      labels: labelsOf(context, items),
    };
  } finally {
    job.end();
  }
};

export const takeCalendar = async (
  context: Context,
  input: Input<'icalendar.apply'>,
): Promise<Output<'icalendar.apply'>> => {
  const { store } = context;
  const { name, read } = openedCalendars.get(store, input.importId);
  const only = input.only === null ? null : new Set(input.only);
  const chosen = read.items.filter(({ uid }) => only === null || only.has(uid));
  const job = context.job(input.job);
  const counted = { created: 0, updated: 0, same: 0, refused: 0 };
  try {
    const params = { file: name, count: chosen.length };
    const entry = await store.change({ code: 'calendarTaken', params }, async (draft) => {
      const world = await worldOf(context, input.repId, draft);
      const pace = new Pace();
      for (const [at, one] of chosen.entries()) {
        // What was seen in the preview may be otherwise by now: it counts as it is.
        const { item, puts } = planItem(one, world);
        for (const record of puts) draft.put('appointments', record);
        if (item.state === 'new') counted.created += 1;
        else if (item.state === 'same' || item.state === 'refused') counted[item.state] += 1;
        else counted.updated += 1;
        if (!pace.due) continue;
        job.progress('saving', at + 1, chosen.length);
        await pace.rest();
        if (job.signal.aborted) throw new Refused('cancelled');
      }
    });
    return { entry: entry?.number ?? null, ...counted };
  } finally {
    job.end();
  }
};
