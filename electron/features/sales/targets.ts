/** What was to be reached: the targets that bind a scope, month by month, each with what it contributes. */
import type { Target } from '#contract/kinds.ts';
import { type WorkCalendar, workingDays } from '#electron/features/holidays/work-calendar.ts';
import type { Store } from '#electron/store/store.ts';
import type { Book } from './book.ts';
import { firstDay, lastDay, type Month, monthKey, monthOf, type Period } from './days.ts';
import { axisKeys, type GroupKey, isTime, managerOf, regionOf } from './dimensions.ts';

export type Measure = Target['measure'];

/** Whose target: 'company', or a kind and an id ('reps:…'). */
type Subject = string;

/** Targets of one measure by subject and period. */
export interface TargetBook {
  readonly bySubject: ReadonlyMap<Subject, ReadonlyMap<string, readonly Target[]>>;
}

/** What a target adds to a scope, in the target's own unit: minor units, or a count. */
export interface Contribution {
  readonly target: Target;
  readonly amount: number;
}

export const targetValue = (target: Target): number | null =>
  target.measure === 'amount' || target.measure === 'margin' ? target.amount : target.count;

const subjectOf = (target: Target): Subject => {
  if (target.repId !== null) return `reps:${target.repId}`;
  if (target.teamId !== null) return `teams:${target.teamId}`;
  if (target.regionId !== null) return `regions:${target.regionId}`;
  if (target.productId !== null) return `products:${target.productId}`;
  if (target.organisationId !== null) return `organisations:${target.organisationId}`;
  return 'company';
};

/** The targets of a measure that give a value; those in the trash are left out. */
export const targetBook = (targets: Iterable<Target>, measure: Measure): TargetBook => {
  const bySubject = new Map<Subject, Map<string, Target[]>>();
  for (const target of targets) {
    if (target.deletedAt !== null || target.measure !== measure || targetValue(target) === null) continue;
    const subject = subjectOf(target);
    const periods = bySubject.get(subject) ?? new Map<string, Target[]>();
    bySubject.set(subject, periods);
    periods.set(target.period, [...(periods.get(target.period) ?? []), target]);
  }
  return { bySubject };
};

/** Held weakly: a closed workspace takes its targets with it. */
const kept = new WeakMap<Store, { readonly version: number; readonly targets: TargetBook }>();

/** The targets of a store for amounts: the same as long as no target changes. */
export const amountTargets = (store: Store): TargetBook => {
  const version = store.version('targets');
  const known = kept.get(store);
  if (known?.version === version) return known.targets;
  const targets = targetBook(store.all('targets').values(), 'amount');
  kept.set(store, { version, targets });
  return targets;
};

/** `value` in `count` whole parts that add up to it: what does not divide goes to the last ones. */
export const spread = (value: number, count: number, position: number): number => {
  const base = Math.floor(value / count);
  return base + (position >= count - (value - base * count) ? 1 : 0);
};

/** The month's own targets; else the quarter's, a third each; else the year's, a twelfth each. Several add up. */
const monthTargets = (book: TargetBook, subject: Subject, month: Month): readonly Contribution[] | null => {
  const periods = book.bySubject.get(subject);
  if (periods === undefined) return null;
  const key = monthKey(month);
  const year = key.slice(0, 4);
  const finest = [
    { period: key, months: 1 },
    { period: `${year}-Q${Math.floor((month % 12) / 3) + 1}`, months: 3 },
    { period: year, months: 12 },
  ];
  for (const { period, months } of finest) {
    const found = periods.get(period);
    if (found === undefined) continue;
    return found.map((target) => ({
      target,
      amount: spread(targetValue(target) ?? 0, months, month % months),
    }));
  }
  return null;
};

/** A subject and those whose targets stand in for it, together, where it has none of its own. */
interface Node {
  readonly subject: Subject | null;
  readonly parts: () => readonly Node[];
}

const leaf = (subject: Subject): Node => ({ subject, parts: () => [] });

const tree = (book: Book) => {
  const reps = book.axes.rep.items.filter((rep) => rep !== null);
  const teams = [...book.teams.values()];
  const rep = (id: string) => leaf(`reps:${id}`);
  const team = (id: string): Node => ({
    subject: `teams:${id}`,
    parts: () => reps.filter(({ teamId }) => teamId === id).map((one) => rep(one.id)),
  });
  /** Teams, and the reps that belong to none of them. */
  const teamsAndOthers = (within: typeof teams, others: typeof reps): readonly Node[] => {
    const ids = new Set(within.map(({ id }) => id));
    return [
      ...within.map(({ id }) => team(id)),
      ...others.filter(({ teamId }) => teamId === null || !ids.has(teamId)).map(({ id }) => rep(id)),
    ];
  };
  const region = (id: string): Node => ({
    subject: `regions:${id}`,
    parts: () =>
      teamsAndOthers(
        teams.filter(({ regionId }) => regionId === id),
        reps.filter((one) => regionOf(book, one) === id),
      ),
  });
  const manager = (id: string): Node => ({
    subject: null,
    parts: () =>
      teamsAndOthers(
        teams.filter(({ managerId }) => managerId === id),
        reps.filter((one) => managerOf(book, one) === id),
      ),
  });
  const company: Node = {
    subject: 'company',
    parts: () => [
      ...[...book.regions.keys()].map(region),
      ...teamsAndOthers(
        teams.filter(({ regionId }) => regionId === null),
        reps.filter((one) => regionOf(book, one) === ''),
      ),
    ],
  };
  const family = (name: string): Node => ({
    subject: null,
    parts: () =>
      book.axes.product.items.flatMap((product) =>
        product?.family === name ? [leaf(`products:${product.id}`)] : [],
      ),
  });
  return { rep, team, region, manager, company, family };
};

/** From narrow to wide: of several that hold at once, the first is the one whose target counts. */
const repDimensions = ['rep', 'team', 'manager', 'region'] as const;

/**
 * Whose target a scope is held against. Rep, team, manager and region can be combined where the narrower lies in the wider;
 * a product, a family or a client only stands alone. Null where no target can be meant.
 */
const nodeOf = (book: Book, groups: readonly GroupKey[]): Node | null => {
  const given = groups.filter(({ by }) => !isTime(by));
  const [only] = given;
  const nodes = tree(book);
  if (only === undefined) return nodes.company;
  if (given.some(({ key }) => key === '')) return null;
  const narrow = repDimensions.find((by) => given.some((group) => group.by === by));
  if (narrow !== undefined) {
    const key = given.find(({ by }) => by === narrow)?.key ?? '';
    return given.every((group) => within(book, narrow, key, group)) ? nodes[narrow](key) : null;
  }
  if (given.some(({ by, key }) => by !== only.by || key !== only.key)) return null;
  if (only.by === 'product') return leaf(`products:${only.key}`);
  if (only.by === 'client') return leaf(`organisations:${only.key}`);
  return only.by === 'family' ? nodes.family(only.key) : null;
};

const within = (
  book: Book,
  narrow: (typeof repDimensions)[number],
  key: string,
  group: GroupKey,
): boolean => {
  if (group.by === narrow) return group.key === key;
  if (group.by !== 'team' && group.by !== 'manager' && group.by !== 'region') return false;
  if (narrow === 'rep') return axisKeys(book, group.by)[book.axes.rep.places.get(key) ?? 0] === group.key;
  if (narrow !== 'team') return false;
  const team = book.teams.get(key);
  return (group.by === 'region' ? team?.regionId : team?.managerId) === group.key;
};

/** The node's own targets for the month, else those of its parts together; null where nobody has one. */
const nodeTargets = (targets: TargetBook, node: Node, month: Month): readonly Contribution[] | null => {
  const own = node.subject === null ? null : monthTargets(targets, node.subject, month);
  if (own !== null) return own;
  const found = new Map<string, Contribution>();
  // By target: one that is reached twice (a rep in a team of another region) counts once.
  for (const part of node.parts())
    for (const one of nodeTargets(targets, part, month) ?? []) found.set(one.target.id, one);
  return found.size === 0 ? null : [...found.values()];
};

/**
 * The targets that bind the scope and what each contributes; their sum is the target. Null unless every month that the period
 * touches has one. A month that the period cuts counts by its working days inside (its days, where it has no working day),
 * rounded to the unit.
 */
export const targetsOf = (
  book: Book,
  targets: TargetBook,
  calendar: WorkCalendar,
  period: Period,
  groups: readonly GroupKey[],
): readonly Contribution[] | null => {
  const node = period.to < period.from || targets.bySubject.size === 0 ? null : nodeOf(book, groups);
  if (node === null) return null;
  const sums = new Map<string, { target: Target; amount: number }>();
  for (let month = monthOf(period.from); month <= monthOf(period.to); month++) {
    const contributions = nodeTargets(targets, node, month);
    if (contributions === null) return null;
    const share = monthShare(month, period, calendar);
    for (const { target, amount } of contributions) {
      const sum = sums.get(target.id) ?? { target, amount: 0 };
      sum.amount += Math.round(amount * share);
      sums.set(target.id, sum);
    }
  }
  return [...sums.values()];
};

const monthShare = (month: Month, period: Period, calendar: WorkCalendar): number => {
  const whole = { from: firstDay(month), to: lastDay(month) };
  const inside = { from: Math.max(whole.from, period.from), to: Math.min(whole.to, period.to) };
  if (inside.from === whole.from && inside.to === whole.to) return 1;
  const all = workingDays(whole, calendar);
  return all === 0
    ? (inside.to - inside.from + 1) / (whole.to - whole.from + 1)
    : workingDays(inside, calendar) / all;
};
