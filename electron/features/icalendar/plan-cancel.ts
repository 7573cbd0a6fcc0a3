/** What a message that calls an appointment off would do. */
import type { ItemChange } from '#contract/icalendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import type { ItemDraft } from '#electron/features/icalendar/draft.ts';
import {
  applied,
  itemOf,
  type PlannedItem,
  refuse,
  tell,
  type World,
} from '#electron/features/icalendar/planned-item.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';

/** The appointment is called off, or some of a series. */
export const planCancel = (draft: ItemDraft, world: World): PlannedItem => {
  const known = world.byUid(draft.uid);
  if (!known || known.deletedAt !== null) return refuse(draft, 'unknownAppointment', known?.id ?? null);
  const sequence = Math.max(0, ...[draft.master, ...draft.overrides].map((one) => one?.sequence ?? 0));
  if (sequence < known.sequence) return refuse(draft, 'older', known.id);
  const puts: Appointment[] = [];
  const changes: ItemChange[] = [];
  if (draft.master) {
    for (const one of [known, ...world.view.overridesOf(known.id)]) {
      if (one.status === 'cancelled') continue;
      tell(changes, one, { status: 'cancelled' }, one.occurrence);
      puts.push(applied(world, one, { status: 'cancelled' }, sequence));
    }
  }
  for (const { occurrence } of draft.master ? [] : draft.overrides) {
    const there = world.view.overridesOf(known.id).find((one) => one.occurrence === occurrence);
    if (there?.status === 'cancelled') continue;
    const ref = { id: there?.id ?? known.id, occurrence };
    const plan = planChange(
      world.view,
      ref,
      'this',
      { status: 'cancelled' },
      { newId: world.newId, now: world.now },
    );
    if (!plan) continue;
    tell(changes, there ?? known, { status: 'cancelled' }, occurrence);
    puts.push(...plan.puts.map((one) => ({ ...one, sequence: Math.max(one.sequence, sequence) })));
  }
  const state = puts.length === 0 ? 'same' : 'cancelled';
  return { item: itemOf(draft, { state, id: known.id, title: known.title, changes }), puts };
};
