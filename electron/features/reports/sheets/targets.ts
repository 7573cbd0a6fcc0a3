/** The data sheet of targets: what each target adds, month by month, to the whole report and to its reps, teams and regions. */
import type { Target } from '#contract/kinds.ts';
import { type DataColumnKey, dataColumns } from '#electron/features/reports/names.ts';
import type { ReportRecords } from '#electron/features/reports/records.ts';
import { inCurrency, type Report, serial } from '#electron/features/reports/report.ts';
import { dataColumn } from '#electron/features/reports/sheets/columns.ts';
import { firstDay, lastDay, monthOf, type Period } from '#electron/features/sales/days.ts';
import { type GroupKey, labelOf } from '#electron/features/sales/dimensions.ts';
import { targetsOf } from '#electron/features/sales/targets.ts';
import type { DataSheet, Value } from '#electron/files/excel/book.ts';
import { formatPeriod } from '#locale/format.ts';

type Key = DataColumnKey<'targets'>;
type Row = Record<Key, Value>;

const helpers: readonly Key[] = ['firstOfMonth', 'monthInPeriod', 'rowKind', 'rowNo'];

/** Levels by number, as formulas name them. */
export const targetLevels = ['whole', 'rep', 'team', 'region'] as const;

const within = (a: Period, b: Period): Period => ({
  from: Math.max(a.from, b.from),
  to: Math.min(a.to, b.to),
});

/** Whose target a record is. */
const subject = (report: Report, target: Target): Value => {
  const { store, words } = report;
  const name = (record: { readonly name: string } | undefined) => record?.name ?? words('reports.none');
  if (target.repId !== null) return name(store.get('reps', target.repId));
  if (target.teamId !== null) return name(store.get('teams', target.teamId));
  if (target.regionId !== null) return name(store.get('regions', target.regionId));
  return report.company ?? words('reports.about.company');
};

const levelRows = (
  report: Report,
  level: number,
  number: number,
  label: string,
  group: GroupKey | null,
  months: Period,
): Row[] => {
  const { book, targets, calendar } = report.source;
  const groups = group === null ? report.groups : [...report.groups, group];
  const rows: Row[] = [];
  for (let month = monthOf(months.from); month <= monthOf(months.to); month++) {
    const whole = { from: firstDay(month), to: lastDay(month) };
    const inYear = targetsOf(book, targets, calendar, within(whole, report.year), groups);
    const part = within(whole, report.periods.current);
    const inPeriod = part.to < part.from ? null : targetsOf(book, targets, calendar, part, groups);
    const counted = new Map(inPeriod?.map(({ target, amount }) => [target.id, amount]));
    (inYear ?? []).forEach(({ target, amount }, index) => {
      rows.push({
        for: label,
        month: serial(firstDay(month)),
        subject: subject(report, target),
        period: formatPeriod(target.period, report.question.language),
        amount: target.amount === null ? null : inCurrency(target.amount),
        inMonth: inCurrency(amount),
        inPeriod: inCurrency(counted.get(target.id) ?? 0),
        firstOfMonth: index === 0 ? 1 : 0,
        monthInPeriod: index === 0 && inPeriod !== null ? 1 : 0,
        rowKind: level,
        rowNo: number,
      });
    });
  }
  return rows;
};

export const targetsSheet = (report: Report, records: ReportRecords): DataSheet => {
  const { names, periods, source, words } = report;
  const period = periods.current;
  const rows = levelRows(report, 0, 0, words('reports.wholeScope'), null, report.year);
  if (source.targets.bySubject.size > 0) {
    for (const by of ['rep', 'team', 'region'] as const) {
      records.numberings[by].keys.forEach((key, number) => {
        if (key === '') return;
        const label = labelOf(source.book, by, key);
        rows.push(...levelRows(report, targetLevels.indexOf(by), number, label, { by, key }, period));
      });
    }
  }
  const keys = dataColumns.targets;
  return {
    kind: 'data',
    name: names.sheet('targets'),
    table: names.table('targets'),
    columns: keys.map((key) => dataColumn(report, key, names.heading('targets', key), null, helpers)),
    count: rows.length,
    row(index) {
      const row = rows[index];
      return row === undefined ? [] : keys.map((key) => row[key]);
    },
  };
};
