/** How the columns of the data sheets look, and what their cells hold. */

import type { Numbers, ReportRecords } from '#electron/features/reports/records.ts';
import type { Report } from '#electron/features/reports/report.ts';
import type { Format } from '#electron/features/reports/styles.ts';
import { labelOf } from '#electron/features/sales/dimensions.ts';
import type { DataColumn, Value } from '#electron/files/excel/book.ts';
import { dateSerial } from '#electron/files/excel/values.ts';

const looks: Record<string, { readonly format: Format; readonly width: number }> = {
  number: { format: 'text', width: 12 },
  name: { format: 'text', width: 24 },
  date: { format: 'date', width: 12 },
  opened: { format: 'date', width: 12 },
  expected: { format: 'date', width: 12 },
  closed: { format: 'date', width: 12 },
  firstSale: { format: 'date', width: 12 },
  month: { format: 'month', width: 12 },
  client: { format: 'text', width: 28 },
  rep: { format: 'text', width: 20 },
  team: { format: 'text', width: 16 },
  region: { format: 'text', width: 14 },
  product: { format: 'text', width: 26 },
  family: { format: 'text', width: 16 },
  status: { format: 'text', width: 11 },
  stage: { format: 'text', width: 14 },
  outcome: { format: 'text', width: 10 },
  forecast: { format: 'text', width: 13 },
  for: { format: 'text', width: 24 },
  subject: { format: 'text', width: 24 },
  period: { format: 'text', width: 11 },
  city: { format: 'text', width: 16 },
  country: { format: 'text', width: 16 },
  class: { format: 'text', width: 8 },
  quantity: { format: 'quantity', width: 10 },
  discount: { format: 'percent', width: 10 },
  probability: { format: 'percent', width: 12 },
  share: { format: 'percent', width: 10 },
  cumulated: { format: 'percent', width: 11 },
  unitPrice: { format: 'money', width: 13 },
  agreed: { format: 'money', width: 14 },
  net: { format: 'money', width: 15 },
  unitCost: { format: 'money', width: 13 },
  cost: { format: 'money', width: 14 },
  margin: { format: 'money', width: 14 },
  amount: { format: 'money', width: 15 },
  weighted: { format: 'money', width: 15 },
  sales: { format: 'money', width: 15 },
  previous: { format: 'money', width: 15 },
  inMonth: { format: 'money', width: 15 },
  inPeriod: { format: 'money', width: 15 },
};

/** Columns of a data sheet by their keys: numbers that only help the formulas where no look is named. */
export const dataColumn = (
  report: Report,
  key: string,
  heading: string,
  formula: ((row: number) => string) | null,
  helpers: readonly string[],
): DataColumn => {
  const look = looks[key] ?? { format: 'integer' as const, width: 11 };
  return {
    heading,
    format: look.format === 'text' ? 'General' : report.styles.codes[look.format],
    width: look.width,
    align: look.format === 'text' || look.format === 'date' || look.format === 'month' ? 'left' : 'right',
    helper: helpers.includes(key),
    formula,
  };
};

export const dateCell = (date: string | null): Value => (date === null ? null : (dateSerial(date) ?? date));

/** The name of the team or region a record belongs to, or null. */
export const groupName = (
  report: Report,
  records: ReportRecords,
  by: 'team' | 'region',
  numbers: Numbers,
): Value => {
  const key = records.numberings[by].keys[numbers[by]] ?? '';
  return key === '' ? null : labelOf(report.source.book, by, key);
};
