/** Findings of the conflict engine as they are told: with the names of what they are about. */
import type { Conflict } from '#contract/calendar.ts';
import type { Finding } from '#electron/features/availability/conflicts.ts';
import type { Facts } from '#electron/features/availability/facts.ts';
import { labelOf } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';

const instant = (at: number): string => new Date(at).toISOString();

export const conflictOf = (store: Store, facts: Facts, finding: Finding): Conflict => {
  const { kind, asked, subject, with: other, time, params } = finding;
  return {
    kind,
    rule: facts.rules[kind],
    subject: subject === null ? null : { ...subject, label: labelOf(store, subject.kind, subject.id) },
    with:
      other === null
        ? null
        : 'of' in other
          ? { kind: other.of.kind, id: other.of.id, occurrence: other.occurrence, label: other.of.label }
          : { kind: 'absences', id: other.id, occurrence: null, label: other.label },
    start: asked.start,
    from: instant(time.from),
    to: instant(time.to),
    params: { ...params },
  };
};
