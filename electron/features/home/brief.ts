/** The answer to `home.brief`: the lines that are not snoozed, ranked, those asked for, the first of them in full. */
import type { Output } from '#contract/channels.ts';
import type { BriefItem, BriefRule } from '#contract/home.ts';
import { itemOf } from '#electron/features/home/describe.ts';
import { allLines, type Line } from '#electron/features/home/lines.ts';
import { sameClientPoints } from '#electron/features/home/ranking.ts';
import { type BriefContext, type World, worldOf } from '#electron/features/home/world.ts';
import { Pace } from '#electron/features/pace.ts';
import { firstOf } from '#electron/features/sales/first-of.ts';
import { inSlices } from '#electron/features/sales/slices.ts';
import type { Store } from '#electron/store/store.ts';

type Brief = Output<'home.brief'>;

/** Among so many lines the ones of the same client are told apart; what comes after them is not looked at. */
const ranked = 2_000;
/** Hidden lines that are named. */
const snoozedShown = 200;

/** Most points first, then those that wait longest, then by key: the same lines are always in the same order. */
const byScore = (a: Line, b: Line): number => {
  if (a.score !== b.score) return b.score - a.score;
  const left = a.reasons[0]?.finding.since ?? '';
  const right = b.reasons[0]?.finding.since ?? '';
  if (left !== right) return left < right ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
};

/** The matters that are snoozed today, each with the day it comes back. */
export const snoozedNow = (
  store: Store,
  today: string,
): ReadonlyMap<string, { title: string; until: string }> =>
  new Map(
    [...store.all('snoozes').values()]
      .filter(({ deletedAt, until }) => deletedAt === null && until > today)
      .map(({ key, title, until }) => [key, { title, until }]),
  );

interface Sorted {
  readonly lines: readonly Line[];
  readonly all: number;
  readonly late: number;
  readonly total: number;
  readonly counts: Partial<Record<BriefRule, number>>;
  readonly snoozed: Brief['snoozed'];
}

const sort = async (
  kinds: readonly (readonly Line[])[],
  rules: ReadonlySet<string>,
  snoozes: ReturnType<typeof snoozedNow>,
): Promise<Sorted> => {
  const pace = new Pace();
  const lines: Line[] = [];
  const counts: Partial<Record<BriefRule, number>> = {};
  const snoozed: Brief['snoozed'] = [];
  let all = 0;
  let late = 0;
  let seen = 0;
  for (const line of kinds.flat()) {
    if ((++seen & 1_023) === 0 && pace.due) await pace.rest();
    const snooze = snoozes.get(line.key);
    if (snooze !== undefined) {
      snoozed.push({ key: line.key, ...snooze });
      continue;
    }
    all++;
    let asked = rules.size === 0;
    for (const { rule } of line.reasons) {
      counts[rule.id] = (counts[rule.id] ?? 0) + 1;
      asked ||= rules.has(rule.id);
    }
    if (!asked) continue;
    if (line.late) late++;
    lines.push(line);
  }
  snoozed.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.key < b.key ? -1 : 1));
  return { lines, all, late, total: lines.length, counts, snoozed: snoozed.slice(0, snoozedShown) };
};

/** Lines with the number of lines of the same client before each, ranked anew with what that takes from them. */
const apart = (lines: readonly Line[]): { readonly line: Line; readonly nth: number }[] => {
  const seen = new Map<string, number>();
  return lines
    .map((line) => {
      const whose = line.reasons[0]?.finding.whose ?? null;
      const nth = whose === null ? 0 : (seen.get(whose) ?? 0);
      if (whose !== null) seen.set(whose, nth + 1);
      return { line: { ...line, score: line.score + sameClientPoints(nth) }, nth };
    })
    .sort((a, b) => byScore(a.line, b.line));
};

const described = (world: World, lines: ReturnType<typeof apart>): Promise<BriefItem[]> =>
  world.index.read(
    { kind: 'contacts', columns: [], links: [['contacts', 'organisationId']] },
    world.today,
    () => lines.map(({ line, nth }) => itemOf(line, nth, world)),
  );

/**
 * @param rules only lines that one of these found; none means all. The order is the same whatever is asked for, but for what
 * lines of the same client take from each other.
 */
export const brief = async (
  context: BriefContext,
  rules: readonly BriefRule[],
  limit: number,
): Promise<Brief> => {
  const { store } = context;
  const kinds = await allLines(context);
  const world = worldOf(context);
  const sorted = await sort(kinds, new Set(rules), snoozedNow(store, world.today));
  const first = apart(await inSlices(firstOf(sorted.lines, byScore, ranked)));
  return {
    today: world.today,
    items: await described(world, first.slice(0, limit)),
    total: sorted.total,
    late: sorted.late,
    all: sorted.all,
    counts: sorted.counts,
    snoozed: sorted.snoozed,
  };
};
