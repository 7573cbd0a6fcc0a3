/** The picture of the table below it: bars of one figure by group, its title the finding. */
import { Title, useComputedColorScheme } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { type Dimension, type FigureId, figureUnits, type Group } from '#contract/sales.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { chartOption, drawChart } from '#renderer/features/sales/chart.ts';
import { useFigureWords } from '#renderer/features/sales/use-figure-words.ts';

const most = 15;
/** Figures of which groups are shares of a whole. */
const additive: readonly FigureId[] = [
  'sales',
  'quantity',
  'margin',
  'cost',
  'wonValue',
  'wonCount',
  'lostValue',
  'openValue',
  'weightedPipeline',
];

interface Props {
  readonly groups: readonly Group[];
  readonly total: number | null;
  readonly by: Dimension;
  readonly figure: FigureId;
}

export function SalesChart({ groups, total, by, figure }: Props) {
  const t = useT();
  const words = useFigureWords();
  const formats = useFormats();
  const scheme = useComputedColorScheme('light');
  const element = useRef<HTMLDivElement>(null);
  const time = by === 'month' || by === 'quarter' || by === 'year';
  const ranked = useMemo(
    () =>
      groups
        .filter((group) => typeof group.figures[figure]?.value === 'number')
        .sort((one, other) => (other.figures[figure]?.value ?? 0) - (one.figures[figure]?.value ?? 0)),
    [groups, figure],
  );
  const drawn = useMemo(() => (time ? groups : ranked.slice(0, most)), [time, groups, ranked]);
  const first = ranked[0];
  const best = first?.figures[figure]?.value ?? null;

  const title =
    first === undefined || best === null
      ? t('sales.finding.none', { figure: words.name(figure) })
      : additive.includes(figure) && total !== null && total > 0 && !time
        ? t('sales.finding.first', {
            name: words.group(by, first.key, first.label),
            value: words.amount(figure, best, true),
            share: formats.ratio(best / total),
          })
        : t('sales.finding.best', {
            name: words.group(by, first.key, first.label),
            value: words.amount(figure, best, true),
          });

  const option = useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const colour = (name: string) => style.getPropertyValue(name).trim();
    const money = figureUnits[figure] === 'money' || figureUnits[figure] === 'moneyPerDay';
    return chartOption({
      over: time ? 'time' : 'groups',
      bars: drawn.map((group) => ({
        label: words.group(by, group.key, group.label),
        value: group.figures[figure]?.value ?? null,
        target: figure === 'sales' && time ? (group.figures.target?.value ?? null) : null,
      })),
      description: t('sales.chartOf', { figure: words.name(figure), dimension: t(`dimensions.${by}`) }),
      figureName: words.name(figure),
      targetName: words.name('target'),
      write: (value) => words.amount(figure, value),
      writeShort: (value) => (money ? formats.moneyShort(value) : words.amount(figure, value, true)),
      colours: {
        // Named by scheme, not read from the page, so that a switch of the scheme makes another option.
        accent: scheme === 'dark' ? '#6b8ff1' : '#2554c7',
        onAccent: scheme === 'dark' ? '#14161a' : '#ffffff',
        text: colour('--text-quiet'),
        line: colour('--line'),
        target: colour('--risk'),
      },
    });
  }, [drawn, by, figure, time, scheme, words, formats, t]);

  useEffect(() => {
    if (!element.current || drawn.length === 0) return;
    return drawChart(element.current, option);
  }, [option, drawn]);

  return (
    <figure className="sales-chart">
      <figcaption>
        <Title order={2}>{title}</Title>
      </figcaption>
      {drawn.length > 0 && <div ref={element} style={{ height: time ? 260 : 60 + drawn.length * 24 }} />}
      {!time && ranked.length > most && (
        <p className="quiet small">{t('sales.others', { count: ranked.length - most })}</p>
      )}
    </figure>
  );
}
