/** What sales and opportunities are grouped by, and how a scope becomes the rows that are looked at. */

import { type Day, toDay } from '#contract/plain-date.ts';
import type { Dimension, SalesScope } from '#contract/sales.ts';
import type { AxisName, Book } from './book.ts';
import { firstDay, lastDay, type Month, monthKey, monthOf, type Period } from './days.ts';

export type TimeDimension = 'month' | 'quarter' | 'year';
export type AxisDimension = Exclude<Dimension, TimeDimension>;

const monthsOf: Record<TimeDimension, number> = { month: 1, quarter: 3, year: 12 };

export const isTime = (dimension: Dimension): dimension is TimeDimension => dimension in monthsOf;

export const axisOf: Record<AxisDimension, AxisName> = {
  rep: 'rep',
  team: 'rep',
  region: 'rep',
  manager: 'rep',
  product: 'product',
  family: 'product',
  client: 'client',
  sector: 'client',
  country: 'client',
  source: 'source',
};

/** The region of a rep as the team stands today: the rep's own, else the team's. */
export const regionOf = (book: Book, rep: Book['axes']['rep']['items'][number]): string =>
  rep?.regionId ?? book.teams.get(rep?.teamId ?? '')?.regionId ?? '';

/** The manager of a rep: the rep's own, else the team's. */
export const managerOf = (book: Book, rep: Book['axes']['rep']['items'][number]): string =>
  rep?.managerId ?? book.teams.get(rep?.teamId ?? '')?.managerId ?? '';

/** The group that each place of the dimension's axis belongs to; '' for what has none. */
export const axisKeys = (book: Book, dimension: AxisDimension): readonly string[] => {
  const { rep, product, client, source } = book.axes;
  switch (dimension) {
    case 'rep':
      return rep.items.map((item) => item?.id ?? '');
    case 'team':
      return rep.items.map((item) => item?.teamId ?? '');
    case 'region':
      return rep.items.map((item) => regionOf(book, item));
    case 'manager':
      return rep.items.map((item) => managerOf(book, item));
    case 'product':
      return product.items.map((item) => item?.id ?? '');
    case 'family':
      return product.items.map((item) => item?.family ?? '');
    case 'client':
      return client.items.map((item) => item?.id ?? '');
    case 'sector':
      return client.items.map((item) => item?.sector ?? '');
    case 'country':
      return client.items.map((item) => item?.country ?? '');
    case 'source':
      return source.items.map((item) => item ?? '');
  }
};

/** What to show for a group: the record's name, or the key itself; '' for what has none. */
export const labelOf = (book: Book, dimension: Dimension, key: string): string => {
  const { rep, product, client } = book.axes;
  const at = <T>(axis: { items: readonly T[]; places: ReadonlyMap<string, number> }) =>
    axis.items[axis.places.get(key) ?? 0];
  switch (dimension) {
    case 'rep':
    case 'manager':
      return at(rep)?.name ?? '';
    case 'team':
      return book.teams.get(key)?.name ?? '';
    case 'region':
      return book.regions.get(key)?.name ?? '';
    case 'product':
      return at(product)?.name ?? '';
    case 'client':
      return at(client)?.name ?? '';
    default:
      return key;
  }
};

/** 2017-04, 2017-Q2 or 2017, for the month given and those after it. */
const timeKey = (dimension: TimeDimension, month: Month): string => {
  const year = monthKey(month).slice(0, 4);
  if (dimension === 'year') return year;
  return dimension === 'month' ? monthKey(month) : `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
};

/** The part of `period` that lies in each month, quarter or year it touches, oldest first. */
export const timeGroups = (
  dimension: TimeDimension,
  period: Period,
): readonly { readonly key: string; readonly period: Period }[] => {
  if (period.to < period.from) return [];
  const step = monthsOf[dimension];
  const groups = [];
  const last = monthOf(period.to);
  const first = monthOf(period.from);
  for (let month = first - (first % step); month <= last; month += step) {
    groups.push({
      key: timeKey(dimension, month),
      period: {
        from: Math.max(period.from, firstDay(month)),
        to: Math.min(period.to, lastDay(month + step - 1)),
      },
    });
  }
  return groups;
};

/** The days of a group of time: '2017', '2017-Q2' or '2017-04'; null for a key that is none. */
export const periodOfKey = (key: string): Period | null => {
  const match = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(key);
  if (match === null) return null;
  const [, year = '', quarter, month] = match;
  const first =
    Number(year) * 12 +
    (quarter === undefined ? (month === undefined ? 0 : Number(month) - 1) : (Number(quarter) - 1) * 3);
  const length = quarter !== undefined ? 3 : month !== undefined ? 1 : 12;
  return { from: firstDay(first), to: lastDay(first + length - 1) };
};

/** One value of one dimension: the row, column or group that is looked at within a scope. */
export interface GroupKey {
  readonly by: Dimension;
  readonly key: string;
}

/** Rows that count: a period, and per axis the places allowed (null: all). */
export interface Rows {
  readonly period: Period;
  readonly allowed: { readonly [A in AxisName]: Uint8Array | null };
}

const intersection = (a: Period, b: Period): Period => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});
const nothing: Period = { from: 1, to: 0 };

export const scopePeriod = (scope: SalesScope): Period => ({ from: toDay(scope.from), to: toDay(scope.to) });

/** The scope's filters as groups: each must hold. */
export const scopeGroups = (scope: SalesScope): readonly GroupKey[] => {
  const groups: GroupKey[] = [];
  const add = (by: Dimension, key: string | null) => {
    if (key !== null) groups.push({ by, key });
  };
  add('rep', scope.repId);
  add('team', scope.teamId);
  add('region', scope.regionId);
  add('product', scope.productId);
  add('family', scope.family);
  add('client', scope.organisationId);
  return groups;
};

/** The period within all groups of time among `groups`; empty (to before from) where they exclude each other. */
export const groupsPeriod = (period: Period, groups: readonly GroupKey[]): Period =>
  groups
    .filter(({ by }) => isTime(by))
    .reduce((within, { key }) => intersection(within, periodOfKey(key) ?? nothing), period);

/** The rows within `period` that belong to every one of the groups. */
export const rowsOf = (book: Book, period: Period, groups: readonly GroupKey[]): Rows => {
  const allowed: Record<AxisName, Uint8Array | null> = {
    rep: null,
    product: null,
    client: null,
    source: null,
  };
  for (const { by, key } of groups) {
    if (isTime(by)) continue;
    const axis = axisOf[by];
    const keys = axisKeys(book, by);
    const before = allowed[axis];
    allowed[axis] = Uint8Array.from(keys, (one, place) =>
      one === key && (before === null || before[place] === 1) ? 1 : 0,
    );
  }
  return { period: groupsPeriod(period, groups), allowed };
};

/** First and last day with a sale or an opportunity; null without any. */
export const bookSpan = (book: Book): Period | null => {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const see = (day: Day) => {
    if (Math.abs(day) >= 2 ** 30) return;
    from = Math.min(from, day);
    to = Math.max(to, day);
  };
  for (const day of book.sales.day) see(day);
  for (const day of book.opportunities.opened) see(day);
  for (const day of book.opportunities.closed) see(day);
  return to < from ? null : { from, to };
};
