/** The data sheet of opportunities: those closed in the days held, and those open at the end of the period. */

import { toDay } from '#contract/plain-date.ts';
import { type DataColumnKey, dataColumns } from '#electron/features/reports/names.ts';
import type { OpportunityRow, ReportRecords } from '#electron/features/reports/records.ts';
import type { Report } from '#electron/features/reports/report.ts';
import { dataColumn, dateCell, groupName } from '#electron/features/reports/sheets/columns.ts';
import { outcomes } from '#electron/features/sales/book.ts';
import { costExact } from '#electron/features/sales/order-amounts.ts';
import { columnLetters, type DataSheet, type Value } from '#electron/files/excel/book.ts';

type Key = DataColumnKey<'opportunities'>;

const helpers: readonly Key[] = [
  'quantity',
  'unitCost',
  'cost',
  'margin',
  'outcomeNo',
  'open',
  'counts',
  'costKnown',
  'clientNo',
  'repNo',
  'teamNo',
  'regionNo',
  'productNo',
  'familyNo',
  'stageNo',
  'forecastNo',
];

export const forecasts = ['commit', 'bestCase', 'pipeline', 'omitted'] as const;

/** Stages in the order of the pipeline, from 1; 0 is not known. */
export const stageNumber = (report: Report, id: string | null): number =>
  id === null ? 0 : report.stages.findIndex((stage) => stage.id === id) + 1;

export const opportunitiesSheet = (report: Report, records: ReportRecords): DataSheet => {
  const { names, store, words } = report;
  const end = names.day('to');
  const keys = dataColumns.opportunities;
  const at = (key: Key, row: number) => `${columnLetters(keys.indexOf(key))}${row}`;
  const formulas: Partial<Record<Key, (row: number) => string>> = {
    weighted: (row) => `IF(${at('open', row)}=1,N(${at('amount', row)})*${at('probability', row)},0)`,
    cycle: (row) =>
      `IF(AND(${at('outcomeNo', row)}=1,ISNUMBER(${at('opened', row)}),N(${at('closed', row)})>=N(${at('opened', row)})),${at('closed', row)}-${at('opened', row)},"")`,
    daysOpen: (row) =>
      `IF(AND(${at('open', row)}=1,ISNUMBER(${at('opened', row)})),${end}-${at('opened', row)},"")`,
    open: (row) =>
      `IF(AND(N(${at('opened', row)})<=${end},OR(${at('outcomeNo', row)}=0,N(${at('closed', row)})>${end})),1,0)`,
    cost: (row) => `IF(${at('unitCost', row)}="","",${at('quantity', row)}*${at('unitCost', row)})`,
    margin: (row) => `IF(${at('cost', row)}="","",N(${at('amount', row)})-${at('cost', row)})`,
  };
  const last = report.periods.current.to;
  const values = (row: OpportunityRow): Record<Key, Value> => {
    const { opportunity, numbers } = row;
    const product = opportunity.productId === null ? undefined : store.get('products', opportunity.productId);
    const quantity = opportunity.quantity ?? 1;
    const unitCost = product?.cost ?? null;
    const cost = unitCost === null ? '' : costExact(quantity, unitCost) / 1e6;
    const amount = opportunity.amount === null ? null : opportunity.amount / 100;
    return {
      name: opportunity.name,
      client:
        opportunity.organisationId === null
          ? null
          : (store.get('organisations', opportunity.organisationId)?.name ?? null),
      rep: opportunity.ownerId === null ? null : (store.get('reps', opportunity.ownerId)?.name ?? null),
      team: groupName(report, records, 'team', numbers),
      region: groupName(report, records, 'region', numbers),
      product: product?.name ?? null,
      family: product?.family ?? null,
      stage: records.stageName(row.stageId),
      outcome: words(`reports.outcomes.${row.outcome}`),
      amount,
      probability: row.probability / 10_000,
      weighted: row.open ? ((amount ?? 0) * row.probability) / 10_000 : 0,
      forecast:
        opportunity.forecast === null
          ? null
          : words(`choices.opportunities.forecast.${opportunity.forecast}`),
      opened: dateCell(opportunity.openedOn),
      expected: dateCell(opportunity.expectedCloseOn),
      closed: row.outcome === 'open' ? null : dateCell(opportunity.closedOn),
      cycle: row.cycle ?? '',
      daysOpen: row.open && opportunity.openedOn !== null ? last - toDay(opportunity.openedOn) : '',
      quantity,
      unitCost: unitCost === null ? null : unitCost / 100,
      cost,
      margin: cost === '' ? '' : (amount ?? 0) - cost,
      outcomeNo: outcomes.indexOf(row.outcome),
      open: row.open ? 1 : 0,
      counts: row.counts ? 1 : 0,
      costKnown: unitCost === null ? 0 : 1,
      clientNo: numbers.client,
      repNo: numbers.rep,
      teamNo: numbers.team,
      regionNo: numbers.region,
      productNo: numbers.product,
      familyNo: numbers.family,
      stageNo: stageNumber(report, row.stageId),
      forecastNo: opportunity.forecast === null ? 0 : forecasts.indexOf(opportunity.forecast) + 1,
    };
  };
  return {
    kind: 'data',
    name: names.sheet('opportunities'),
    table: names.table('opportunities'),
    columns: keys.map((key) =>
      dataColumn(report, key, names.heading('opportunities', key), formulas[key] ?? null, helpers),
    ),
    count: records.opportunities.length,
    row(index) {
      const row = records.opportunities[index];
      if (row === undefined) return [];
      const made = values(row);
      return keys.map((key) => made[key]);
    },
  };
};
