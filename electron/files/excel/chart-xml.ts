/** A chart as a DrawingML part: bars and lines together, direct labels, axis titles and the values themselves. */
import type { Chart, ChartSeries, ChartValues } from '#electron/files/excel/book.ts';
import { colours, font } from '#electron/files/excel/theme.ts';
import { cleanText } from '#electron/files/excel/values.ts';
import { xml } from '#electron/files/excel/xml.ts';

const solid = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

/** Size in hundredths of a point. */
const runProperties = (tag: string, size: number, bold: boolean, colour: string) =>
  `<a:${tag} sz="${size}" b="${bold ? 1 : 0}">${solid(colour)}<a:latin typeface="${font.name}"/></a:${tag}>`;

const textProperties = (size: number, colour: string) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', size, false, colour)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;

const title = (text: string, size: number, bold: boolean, colour: string, turned = false) =>
  text === ''
    ? ''
    : `<c:title><c:tx><c:rich><a:bodyPr${turned ? ' rot="-5400000" vert="horz"' : ''}/><a:lstStyle/><a:p><a:pPr>${runProperties('defRPr', size, bold, colour)}</a:pPr><a:r>${runProperties('rPr', size, bold, colour)}<a:t>${xml(cleanText(text))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

const points = (values: ChartValues['values'], numbers: boolean) =>
  values
    .map((value, index) =>
      value === null || (numbers && typeof value !== 'number')
        ? ''
        : `<c:pt idx="${index}"><c:v>${xml(cleanText(String(value)))}</c:v></c:pt>`,
    )
    .join('');

const numberReference = ({ range, values }: ChartValues, format: string) =>
  `<c:numRef><c:f>${xml(range)}</c:f><c:numCache><c:formatCode>${xml(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points(values, true)}</c:numCache></c:numRef>`;

const reference = (data: ChartValues, format: string | null) =>
  format !== null && data.values.every((value) => typeof value === 'number')
    ? numberReference(data, format)
    : `<c:strRef><c:f>${xml(data.range)}</c:f><c:strCache><c:ptCount val="${data.values.length}"/>${points(data.values, false)}</c:strCache></c:strRef>`;

const labels = (series: ChartSeries, format: string) =>
  series.labels
    ? `<c:dLbls><c:numFmt formatCode="${xml(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(800, colours.ink)}${series.type === 'bar' ? '<c:dLblPos val="outEnd"/>' : '<c:dLblPos val="t"/>'}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
    : '';

const seriesXml = (chart: Chart, series: ChartSeries, index: number) => {
  const line = series.type === 'line';
  const shape = line
    ? `<c:spPr><a:ln w="25400" cap="rnd">${solid(series.colour)}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${solid(series.colour)}<a:ln>${solid(colours.white)}</a:ln></c:spPr></c:marker>`
    : `<c:spPr>${solid(series.colour)}</c:spPr><c:invertIfNegative val="0"/>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:v>${xml(cleanText(series.name))}</c:v></c:tx>`,
    shape,
    labels(series, chart.valueFormat),
    `<c:cat>${reference(chart.categories, chart.categoryFormat)}</c:cat>`,
    `<c:val>${numberReference(series.values, chart.valueFormat)}</c:val>`,
    line ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
};

const axes = '<c:axId val="111111111"/><c:axId val="222222222"/>';

const axisLine = (colour: string | null) =>
  `<c:spPr><a:ln w="9525">${colour === null ? '<a:noFill/>' : solid(colour)}</a:ln></c:spPr>`;

const categoryAxis = (chart: Chart) => {
  const lying = chart.direction === 'lying';
  return [
    '<c:catAx><c:axId val="111111111"/>',
    `<c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${lying ? 'l' : 'b'}"/>`,
    title(chart.categoryTitle, 800, false, colours.muted, lying),
    `<c:numFmt formatCode="${xml(chart.categoryFormat ?? 'General')}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    axisLine(colours.faint),
    textProperties(800, colours.ink),
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
};

const valueAxis = (chart: Chart) => {
  const lying = chart.direction === 'lying';
  const labelled = chart.series.every((series) => series.labels);
  // The length of a bar is its value: the axis begins at 0 unless something is below it.
  const negative = chart.series.some(({ values }) =>
    values.values.some((value) => typeof value === 'number' && value < 0),
  );
  return [
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>${negative ? '' : '<c:min val="0"/>'}</c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${lying ? 'b' : 'l'}"/>`,
    labelled
      ? ''
      : `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(colours.line)}</a:ln></c:spPr></c:majorGridlines>`,
    title(chart.valueTitle, 800, false, colours.muted, !lying),
    `<c:numFmt formatCode="${xml(chart.valueFormat)}" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labelled ? 'none' : 'nextTo'}"/>`,
    axisLine(null),
    textProperties(800, colours.muted),
    `<c:crossAx val="111111111"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
};

/** The part of the chart. A line needs standing bars. */
export const chartXml = (chart: Chart): string => {
  const bars = chart.series.map((series, index) =>
    series.type === 'bar' ? seriesXml(chart, series, index) : '',
  );
  const lines = chart.series.map((series, index) =>
    series.type === 'line' ? seriesXml(chart, series, index) : '',
  );
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textProperties(800, colours.ink)}</c:legend>`
      : '';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>',
    title(chart.title, 1100, true, colours.ink),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    bars.some((bar) => bar !== '')
      ? `<c:barChart><c:barDir val="${chart.direction === 'lying' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.join('')}<c:gapWidth val="45"/>${axes}</c:barChart>`
      : '',
    lines.some((line) => line !== '')
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}<c:marker val="1"/>${axes}</c:lineChart>`
      : '',
    categoryAxis(chart),
    valueAxis(chart),
    '<c:spPr><a:noFill/></c:spPr></c:plotArea>',
    legend,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${solid(colours.white)}<a:ln w="6350">${solid(colours.line)}</a:ln></c:spPr>`,
    '</c:chartSpace>',
  ].join('');
};
