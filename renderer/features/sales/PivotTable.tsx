/** Rows by columns of one figure, with totals; every cell is the figure of both. */
import { Table } from '@mantine/core';
import type { Dimension, FigureId, SalesScope } from '#contract/sales.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { useFigureWords } from '#renderer/features/sales/use-figure-words.ts';

interface Props {
  readonly scope: SalesScope;
  readonly rows: Dimension;
  readonly columns: Dimension;
  readonly figure: FigureId;
}

export function PivotTable({ scope, rows, columns, figure }: Props) {
  const t = useT();
  const words = useFigureWords();
  const query = useQuery('sales.pivot', { scope, rows, columns, figure });
  const { data } = query;
  if (!data) return <Pending query={query} />;
  const omitted = data.omittedRows + data.omittedColumns;
  return (
    <>
      <Table.ScrollContainer minWidth={600} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={3} className="sales-table" withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t(`dimensions.${rows}`)}</Table.Th>
              {data.columns.map((column) => (
                <Table.Th key={column.key} scope="col" ta="right">
                  {words.group(columns, column.key, column.label)}
                </Table.Th>
              ))}
              <Table.Th scope="col" ta="right">
                {t('sales.total')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.rows.map((row, index) => (
              <Table.Tr key={row.key}>
                <Table.Th scope="row" fw={500}>
                  {words.group(rows, row.key, row.label)}
                </Table.Th>
                {data.columns.map((column, at) => (
                  <Table.Td key={column.key} className="numeric">
                    {words.value(figure, data.cells[index]?.[at], true)}
                  </Table.Td>
                ))}
                <Table.Td className="numeric" fw={600}>
                  {words.value(figure, data.rowTotals[index], true)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('sales.total')}</Table.Th>
              {data.columns.map((column, at) => (
                <Table.Td key={column.key} className="numeric" fw={600}>
                  {words.value(figure, data.columnTotals[at], true)}
                </Table.Td>
              ))}
              <Table.Td className="numeric" fw={600}>
                {words.value(figure, data.total, true)}
              </Table.Td>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      {omitted > 0 && <p className="quiet small">{t('sales.omitted', { count: omitted })}</p>}
    </>
  );
}
