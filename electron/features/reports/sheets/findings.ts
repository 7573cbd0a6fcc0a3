/** What happened, in plain words, each sentence with its arithmetic beside it as formulas. */
import type { FigureId, Group } from '#contract/sales.ts';
import type { Formulas } from '#electron/features/reports/formulas.ts';
import type { Numbered, ReportRecords } from '#electron/features/reports/records.ts';
import {
  inCurrency,
  isRunning,
  type PeriodKey,
  type Report,
  ratioOf,
  shown,
} from '#electron/features/reports/report.ts';
import { short } from '#electron/features/reports/sheets/frame.ts';
import { lateRows, lateTerms } from '#electron/features/reports/sheets/pipeline.ts';
import type { Format } from '#electron/features/reports/styles.ts';
import type { Value } from '#electron/files/excel/book.ts';
import type { MessageKey } from '#locale/translate.ts';

/** Answers the address of a key figure of a period. */
export type FigureCell = (id: FigureId, period: PeriodKey) => string;

interface Part {
  readonly value: Value;
  readonly formula: (figure: FigureCell) => string;
}

export interface Finding {
  readonly format: Format;
  readonly words: {
    readonly value: string;
    /** Null where the sentence only names something. */
    readonly formula: ((cells: { now: string; base: string; difference: string }) => string) | null;
  };
  readonly now: Part;
  readonly base: Part;
  readonly difference: {
    readonly value: Value;
    readonly format: Format;
    readonly formula: ((now: string, then: string) => string) | null;
  };
  readonly change: {
    readonly value: Value;
    readonly format: Format;
    readonly label: string | null;
    readonly formula: ((now: string, then: string, difference: string, figure: FigureCell) => string) | null;
  };
}

type Turn = readonly [up: MessageKey, down: MessageKey, same: MessageKey, none: MessageKey];

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const difference = (report: Report, now: Value, then: Value): Value =>
  typeof now === 'number' && typeof then === 'number'
    ? Math.round((now - then) * 100) / 100
    : report.names.noneText;

const bothNumbers = (now: string, then: string) => `AND(ISNUMBER(${now}),ISNUMBER(${then}))`;

const differenceFormula = (report: Report) => (now: string, then: string) =>
  `IF(${bothNumbers(now, then)},ROUND(N(${now})-N(${then}),2),${report.names.none})`;

/** The sentence that fits the sign of the difference. */
const sentence = (report: Report, [up, down, same, none]: Turn, comparable: boolean, by: Value): string => {
  const key = !comparable || typeof by !== 'number' ? none : by > 0 ? up : by < 0 ? down : same;
  return report.words(key);
};

const sentenceFormula =
  (report: Report, [up, down, same, none]: Turn, comparable: (then: string) => string) =>
  ({ base, difference: by }: { base: string; difference: string }): string => {
    const text = (key: MessageKey) => quoted(report.words(key));
    return `IF(${comparable(base)},IF(${by}>0,${text(up)},IF(${by}<0,${text(down)},${text(same)})),${text(none)})`;
  };

const salesFinding = (report: Report, against: 'previous' | 'year', turn: Turn): Finding => {
  const now = shown(report, 'sales', report.figures.current.sales);
  const then = shown(report, 'sales', report.figures[against].sales);
  const by = difference(report, now, then);
  const none = report.names.none;
  return {
    format: 'money',
    words: {
      value: sentence(report, turn, then !== 0, by),
      formula: sentenceFormula(report, turn, (cell) => `N(${cell})<>0`),
    },
    now: { value: now, formula: (figure) => figure('sales', 'current') },
    base: { value: then, formula: (figure) => figure('sales', against) },
    difference: { value: by, format: 'money', formula: differenceFormula(report) },
    change: {
      value: typeof then === 'number' && then <= 0 ? report.names.noneText : ratioOf(report, by, then),
      format: 'growth',
      label: null,
      formula: (_now, cell, change) => `IF(N(${cell})<=0,${none},${change}/${cell})`,
    },
  };
};

const targetFinding = (report: Report): Finding => {
  const turn: Turn = [
    'reports.find.targetUp',
    isRunning(report) ? 'reports.find.targetOpen' : 'reports.find.targetDown',
    'reports.find.targetUp',
    'reports.find.targetNone',
  ];
  const now = shown(report, 'sales', report.figures.current.sales);
  const then = shown(report, 'target', report.figures.current.target);
  const by = difference(report, now, then);
  return {
    format: 'money',
    words: {
      value: sentence(report, turn, typeof then === 'number', by),
      formula: sentenceFormula(report, turn, (cell) => `ISNUMBER(${cell})`),
    },
    now: { value: now, formula: (figure) => figure('sales', 'current') },
    base: { value: then, formula: (figure) => figure('target', 'current') },
    difference: { value: by, format: 'money', formula: differenceFormula(report) },
    change: {
      value: ratioOf(report, now, then),
      format: 'percent',
      label: report.words('reports.find.ofTarget'),
      formula: (cell, target) =>
        `IF(ISNUMBER(${target}),IF(${target}=0,${report.names.none},${cell}/${target}),${report.names.none})`,
    },
  };
};

/** The group whose difference has the sign of the whole change and is the largest. */
const explains = (now: readonly Group[], before: readonly Group[], whole: number): string | null => {
  const keys = new Set([...now, ...before].map(({ key }) => key));
  const amount = (groups: readonly Group[]) =>
    new Map(groups.map(({ key, figures }) => [key, figures.sales.value ?? 0]));
  const [first, second] = [amount(now), amount(before)];
  let best: string | null = null;
  let most = 0;
  for (const key of keys) {
    const by = ((first.get(key) ?? 0) - (second.get(key) ?? 0)) * Math.sign(whole);
    if (key !== '' && by > most) {
      most = by;
      best = key;
    }
  }
  return best;
};

const groupFinding = (
  report: Report,
  records: ReportRecords,
  formulas: Formulas,
  by: Numbered & ('rep' | 'product'),
  key: MessageKey,
): Finding | null => {
  const whole = (report.figures.current.sales.value ?? 0) - (report.figures.previous.sales.value ?? 0);
  if (whole === 0 || (report.figures.previous.sales.value ?? 0) === 0) return null;
  const found = explains(report.by(by), report.by(by, 'previous'), whole);
  if (found === null) return null;
  const groups = [...report.by(by), ...report.by(by, 'previous')];
  const label = groups.find((group) => group.key === found)?.label ?? '';
  const amount = (period: PeriodKey) =>
    inCurrency(report.by(by, period).find((group) => group.key === found)?.figures.sales.value ?? 0);
  const number = String(records.numberings[by].numberOf.get(found) ?? 0);
  const sum = (period: PeriodKey) => () =>
    formulas.round(formulas.sum('amount', formulas.days(period), { by, number }));
  const [now, then] = [amount('current'), amount('previous')];
  const change = difference(report, now, then);
  const wholeCells = (figure: FigureCell) => `(${figure('sales', 'current')}-${figure('sales', 'previous')})`;
  return {
    format: 'money',
    words: { value: report.words(key, { name: short(label, 28) }), formula: null },
    now: { value: now, formula: sum('current') },
    base: { value: then, formula: sum('previous') },
    difference: { value: change, format: 'money', formula: differenceFormula(report) },
    change: {
      value: ratioOf(report, change, inCurrency(whole)),
      format: 'percent',
      label: report.words('reports.find.ofChange'),
      formula: (_now, _then, cell, figure) =>
        `IF(ROUND(${wholeCells(figure)},2)=0,${report.names.none},${cell}/${wholeCells(figure)})`,
    },
  };
};

const winRateFinding = (report: Report): Finding => {
  const turn: Turn = [
    'reports.find.winUp',
    'reports.find.winDown',
    'reports.find.winSame',
    'reports.find.winNone',
  ];
  const now = shown(report, 'winRate', report.figures.current.winRate);
  const then = shown(report, 'winRate', report.figures.previous.winRate);
  const points =
    typeof now === 'number' && typeof then === 'number' ? (now - then) * 100 : report.names.noneText;
  return {
    format: 'percent',
    words: {
      value: sentence(report, turn, typeof points === 'number', points),
      formula: (cells) => sentenceFormula(report, turn, () => `ISNUMBER(${cells.difference})`)(cells),
    },
    now: { value: now, formula: (figure) => figure('winRate', 'current') },
    base: { value: then, formula: (figure) => figure('winRate', 'previous') },
    difference: {
      value: points,
      format: 'points',
      formula: (first, second) =>
        `IF(${bothNumbers(first, second)},(N(${first})-N(${second}))*100,${report.names.none})`,
    },
    change: { value: null, format: 'growth', label: null, formula: null },
  };
};

const lateFinding = (report: Report, records: ReportRecords, formulas: Formulas): Finding => {
  const rows = lateRows(report, records);
  const late = inCurrency(rows.reduce((sum, { opportunity }) => sum + (opportunity.amount ?? 0), 0));
  const open = shown(report, 'openValue', report.figures.current.openValue);
  const count = formulas.open('count', null, lateTerms(report));
  return {
    format: 'money',
    words: {
      value: report.words(rows.length > 0 ? 'reports.find.late' : 'reports.find.lateNone'),
      formula: () =>
        `IF(${count}>0,${quoted(report.words('reports.find.late'))},${quoted(report.words('reports.find.lateNone'))})`,
    },
    now: { value: late, formula: () => formulas.round(formulas.open('amount', null, lateTerms(report))) },
    base: { value: open, formula: (figure) => figure('openValue', 'current') },
    difference: { value: null, format: 'money', formula: null },
    change: {
      value: ratioOf(report, late, open),
      format: 'percent',
      label: report.words('reports.find.ofPipeline'),
      formula: (now, then) => formulas.ratio(now, then),
    },
  };
};

export const findings = (report: Report, records: ReportRecords, formulas: Formulas): readonly Finding[] =>
  [
    salesFinding(report, 'previous', [
      'reports.find.previousUp',
      'reports.find.previousDown',
      'reports.find.previousSame',
      'reports.find.previousNone',
    ]),
    salesFinding(report, 'year', [
      'reports.find.yearUp',
      'reports.find.yearDown',
      'reports.find.yearSame',
      'reports.find.yearNone',
    ]),
    targetFinding(report),
    groupFinding(report, records, formulas, 'rep', 'reports.find.repChange'),
    groupFinding(report, records, formulas, 'product', 'reports.find.productChange'),
    ...(records.opportunities.length === 0
      ? []
      : [winRateFinding(report), lateFinding(report, records, formulas)]),
  ].filter((finding) => finding !== null);
