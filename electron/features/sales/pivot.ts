/** One figure by rows and columns, with the totals of each: the same formulas over the rows where both meet. */
import type { Output } from '#contract/channels.ts';
import type { Dimension, FigureId, SalesScope } from '#contract/sales.ts';
import { type GroupKey, isTime, rowsOf, scopeGroups, scopePeriod } from './dimensions.ts';
import {
  axisTallies,
  type FactGroup,
  type FigureSource,
  factsOf,
  groupingSteps,
  groupSteps,
  totalSteps,
} from './figures.ts';
import { type Facts, figureOf, partsOf } from './formulas.ts';
import type { Steps } from './slices.ts';
import { type Parts, type Tally, tallySteps } from './tally.ts';

export type PivotAnswer = Output<'sales.pivot'>;

/** What fits one answer and one reader: more is left out, and said so. */
const pivotLimits = { rows: 500, columns: 120 } as const;

interface Question {
  readonly scope: SalesScope;
  readonly rows: Dimension;
  readonly columns: Dimension;
  readonly figure: FigureId;
}

/** Gives the facts of a cell by the keys of its row and column. */
type Cells = (row: string, column: string) => Facts;

/** Neither dimension is one of time: all cells are counted in one pass. */
function* crossCells(source: FigureSource, question: Question, groups: readonly GroupKey[]): Steps<Cells> {
  const { rows, columns } = question;
  if (isTime(rows) || isTime(columns)) throw new RangeError('a dimension of time has no axis');
  const period = scopePeriod(question.scope);
  const first = yield* groupingSteps(source.book, rows);
  const second = yield* groupingSteps(source.book, columns);
  const groupings = [first.grouping, second.grouping];
  const within = rowsOf(source.book, period, groups);
  const counted = yield* tallySteps(source.book, within, groupings, partsOf(question.figure));
  yield;
  const rowPlaces = new Map(first.keys.map((key, index) => [key, index]));
  const columnPlaces = new Map(second.keys.map((key, index) => [key, index]));
  return (row, column) => {
    const at = (rowPlaces.get(row) ?? -1) * second.grouping.size + (columnPlaces.get(column) ?? -1);
    return factsOf(
      source,
      period,
      [...groups, { by: rows, key: row }, { by: columns, key: column }],
      rowPlaces.has(row) && columnPlaces.has(column) ? counted.get(at) : undefined,
    );
  };
}

/** `outer` is of time: each of its groups is counted by the groups of `inner`. */
function* timeCells(
  source: FigureSource,
  period: ReturnType<typeof scopePeriod>,
  groups: readonly GroupKey[],
  outer: { readonly by: Dimension; readonly keys: readonly string[] },
  inner: { readonly by: Dimension; readonly keys: readonly string[] },
  parts: Parts,
): Steps<(outerKey: string, innerKey: string) => Facts> {
  const found = new Map<string, ReadonlyMap<string, Tally>>();
  for (const key of outer.keys) {
    const within = [...groups, { by: outer.by, key }];
    if (isTime(inner.by)) {
      const tallies = new Map<string, Tally>();
      for (const one of inner.keys) {
        const { tally } = yield* totalSteps(source, period, [...within, { by: inner.by, key: one }], parts);
        tallies.set(one, tally);
      }
      found.set(key, tallies);
    } else found.set(key, yield* axisTallies(source, period, within, inner.by, parts));
    yield;
  }
  return (outerKey, innerKey) =>
    factsOf(
      source,
      period,
      [...groups, { by: outer.by, key: outerKey }, { by: inner.by, key: innerKey }],
      found.get(outerKey)?.get(innerKey),
    );
}

function* cellsOf(
  source: FigureSource,
  question: Question,
  groups: readonly GroupKey[],
  rowKeys: readonly string[],
  columnKeys: readonly string[],
): Steps<Cells> {
  const rows = { by: question.rows, keys: rowKeys };
  const columns = { by: question.columns, keys: columnKeys };
  const period = scopePeriod(question.scope);
  const parts = partsOf(question.figure);
  if (isTime(columns.by)) {
    const cells = yield* timeCells(source, period, groups, columns, rows, parts);
    return (row, column) => cells(column, row);
  }
  if (isTime(rows.by)) return yield* timeCells(source, period, groups, rows, columns, parts);
  return yield* crossCells(source, question, groups);
}

/** Rows and columns with the most sales first (those of time in order), the cells where they meet, and the totals. */
export function* pivotSteps(source: FigureSource, question: Question): Steps<PivotAnswer> {
  const { figure } = question;
  const period = scopePeriod(question.scope);
  const groups = scopeGroups(question.scope);
  const parts = partsOf(figure);
  const total = yield* totalSteps(source, period, groups, parts);
  const rows = yield* groupSteps(source, period, groups, question.rows, pivotLimits.rows, parts);
  const columns = yield* groupSteps(source, period, groups, question.columns, pivotLimits.columns, parts);
  const keys = (all: readonly FactGroup[]) => all.map(({ key }) => key);
  const cells = yield* cellsOf(source, question, groups, keys(rows.groups), keys(columns.groups));
  const answered: PivotAnswer['cells'] = [];
  for (const row of rows.groups) {
    answered.push(columns.groups.map((column) => figureOf(figure, cells(row.key, column.key))));
    yield;
  }
  const heads = (all: readonly FactGroup[]) => all.map(({ key, label }) => ({ key, label }));
  const totals = (all: readonly FactGroup[]) => all.map(({ facts }) => figureOf(figure, facts));
  return {
    rows: heads(rows.groups),
    columns: heads(columns.groups),
    cells: answered,
    rowTotals: totals(rows.groups),
    columnTotals: totals(columns.groups),
    total: figureOf(figure, total),
    omittedRows: rows.omitted,
    omittedColumns: columns.omitted,
  };
}
