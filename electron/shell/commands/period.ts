/** Periods as people type them: a year, a quarter, a month or a day. */
import { Period, PlainDate } from '#contract/fields.ts';

const two = (value: number) => String(value).padStart(2, '0');

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** First and last day of '2017', '2017-Q2', '2017-04' or '2017-04-30' as plain dates; undefined for any other text. */
export const periodDays = (text: string): { readonly first: string; readonly last: string } | undefined => {
  if (PlainDate.safeParse(text).success) return { first: text, last: text };
  if (!Period.safeParse(text).success) return undefined;
  const year = Number(text.slice(0, 4));
  const quarter = /Q(\d)$/.exec(text)?.[1];
  const month = /-(\d\d)$/.exec(text)?.[1];
  const first = quarter ? Number(quarter) * 3 - 2 : Number(month ?? 1);
  const last = quarter ? Number(quarter) * 3 : Number(month ?? 12);
  const named = text.slice(0, 4);
  return { first: `${named}-${two(first)}-01`, last: `${named}-${two(last)}-${two(lastDay(year, last))}` };
};
