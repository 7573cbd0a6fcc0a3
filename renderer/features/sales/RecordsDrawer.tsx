/** The records behind a figure, each with what it counts for, and their sum. */
import { Anchor, Button, Drawer, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { type Dimension, type FigureId, figureUnits, type SalesScope } from '#contract/sales.ts';
import { formatRoute, recordRoute } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { useFigureWords } from '#renderer/features/sales/use-figure-words.ts';

export interface Behind {
  readonly figure: FigureId;
  readonly group: { readonly by: Dimension; readonly key: string; readonly label: string } | null;
}

interface Props {
  readonly scope: SalesScope;
  readonly behind: Behind | null;
  readonly onClose: () => void;
}

const page = 100;
/** More than these are looked at in their list. */
const most = 500;

function Records({ scope, behind }: { readonly scope: SalesScope; readonly behind: Behind }) {
  const t = useT();
  const formats = useFormats();
  const words = useFigureWords();
  const [limit, setLimit] = useState(page);
  const { figure, group } = behind;
  const query = useQuery('sales.records', {
    scope,
    figure,
    group: group && { by: group.by, key: group.key },
    range: { offset: 0, limit },
  });
  const { data } = query;
  if (!data) return <Pending query={query} />;
  const unit = figureUnits[figure];
  // Ratios count money or records; which of the two, the amounts of their records say by being money.
  const write = (amount: number) =>
    unit === 'money' || unit === 'moneyPerDay' || unit === 'ratio'
      ? formats.money(amount)
      : unit === 'days'
        ? t('sales.days', { count: amount })
        : formats.number(amount);
  return (
    <>
      <Text c="dimmed" mb="sm">
        {words.definition(figure)}
      </Text>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{t('sales.records.count', { count: data.total })}</Text>
        {(unit === 'money' || unit === 'decimal') && (
          <Text fw={600}>{t('sales.records.sum', { value: write(data.sum) })}</Text>
        )}
      </Group>
      {data.total === 0 ? (
        <Text>{t('sales.records.none')}</Text>
      ) : (
        <Table verticalSpacing={3} stickyHeader className="sales-table">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sales.records.date')}</Table.Th>
              <Table.Th>{t('sales.records.record')}</Table.Th>
              <Table.Th>{t('sales.records.client')}</Table.Th>
              <Table.Th>{t('sales.records.rep')}</Table.Th>
              <Table.Th>{t('sales.records.product')}</Table.Th>
              <Table.Th ta="right">{t('sales.records.amount')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.rows.map((row, index) => (
              // A record can count several times: an order with two lines of a product.
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and are never reordered
              <Table.Tr key={`${row.id} ${index}`}>
                <Table.Td>{row.on === null ? '–' : formats.date(row.on)}</Table.Td>
                <Table.Td>
                  <Anchor size="sm" href={formatRoute(recordRoute(row.kind, row.id))}>
                    {row.label}
                  </Anchor>
                </Table.Td>
                <Table.Td>{row.client}</Table.Td>
                <Table.Td>{row.rep}</Table.Td>
                <Table.Td className="sales-product" title={row.product ?? undefined}>
                  {row.product}
                </Table.Td>
                <Table.Td className="numeric">{row.amount === null ? '–' : write(row.amount)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {data.total > limit && limit < most && (
        <Button mt="sm" variant="subtle" onClick={() => setLimit(Math.min(most, limit + page))}>
          {t('sales.records.more')}
        </Button>
      )}
      {data.total > most && limit >= most && (
        <Text mt="sm" c="dimmed">
          {t('windows.tooMany', { shown: formats.number(most), total: formats.number(data.total) })}
        </Text>
      )}
    </>
  );
}

export function RecordsDrawer({ scope, behind, onClose }: Props) {
  const t = useT();
  const words = useFigureWords();
  const title = behind
    ? [
        words.name(behind.figure),
        behind.group && words.group(behind.group.by, behind.group.key, behind.group.label),
      ]
        .filter(Boolean)
        .join(' – ')
    : '';
  return (
    <Drawer
      opened={behind !== null}
      onClose={onClose}
      position="right"
      size="min(900px, 90vw)"
      title={title}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {behind && <Records scope={scope} behind={behind} />}
    </Drawer>
  );
}
