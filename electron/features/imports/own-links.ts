/** Links between records of one kind: to those in the store and to others of the same file (a parent, a manager). */
import type { Mapping } from '#contract/imports.ts';
import type { Draft } from '#electron/features/imports/drafts.ts';
import type { Links } from '#electron/features/imports/links.ts';
import type { Problems } from '#electron/features/imports/problems.ts';

/**
 * Resolves them once all drafts have ids. A draft refused for its link takes those with it that link to it, unless it was
 * in the store before.
 */
export const resolveOwnLinks = (
  drafts: readonly Draft[],
  { kind }: Mapping,
  links: Links,
  problems: Problems,
) => {
  const linking = drafts.filter((draft) => draft.rows.some((row) => row.own !== null));
  if (linking.length === 0) return;
  const index = links.index(kind);
  for (const draft of drafts) if (!draft.refused) index.add(draft.id, Object.fromEntries(draft.values));
  for (const draft of linking) {
    if (draft.refused) continue;
    for (const row of draft.rows) {
      for (const { plan, text } of row.own ?? []) {
        const resolved = links.resolve(plan.target.field, kind, plan.matchBy, text);
        if ('problem' in resolved) {
          problems.add(row.number, plan.heading, resolved.problem, text);
          draft.refused = true;
        } else if (resolved.id !== null && resolved.id !== draft.id) {
          draft.values.set(plan.target.field, resolved.id);
        }
      }
    }
  }
  const gone = new Map(
    drafts.filter((draft) => draft.refused && !draft.existing).map((draft) => [draft.id, draft]),
  );
  for (let more = true; more; ) {
    more = false;
    for (const draft of linking) {
      if (draft.refused) continue;
      for (const row of draft.rows) {
        for (const { plan, text } of row.own ?? []) {
          if (!gone.has(String(draft.values.get(plan.target.field)))) continue;
          problems.add(row.number, plan.heading, 'unknownLink', text);
          draft.refused = true;
          if (!draft.existing) gone.set(draft.id, draft);
          more = true;
        }
      }
    }
  }
};
