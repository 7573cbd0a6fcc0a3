/** What the sales view looks at, kept in its address: period, filters, way of looking. */
import type { Dimension, FigureId, SalesScope } from '#contract/sales.ts';
import { dimensions, figureIds } from '#contract/sales.ts';
import { latestPeriod, type Period } from '#renderer/ui/periods.ts';

export const scopeFilters = ['regionId', 'teamId', 'repId', 'productId', 'organisationId'] as const;
export type ScopeFilter = (typeof scopeFilters)[number];

export interface SalesView {
  readonly period: Period;
  readonly free: boolean;
  readonly filters: Readonly<Record<ScopeFilter, string | null>>;
  readonly view: 'breakdown' | 'pivot';
  readonly by: Dimension;
  readonly columns: Dimension;
  readonly figure: FigureId;
}

const isDate = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** @param lastSale the newest day with a sale, for a first visit */
export const readView = (
  params: Readonly<Record<string, string>>,
  lastSale: string | null,
  today: string,
): SalesView => {
  const { from, to } = params;
  const one = <T extends string>(all: readonly T[], name: string, otherwise: T): T =>
    all.find((value) => value === params[name]) ?? otherwise;
  return {
    period: isDate(from) && isDate(to) && from <= to ? { from, to } : latestPeriod(lastSale, today),
    free: params['free'] === '1',
    filters: Object.fromEntries(
      scopeFilters.map((name) => [name, params[name] ?? null]),
    ) as SalesView['filters'],
    view: params['view'] === 'pivot' ? 'pivot' : 'breakdown',
    by: one(dimensions, 'by', 'month'),
    columns: one(dimensions, 'columns', 'quarter'),
    figure: one(figureIds, 'figure', 'sales'),
  };
};

export const writeView = (view: SalesView): Record<string, string> => ({
  ...view.period,
  ...(view.free ? { free: '1' } : {}),
  ...Object.fromEntries(
    Object.entries(view.filters).filter((entry): entry is [string, string] => entry[1] !== null),
  ),
  view: view.view,
  by: view.by,
  columns: view.columns,
  figure: view.figure,
});

export const scopeOf = (view: SalesView): SalesScope => ({ ...view.period, ...view.filters, family: null });
