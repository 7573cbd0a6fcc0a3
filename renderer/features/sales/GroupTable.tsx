/** The table of the same query as the picture: a row a group, its figures, sorted by a click; a cell opens its records. */
import { Table, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Dimension, FigureId, Figures, Group } from '#contract/sales.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { useFigureWords } from '#renderer/features/sales/use-figure-words.ts';

const columns: readonly FigureId[] = [
  'sales',
  'target',
  'attainment',
  'growthYear',
  'wonCount',
  'lostCount',
  'wonValue',
  'winRate',
  'averageWon',
  'cycleMean',
  'openValue',
  'newClients',
];

interface Props {
  readonly groups: readonly Group[];
  readonly total: Partial<Figures>;
  readonly by: Dimension;
  readonly onOpen: (figure: FigureId, key: string | null) => void;
}

export function GroupTable({ groups, total, by, onOpen }: Props) {
  const t = useT();
  const words = useFigureWords();
  const formats = useFormats();
  const [sort, setSort] = useState<{ figure: FigureId; descending: boolean } | null>(null);
  const sum = total.sales?.value ?? 0;

  const sorted = useMemo(() => {
    if (!sort) return groups;
    const value = (group: Group) => group.figures[sort.figure]?.value ?? null;
    return [...groups].sort((one, other) => {
      const [a, b] = [value(one), value(other)];
      if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
      return sort.descending ? b - a : a - b;
    });
  }, [groups, sort]);

  const cell = (figure: FigureId, figures: Partial<Figures>, key: string | null, label: string) => {
    const value = figures[figure];
    return (
      <Table.Td key={figure} className="numeric">
        {value === undefined || value.value === null ? (
          <span className="quiet" title={value ? words.detail(figure, value) : undefined}>
            –
          </span>
        ) : (
          <UnstyledButton
            className="cell-button"
            aria-label={`${label}, ${words.name(figure)}: ${words.value(figure, value, true)}`}
            onClick={() => onOpen(figure, key)}
          >
            {words.value(figure, value, true)}
          </UnstyledButton>
        )}
      </Table.Td>
    );
  };

  return (
    <Table.ScrollContainer minWidth={980} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table highlightOnHover verticalSpacing={3} className="sales-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(`dimensions.${by}`)}</Table.Th>
            {columns.map((figure) => (
              <Table.Th
                key={figure}
                scope="col"
                ta="right"
                aria-sort={sort?.figure === figure ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              >
                <UnstyledButton
                  className="cell-button"
                  title={words.definition(figure)}
                  onClick={() =>
                    setSort({ figure, descending: !(sort?.figure === figure && sort.descending) })
                  }
                >
                  {words.name(figure)}
                  {sort?.figure === figure ? (sort.descending ? ' ▾' : ' ▴') : ''}
                </UnstyledButton>
              </Table.Th>
            ))}
            <Table.Th scope="col" ta="right">
              {t('sales.share')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((group) => {
            const label = words.group(by, group.key, group.label);
            const sales = group.figures.sales?.value ?? null;
            return (
              <Table.Tr key={group.key}>
                <Table.Th scope="row" fw={500}>
                  {label}
                </Table.Th>
                {columns.map((figure) => cell(figure, group.figures, group.key, label))}
                <Table.Td className="numeric">
                  {sales === null || sum <= 0 ? '–' : formats.ratio(sales / sum)}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{t('sales.total')}</Table.Th>
            {columns.map((figure) => cell(figure, total, null, t('sales.total')))}
            <Table.Td />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}
