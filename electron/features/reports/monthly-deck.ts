/** The monthly report as slides: the figures and the charts of its workbook, nothing calculated again. */
import { shippedBrand } from '#contract/kinds/workspace.ts';
import { fromDay } from '#contract/plain-date.ts';
import type { FigureId } from '#contract/sales.ts';
import { reportFormulas } from '#electron/features/reports/formulas.ts';
import { monthlyBook } from '#electron/features/reports/monthly-book.ts';
import { reportRecords } from '#electron/features/reports/records.ts';
import { isRunning, type Report, shown } from '#electron/features/reports/report.ts';
import { findings } from '#electron/features/reports/sheets/findings.ts';
import { periodText, regionText, short, teamText } from '#electron/features/reports/sheets/frame.ts';
import { type KeyFigure, keyFigures } from '#electron/features/reports/sheets/key-figures.ts';
import type { Format } from '#electron/features/reports/styles.ts';
import type { Chart, ChartValues, Value } from '#electron/files/excel/book.ts';
import { dateSerial } from '#electron/files/excel/values.ts';
import type {
  ChartSlide,
  Deck,
  FiguresSlide,
  Point,
  TableSlide,
  TitleSlide,
} from '#electron/files/slides/deck.ts';
import {
  formatChange,
  formatDate,
  formatMoney,
  formatNumber,
  formatPeriod,
  formatRatio,
} from '#locale/format.ts';
import type { MessageKey } from '#locale/translate.ts';

/** A cell of the workbook as it is shown there. @param value amounts in whole units of the currency */
const textOf = (report: Report, value: Value, format: Format): string => {
  const { language } = report.question;
  if (typeof value !== 'number') return value === null ? '' : String(value);
  if (format === 'money') return formatMoney(Math.round(value * 100), report.currency, language);
  if (format === 'wholeMoney') return formatMoney(Math.round(value * 100), report.currency, language, 0);
  if (format === 'percent') return formatRatio(value, language);
  if (format === 'growth') return formatChange(value, language);
  if (format === 'points') return `${value > 0 ? '+' : ''}${formatNumber(value, language, 1)} pts`;
  return formatNumber(value, language, format === 'integer' ? 0 : 1);
};

const epoch = dateSerial('1970-01-01') ?? 0;

/** Months are told by their names: a slide has no cells whose format says so. */
const asNames = (report: Report, categories: ChartValues): ChartValues => ({
  ...categories,
  values: categories.values.map((value) =>
    typeof value === 'number'
      ? formatPeriod(fromDay(value - epoch).slice(0, 7), report.question.language)
      : short(String(value ?? ''), 44),
  ),
});

/** A chart of the workbook; its values are in the notes, for those who cannot see it. */
const chartSlide = (report: Report, chart: Chart): ChartSlide => {
  const categories = chart.categoryFormat === null ? chart.categories : asNames(report, chart.categories);
  const labels = categories.values.map((value) => short(String(value ?? ''), 44));
  const lines = labels.map((label, at) => {
    const values = chart.series.map(
      ({ name, values: { values: all } }) => `${name} ${textOf(report, all[at] ?? null, 'money')}`,
    );
    return report.words('slides.notes.value', { label, values: values.join(', ') });
  });
  return {
    kind: 'chart',
    title: chart.title,
    chart: { ...chart, categories: { ...categories, values: labels }, categoryFormat: null },
    notes: [report.words('slides.notes.values'), ...lines].join('\n'),
  };
};

const titleSlide = (report: Report): TitleSlide => {
  const { words, question } = report;
  return {
    kind: 'title',
    title: words('reports.monthly.title'),
    subtitle: periodText(report, report.periods.current),
    facts: [
      [words('reporting.team'), teamText(report)],
      [words('reporting.region'), regionText(report)],
      [words('reports.columns.amount'), words('reports.amountsIn', { currency: report.currency })],
      ...(isRunning(report)
        ? [
            [
              words('reporting.period'),
              words('reports.running', { date: formatDate(question.today, question.language) }),
            ] as const,
          ]
        : []),
    ],
    notes: '',
  };
};

/** Four figures large, and what happened in words. */
const summarySlide = (report: Report, formats: ReadonlyMap<FigureId, Format>): FiguresSlide => {
  const { words, figures } = report;
  const telling = (...ids: readonly FigureId[]): FigureId =>
    ids.find((id) => (figures.current[id].value ?? 0) !== 0) ?? ids[0] ?? 'sales';
  const large = [
    telling('sales'),
    telling('attainment', 'averageSale'),
    telling('winRate', 'clients'),
    telling('weightedPipeline', 'openValue', 'newClients', 'orders'),
  ];
  const found = findings(report, reportRecords(report), reportFormulas(report.names));
  return {
    kind: 'figures',
    title: words('slides.report.findings'),
    figures: large.map((id) => {
      const format = formats.get(id) ?? 'integer';
      return {
        label: words(`figures.${id}.name`),
        value: textOf(
          report,
          shown(report, id, figures.current[id]),
          format === 'money' ? 'wholeMoney' : format,
        ),
        note: '',
      };
    }),
    points: found.map(({ words: sentence, now, base, format }): Point => {
      const [value, before] = [textOf(report, now.value, format), textOf(report, base.value, format)];
      return {
        kind: 'bullet',
        text: [
          { text: sentence.value, style: 'strong' },
          { text: ` – ${words('slides.report.compared', { value, before })}`, style: null },
        ],
      };
    }),
    notes: '',
  };
};

const keyFigureTable = (report: Report, list: readonly KeyFigure[]): TableSlide => {
  const { words, figures } = report;
  const end = (key: MessageKey) => ({ heading: words(key), share: 3, align: 'end' as const });
  return {
    kind: 'table',
    title: words('reports.sections.keyFigures'),
    about: words('reports.sections.keyFigures'),
    columns: [
      { heading: words('reports.columns.figure'), share: 5, align: 'start' },
      end('reports.columns.thisPeriod'),
      end('reports.columns.previous'),
      end('reports.columns.yearBefore'),
    ],
    rows: list.map(({ id, format, formula }) => ({
      type: 'item',
      cells: [
        words(`figures.${id}.name`),
        ...(['current', 'previous', 'year'] as const).map((period) =>
          // What only the period itself has is left empty beside it, as in the workbook.
          formula(period, () => '0') === null
            ? ''
            : textOf(report, shown(report, id, figures[period][id]), format),
        ),
      ],
    })),
    above: [],
    below: [],
    notes: '',
  };
};

/** A title, what happened, the charts of the workbook, then all key figures. */
export const monthlyDeck = (report: Report): Deck => {
  const { words, question } = report;
  const settings = report.store.get('settings', 'settings');
  const { book } = monthlyBook(report);
  // Only the figures and their formats: their formulas stay in the workbook.
  const list = keyFigures(report, reportFormulas(report.names), { concentration: '0', clients: '0' }).filter(
    ({ id }) => id !== 'pace' || isRunning(report),
  );
  const summary = report.names.sheet('summary');
  const charts = book.sheets.flatMap((sheet) =>
    sheet.kind === 'analysis' && sheet.name !== summary ? sheet.charts : [],
  );
  return {
    title: book.title,
    subject: words('reports.monthly.title'),
    author: report.company,
    at: question.now,
    language: question.language,
    brand: settings?.brand ?? shippedBrand,
    footer: book.title,
    slides: [
      titleSlide(report),
      summarySlide(report, new Map(list.map(({ id, format }) => [id, format]))),
      ...charts.map((chart) => chartSlide(report, chart)),
      keyFigureTable(report, list),
    ],
  };
};
