/** The lines of the brief by kind: found in slices, and kept as long as nothing that the rules read has changed. */
import type { Kind } from '#contract/fields.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { pointsOf, type Reason, scoreOf } from '#electron/features/home/ranking.ts';
import type { RecordRule } from '#electron/features/home/rules/rule.ts';
import { recordRules, workspaceRules } from '#electron/features/home/rules.ts';
import { type BriefContext, type World, worldOf } from '#electron/features/home/world.ts';
import { Pace } from '#electron/features/pace.ts';
import { NotReady } from '#electron/features/records/index/column.ts';
import { slotStates } from '#electron/features/records/index/kind-index.ts';
import type { Store } from '#electron/store/store.ts';

/** A record that needs somebody, and why. */
export interface Line {
  readonly key: string;
  readonly kind: ListedKind | null;
  readonly id: string;
  /** The weightiest first. */
  readonly reasons: readonly Reason[];
  readonly late: boolean;
  /** Points, before lines of the same client are told apart. */
  readonly score: number;
}

/** The line of what several rules found about one record; null where none did. */
export const lineOf = (
  kind: ListedKind | null,
  id: string,
  found: readonly (Reason & { readonly rule: { readonly late: boolean } })[],
): Line | null => {
  if (found.length === 0) return null;
  const reasons = found.length === 1 ? found : [...found].sort((a, b) => pointsOf(b) - pointsOf(a));
  return {
    key: kind === null ? id : `${kind} ${id}`,
    kind,
    id,
    reasons,
    late: reasons.some(({ rule }) => rule.late),
    score: scoreOf(reasons),
  };
};

interface Kept {
  readonly key: string;
  readonly lines: Promise<readonly Line[]>;
}

const kept = new WeakMap<Store, Map<ListedKind, Kept>>();

const rulesOf = new Map<ListedKind, readonly RecordRule[]>();
for (const rule of recordRules) rulesOf.set(rule.kind, [...(rulesOf.get(rule.kind) ?? []), rule]);

/** The kinds that rules look at. */
const ruledKinds = [...rulesOf.keys()];

const readBy = (kind: ListedKind): readonly Kind[] => [
  ...new Set<Kind>([kind, 'settings', ...(rulesOf.get(kind) ?? []).flatMap(({ reads }) => reads)]),
];

const keyOf = (store: Store, kind: ListedKind, today: string): string =>
  [today, ...readBy(kind).map((one) => store.version(one))].join(' ');

/** Scans of a kind that are begun again because something changed meanwhile; then what was found is good enough. */
const attempts = 5;

/** Records looked at between two looks at the clock. */
const batch = 64;

const prepare = async (rules: readonly RecordRule[], { index, store, today }: World): Promise<void> => {
  for (const rule of rules) {
    for (const wanted of rule.wanted) await index.read(wanted, today, () => undefined);
    await rule.ready?.(store);
  }
};

const scan = async (kind: ListedKind, world: World, current: () => boolean): Promise<readonly Line[]> => {
  const rules = rulesOf.get(kind) ?? [];
  if (world.store.all(kind).size === 0) return [];
  await prepare(rules, world);
  const index = world.index.kind(kind);
  await index.dealInSlices();
  const pace = new Pace();
  const lines: Line[] = [];
  for (let slot = 0; slot < index.size; slot++) {
    if (slot % batch === 0 && pace.due) {
      await pace.rest();
      if (!current()) return lines;
    }
    const record = index.record(slot);
    if (record === undefined || index.state(slot) !== slotStates.kept) continue;
    const found = [];
    for (const rule of rules) {
      const finding = rule.look(record as never, world, slot);
      if (finding !== null) found.push({ rule, finding });
    }
    const line = lineOf(kind, record.id, found);
    if (line !== null) lines.push(line);
  }
  return lines;
};

const find = async (context: BriefContext, kind: ListedKind): Promise<readonly Line[]> => {
  for (let attempt = 1; ; attempt++) {
    const world = worldOf(context);
    const key = keyOf(context.store, kind, world.today);
    const current = () => attempt >= attempts || key === keyOf(context.store, kind, context.today());
    try {
      const lines = await scan(kind, world, current);
      if (current()) return lines;
    } catch (error) {
      // An index fell behind while it was read: that comes with a change, and the scan begins again.
      if (!(error instanceof NotReady) || attempt >= attempts) throw error;
    }
  }
};

/** What the rules find about the workspace itself: little enough to be found anew each time. */
const workspaceLines = (world: World): readonly Line[] =>
  workspaceRules.flatMap((rule) => {
    const finding = rule.look(world);
    const line = finding && lineOf(null, rule.id, [{ rule, finding }]);
    return line ? [line] : [];
  });

/** The lines of every kind, each kind's in the order of its records. */
export const allLines = async (context: BriefContext): Promise<(readonly Line[])[]> => {
  const { store } = context;
  const known = kept.get(store) ?? new Map<ListedKind, Kept>();
  kept.set(store, known);
  const answers: (readonly Line[])[] = [workspaceLines(worldOf(context))];
  for (const kind of ruledKinds) {
    const key = keyOf(store, kind, context.today());
    let entry = known.get(kind);
    if (entry?.key !== key) {
      entry = { key, lines: find(context, kind) };
      known.set(kind, entry);
      entry.lines.catch(() => known.delete(kind));
    }
    answers.push(await entry.lines);
  }
  return answers;
};
