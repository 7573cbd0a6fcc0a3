/** Which conflicts come first, and which are the same before and after a change. */
import { conflictKinds, conflictRules } from '#contract/kinds/workspace.ts';
import { type Finding, isTaking } from '#electron/features/availability/conflicts.ts';
import type { Facts } from '#electron/features/availability/facts.ts';

const placeOf = new Map(conflictKinds.map((kind, place) => [kind, place]));

/**
 * The weightiest first: what the settings block before what they warn of, the kinds as conflictKinds has them, what is sure before
 * what is not, then the earliest.
 */
export const ranked = (found: readonly Finding[], { rules }: Pick<Facts, 'rules'>): Finding[] => {
  const weigh = ({ kind, params }: Finding): number =>
    conflictRules.indexOf(rules[kind]) * 100 +
    (placeOf.get(kind) ?? 0) * 2 +
    (params['tentative'] === 1 ? 1 : 0);
  const weighed = found.map((one) => ({ one, weight: weigh(one), name: '' }));
  return weighed
    .sort((a, b) => {
      const first = a.weight - b.weight || a.one.time.from - b.one.time.from;
      if (first !== 0) return first;
      for (const tied of [a, b]) tied.name ||= identityOf(tied.one);
      return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
    })
    .map(({ one }) => one);
};

/** The same for the same conflict before and after a change of what is asked about, wherever that lies. */
export const identityOf = ({ kind, subject, with: other, time, params }: Finding): string => {
  const what =
    other === null
      ? // Hours, holidays and sizes have no identity of their own: the same ones at another time are others.
        `${kind === 'capacity' ? (params['people'] ?? '') : `${time.from} ${time.to}`} ${params['name'] ?? ''}`
      : isTaking(other)
        ? `${other.of.kind} ${other.of.id} ${other.occurrence ?? ''}`
        : `absences ${other.id}`;
  return `${kind} ${subject?.kind ?? ''} ${subject?.id ?? ''} ${what}`;
};
