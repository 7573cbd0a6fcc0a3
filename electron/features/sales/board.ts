/** The pipeline as a board: what is in each stage now, and the cards that come first. */
import type { Output } from '#contract/channels.ts';
import type { Stage } from '#contract/kinds/workspace.ts';
import type { Opportunity } from '#contract/kinds.ts';
import { type Day, fromDay, toDay } from '#contract/plain-date.ts';
import { localDay } from '#electron/features/local-day.ts';
import type { Store } from '#electron/store/store.ts';
import { fold, foldedWords } from '#locale/fold.ts';
import { toMinorUnits } from './order-amounts.ts';
import { atOnce, rowsPerStep, type Steps } from './slices.ts';
import { type Stages, storeStages } from './stages.ts';

type Column = Output<'sales.board'>[number];
type Card = Column['cards'][number];

/** Won and lost opportunities stay on the board for so many days after they closed. */
const closedDays = 30;

/** Does the opportunity, its client or its owner have every word of the search? */
const finder = (store: Store, search: string): ((one: Opportunity) => boolean) => {
  const words = foldedWords(search);
  if (words.length === 0) return () => true;
  const folded = new Map<string, string>();
  const name = (kind: 'organisations' | 'reps', id: string | null): string => {
    if (id === null) return '';
    const known = folded.get(id) ?? fold(store.get(kind, id)?.name ?? '');
    folded.set(id, known);
    return known;
  };
  return (one) => {
    const text = [
      fold(`${one.name} ${one.code ?? ''}`),
      name('organisations', one.organisationId),
      name('reps', one.ownerId),
    ].join('\n');
    return words.every((word) => text.includes(word));
  };
};

/** The day the opportunity came into the stage it is in; null where its log does not tell. */
const enteredOn = (one: Opportunity): Day | null => {
  const last = one.stageLog.at(-1);
  return last?.stageId === one.stageId ? toDay(localDay(last.at)) : null;
};

/** Open: what should close first comes first; closed: what closed last does. Unknown dates come last. */
const byDate =
  (outcome: Stage['outcome']) =>
  (a: Opportunity, b: Opportunity): number => {
    const sign = outcome === 'open' ? 1 : -1;
    const [x, y] = outcome === 'open' ? [a.expectedCloseOn, b.expectedCloseOn] : [a.closedOn, b.closedOn];
    if (x === y) return (b.amount ?? 0) - (a.amount ?? 0);
    if (x === null || y === null) return x === null ? 1 : -1;
    return x < y ? -sign : sign;
  };

/** The first `count` of `items` in order; sorts only what may be among them, for a stage can hold the whole pipeline. */
const first = <T>(items: readonly T[], count: number, order: (a: T, b: T) => number): readonly T[] => {
  let best: T[] = [];
  let worst: T | undefined;
  for (const item of items) {
    if (worst !== undefined && order(item, worst) >= 0) continue;
    best.push(item);
    if (best.length < count * 2) continue;
    best = best.sort(order).slice(0, count);
    worst = best.at(-1);
  }
  return best.sort(order).slice(0, count);
};

const column = (
  store: Store,
  stages: Stages,
  stage: { readonly id: string; readonly outcome: Stage['outcome'] },
  found: readonly Opportunity[],
  cards: number,
  today: string,
): Column => {
  const card = (one: Opportunity): Card => {
    const entered = enteredOn(one);
    return {
      id: one.id,
      name: one.name,
      client: one.organisationId === null ? '' : (store.get('organisations', one.organisationId)?.name ?? ''),
      owner: one.ownerId === null ? '' : (store.get('reps', one.ownerId)?.name ?? ''),
      amount: one.amount,
      expectedCloseOn: one.expectedCloseOn,
      late: stage.outcome === 'open' && one.expectedCloseOn !== null && one.expectedCloseOn < today,
      daysInStage: entered === null ? null : Math.max(0, toDay(today) - entered),
    };
  };
  const amount = (one: Opportunity) => one.amount ?? 0;
  return {
    stageId: stage.id,
    count: found.length,
    amount: found.reduce((sum, one) => sum + amount(one), 0),
    weighted: toMinorUnits(found.reduce((sum, one) => sum + amount(one) * stages.probability(one), 0)),
    cards: first(found, cards, byDate(stage.outcome)).map(card),
  };
};

interface Question {
  readonly search: string;
  readonly ownerId: string | null;
  readonly cards: number;
}

/**
 * A column per stage in the order of the pipeline, those of won and lost with what closed in the last 30 days; then one for
 * each stage that the settings no longer have and something is still in. `today` is a plain date.
 */
export function* boardSteps(store: Store, today: string, question: Question): Steps<Column[]> {
  const stages = storeStages(store);
  const matches = finder(store, question.search);
  const oldest = fromDay(toDay(today) - closedDays);
  const columns = new Map<
    string,
    { readonly id: string; readonly outcome: Stage['outcome']; readonly found: Opportunity[] }
  >(stages.list.map((stage) => [stage.id, { id: stage.id, outcome: stage.outcome, found: [] }]));
  let seen = 0;
  for (const one of store.all('opportunities').values()) {
    if (++seen % rowsPerStep === 0) yield;
    if (one.deletedAt !== null || (question.ownerId !== null && one.ownerId !== question.ownerId)) continue;
    if (stages.outcome(one) !== 'open' && (one.closedOn === null || one.closedOn < oldest)) continue;
    if (!matches(one)) continue;
    const known = columns.get(one.stageId) ?? { id: one.stageId, outcome: 'open' as const, found: [] };
    columns.set(one.stageId, known);
    known.found.push(one);
  }
  const answered: Column[] = [];
  for (const stage of columns.values()) {
    yield;
    answered.push(column(store, stages, stage, stage.found, question.cards, today));
  }
  return answered;
}

/** The board at once. */
export const salesBoard = (store: Store, today: string, question: Question): Column[] =>
  atOnce(boardSteps(store, today, question));
