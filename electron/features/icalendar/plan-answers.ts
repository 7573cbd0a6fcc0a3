/** What a message with the answers of those invited would do. */
import type { ItemChange, RefusedItem } from '#contract/icalendar.ts';
import type { Appointment } from '#contract/kinds.ts';
import type { ItemDraft } from '#electron/features/icalendar/draft.ts';
import {
  itemOf,
  type PlannedItem,
  refuse,
  tell,
  type World,
} from '#electron/features/icalendar/planned-item.ts';
import { planChange } from '#electron/features/occurrences/series-changes.ts';

/** What people answered. */
export const planAnswers = (draft: ItemDraft, world: World): PlannedItem => {
  const { directory, view } = world;
  const known = world.byUid(draft.uid);
  if (!known || known.deletedAt !== null) return refuse(draft, 'unknownAppointment', known?.id ?? null);
  const changed = new Map<string, Appointment>();
  const now = (record: Appointment): Appointment => changed.get(record.id) ?? record;
  const changes: ItemChange[] = [];
  let reason: RefusedItem | null = null;
  let there = false;
  for (const { occurrence, attendees, sequence } of draft.overrides) {
    const overrides = view.overridesOf(known.id);
    const one: Readonly<Appointment> =
      occurrence === null ? known : (overrides.find((other) => other.occurrence === occurrence) ?? known);
    if (sequence < one.sequence) {
      reason ??= 'older';
      continue;
    }
    for (const { email, answer } of attendees) {
      const place = now(one).attendees.findIndex(
        (other) => email !== null && directory.emailOf(other)?.toLowerCase() === email.toLowerCase(),
      );
      const before = now(one).attendees[place];
      if (!before) {
        reason ??= 'notInvited';
        continue;
      }
      there = true;
      if (before.answer === answer) continue;
      const said = now(one).attendees.map((other, at) => (at === place ? { ...other, answer } : other));
      tell(changes, now(one), { attendees: said }, occurrence);
      if (occurrence !== null && one === known) {
        const plan = planChange(
          view,
          { id: known.id, occurrence },
          'this',
          { attendees: said },
          { newId: world.newId, now: world.now },
        );
        for (const put of plan?.puts ?? []) changed.set(put.id, put);
        continue;
      }
      changed.set(one.id, { ...now(one), attendees: said, updatedAt: world.now });
      // Those that differ from the series in other ways are meant too, unless they were answered apart.
      for (const other of occurrence === null ? overrides : [])
        if (
          now(other).attendees[place]?.answer === before.answer &&
          directory.emailOf(now(other).attendees[place] ?? before) === directory.emailOf(before)
        )
          changed.set(other.id, {
            ...now(other),
            attendees: now(other).attendees.map((who, at) => (at === place ? { ...who, answer } : who)),
            updatedAt: world.now,
          });
    }
  }
  if (!there) return refuse(draft, reason ?? 'notInvited', known.id);
  const state = changed.size === 0 ? 'same' : 'answer';
  return {
    item: itemOf(draft, { state, id: known.id, title: known.title, changes }),
    puts: [...changed.values()],
  };
};
