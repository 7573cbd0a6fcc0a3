/** The sheet of the pipeline as it stood at the end of the period: by stage, forecast category and age, and what is late. */

import { toDay } from '#contract/plain-date.ts';
import type { Formulas } from '#electron/features/reports/formulas.ts';
import { createGrid } from '#electron/features/reports/grid.ts';
import type { DataColumnKey } from '#electron/features/reports/names.ts';
import type { OpportunityRow, ReportRecords } from '#electron/features/reports/records.ts';
import { inCurrency, type Report, shown } from '#electron/features/reports/report.ts';
import { head, left, moneyText, section } from '#electron/features/reports/sheets/frame.ts';
import { forecasts, stageNumber } from '#electron/features/reports/sheets/opportunities.ts';
import { type At, type Column, layTable } from '#electron/features/reports/table.ts';
import type { AnalysisSheet, Value } from '#electron/files/excel/book.ts';
import { colours } from '#electron/files/excel/theme.ts';

interface Item {
  readonly number: number;
  readonly label: string;
  readonly rows: readonly OpportunityRow[];
  /** What more the counts of this row ask for: ',Opportunities[Days open],">=31"'. */
  readonly terms: (at: At) => string;
}

const amount = (rows: readonly OpportunityRow[]): Value =>
  inCurrency(rows.reduce((sum, { opportunity }) => sum + (opportunity.amount ?? 0), 0));

const weighted = (rows: readonly OpportunityRow[]): Value =>
  inCurrency(
    rows.reduce((sum, { opportunity, probability }) => sum + (opportunity.amount ?? 0) * probability, 0) /
      10_000,
  );

/** Open opportunities whose expected close lies before the reference day. */
export const lateRows = (report: Report, records: ReportRecords): OpportunityRow[] =>
  records.opportunities.filter(
    ({ open, opportunity }) =>
      open && opportunity.expectedCloseOn !== null && toDay(opportunity.expectedCloseOn) < report.reference,
  );

export const lateTerms = (report: Report): string =>
  `,${report.names.column('opportunities', 'expected')},"<"&${report.names.day('reference')}`;

const ages = [
  { key: '30', from: 0, to: 30 },
  { key: '60', from: 31, to: 60 },
  { key: '90', from: 61, to: 90 },
  { key: '180', from: 91, to: 180 },
  { key: 'more', from: 181, to: null },
  { key: 'unknown', from: null, to: null },
] as const;

export const pipelineSheet = (report: Report, records: ReportRecords, formulas: Formulas): AnalysisSheet => {
  const { names, styles, words, figures } = report;
  const grid = createGrid(names.sheet('pipeline'));
  const last = left + 4;
  const column = (key: DataColumnKey<'opportunities'>) => names.column('opportunities', key);
  const open = records.opportunities.filter((row) => row.open);
  const total = {
    count: shown(report, 'openCount', figures.current.openCount),
    amount: shown(report, 'openValue', figures.current.openValue),
    weighted: shown(report, 'weightedPipeline', figures.current.weightedPipeline),
  };
  const columns = (heading: string, withTotal: boolean): Column<Item>[] => [
    {
      key: 'number',
      heading: words('reports.number'),
      format: 'integer',
      muted: true,
      value: ({ number }) => number,
    },
    {
      key: 'label',
      heading,
      format: 'text',
      strong: true,
      value: ({ label }) => label,
      ...(withTotal ? { total: { value: words('reports.total'), formula: null } } : {}),
    },
    {
      key: 'count',
      heading: words('reports.columns.count'),
      format: 'integer',
      value: ({ rows }) => rows.length,
      formula: (at, { terms }) => formulas.open('count', null, terms(at)),
      ...(withTotal ? { total: { value: total.count, formula: formulas.open('count') } } : {}),
    },
    {
      key: 'amount',
      heading: words('reports.columns.amount'),
      format: 'money',
      bar: true,
      value: ({ rows }) => amount(rows),
      formula: (at, { terms }) => formulas.round(formulas.open('amount', null, terms(at))),
      ...(withTotal
        ? { total: { value: total.amount, formula: formulas.round(formulas.open('amount')) } }
        : {}),
    },
    {
      key: 'weighted',
      heading: words('reports.columns.weighted'),
      format: 'money',
      value: ({ rows }) => weighted(rows),
      formula: (at, { terms }) => formulas.round(formulas.open('weighted', null, terms(at))),
      ...(withTotal
        ? { total: { value: total.weighted, formula: formulas.round(formulas.open('weighted')) } }
        : {}),
    },
  ];
  const by =
    (key: DataColumnKey<'opportunities'>) =>
    (at: At): string =>
      `,${column(key)},${at('number')}`;

  let row = head(grid, report, words('reports.sheets.pipeline'), left + 9);
  const chartRow = row;
  row = section(grid, report, row, words('reports.sections.stages'), last);
  const stages: Item[] = report.stages
    .map((stage, index) => ({ stage, number: index + 1 }))
    .map(({ stage, number }) => ({
      number,
      label: records.stageName(stage.id),
      rows: open.filter(({ stageId }) => stageNumber(report, stageId) === number),
      terms: by('stageNo'),
      outcome: stage.outcome,
    }))
    .filter(({ outcome, rows }) => outcome === 'open' || rows.length > 0);
  const unknown = open.filter(({ stageId }) => stageNumber(report, stageId) === 0);
  if (unknown.length > 0) {
    stages.push({ number: 0, label: words('reports.unknown'), rows: unknown, terms: by('stageNo') });
  }
  const byStage = layTable(grid, styles, row, left, columns(words('reports.columns.stage'), true), stages);
  row = byStage.end + 2;

  row = section(grid, report, row, words('reports.sections.forecast'), last);
  const byForecast: Item[] = [...forecasts, null].map((forecast, index) => {
    const number = forecast === null ? 0 : index + 1;
    return {
      number,
      label: forecast === null ? words('reports.none') : words(`choices.opportunities.forecast.${forecast}`),
      rows: open.filter(({ opportunity }) => opportunity.forecast === forecast),
      terms: by('forecastNo'),
    };
  });
  row =
    layTable(grid, styles, row, left, columns(words('reports.columns.forecast'), true), byForecast).end + 2;

  row = section(grid, report, row, words('reports.sections.ageing'), last);
  const end = report.periods.current.to;
  const byAge: Item[] = ages.map(({ key, from, to }, index) => ({
    number: index + 1,
    label: words(`reports.ages.${key}`),
    rows: open.filter(({ opportunity }) => {
      if (opportunity.openedOn === null) return from === null;
      const days = end - toDay(opportunity.openedOn);
      return from !== null && days >= from && (to === null || days <= to);
    }),
    terms: () =>
      from === null
        ? `,${column('opened')},""`
        : `,${column('daysOpen')},">=${from}"${to === null ? '' : `,${column('daysOpen')},"<=${to}"`}`,
  }));
  row = layTable(grid, styles, row, left, columns(words('reports.columns.age'), true), byAge).end + 2;

  row = section(grid, report, row, words('reports.sections.late'), last);
  const late: Item[] = [
    {
      number: 1,
      label: words('reports.sections.late'),
      rows: lateRows(report, records),
      terms: () => lateTerms(report),
    },
  ];
  layTable(grid, styles, row, left, columns('', false), late);

  if (stages.length > 0) {
    const title = words('reports.charts.stages', {
      count: figures.current.openCount.value ?? 0,
      weighted: moneyText(report, figures.current.weightedPipeline.value ?? 0),
    });
    grid.chart({
      direction: 'lying',
      title,
      description: title,
      categories: grid.values(byStage.columnOf('label'), byStage.first, byStage.last),
      series: [
        {
          name: words('reports.columns.amount'),
          values: grid.values(byStage.columnOf('amount'), byStage.first, byStage.last),
          colour: colours.accentMiddle,
          type: 'bar',
          labels: true,
        },
        {
          name: words('reports.columns.weighted'),
          values: grid.values(byStage.columnOf('weighted'), byStage.first, byStage.last),
          colour: colours.accent,
          type: 'bar',
          labels: true,
        },
      ],
      categoryTitle: words('reports.columns.stage'),
      valueTitle: words('reports.charts.amountAxis', { currency: report.currency }),
      categoryFormat: null,
      valueFormat: styles.codes.chart,
      from: { row: chartRow, column: last + 2 },
      to: { row: chartRow + 18, column: left + 10 },
    });
  }
  return grid.sheet({
    widths: [2, 5, 26, 11, 17, 17, 3, 16, 16, 16, 16],
    frozenRows: 0,
    titleRows: null,
    printed: left + 10,
  });
};
