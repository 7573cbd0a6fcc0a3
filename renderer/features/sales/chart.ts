/** The chart library with the parts used, and the options of the one kind of chart there is: bars of a figure by group. */
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

export interface Bar {
  readonly label: string;
  readonly value: number | null;
  /** The target beside it, or null. */
  readonly target: number | null;
}

export interface ChartInput {
  readonly bars: readonly Bar[];
  /** Time runs to the right; other groups stand below each other, largest first. */
  readonly over: 'time' | 'groups';
  readonly description: string;
  readonly targetName: string;
  readonly figureName: string;
  readonly write: (value: number) => string;
  readonly writeShort: (value: number) => string;
  readonly colours: {
    readonly accent: string;
    /** Of words on a bar. */
    readonly onAccent: string;
    readonly text: string;
    readonly line: string;
    readonly target: string;
  };
}

/** Parts of the chart's height: what a label takes, and how far from it a line still touches it. */
const labelHeight = 0.16;
const touching = 0.02;

/** Would the label above this bar stand where its target is drawn? Then it goes into the bar, where there is room in it. */
export const labelInside = ({ value, target }: Bar, highest: number): boolean =>
  value !== null &&
  target !== null &&
  value > labelHeight * highest &&
  target > value - touching * highest &&
  target < value + labelHeight * highest;

export const chartOption = (input: ChartInput): EChartsCoreOption => {
  const { bars, over, colours } = input;
  const time = over === 'time';
  const withTarget = bars.some((bar) => bar.target !== null);
  const highest = Math.max(...bars.flatMap(({ value, target }) => [value ?? 0, target ?? 0]));
  const names = {
    type: 'category',
    data: bars.map((bar) => bar.label),
    inverse: !time,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.line } },
    axisLabel: {
      color: colours.text,
      hideOverlap: true,
      ...(time ? {} : { width: 170, overflow: 'truncate' }),
    },
  };
  const values = {
    type: 'value',
    splitLine: { lineStyle: { color: colours.line } },
    axisLabel: { color: colours.text, formatter: input.writeShort, hideOverlap: true },
  };
  return {
    animation: false,
    textStyle: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontSize: 12 },
    aria: { enabled: true, label: { description: input.description } },
    grid: { left: 8, right: time && !withTarget ? 16 : 72, top: 24, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? input.write(value) : '–'),
    },
    xAxis: time ? names : values,
    yAxis: time ? values : names,
    series: [
      {
        type: 'bar',
        name: input.figureName,
        data: bars.map((bar) =>
          labelInside(bar, highest)
            ? { value: bar.value, label: { position: 'insideTop', color: colours.onAccent } }
            : bar.value,
        ),
        itemStyle: { color: colours.accent, borderRadius: time ? [2, 2, 0, 0] : [0, 2, 2, 0] },
        barMaxWidth: 36,
        label: {
          show: bars.length <= 18,
          position: time ? 'top' : 'right',
          color: colours.text,
          formatter: ({ value }: { value: unknown }) =>
            typeof value === 'number' ? input.writeShort(value) : '',
        },
      },
      ...(withTarget
        ? [
            {
              type: 'line',
              name: input.targetName,
              data: bars.map((bar) => bar.target),
              symbol: 'circle',
              symbolSize: 6,
              lineStyle: { color: colours.target, width: 2, type: 'dashed' },
              itemStyle: { color: colours.target },
              endLabel: { show: true, formatter: input.targetName, color: colours.target },
            },
          ]
        : []),
    ],
  };
};

/** Draws into `element` and follows its size. @returns the function that takes the chart away */
export const drawChart = (element: HTMLElement, option: EChartsCoreOption): (() => void) => {
  const chart = init(element);
  chart.setOption(option);
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(element);
  return () => {
    observer.disconnect();
    chart.dispose();
  };
};
