/** The lines of an order with its totals; edited all together, saved as one change. */
import { Button, Group, Pagination, Table } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { OrderLine } from '#contract/kinds/sales.ts';
import type { Row } from '#contract/records.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useT } from '#renderer/data/workspace.ts';
import { type DraftLine, OrderLineEditor } from '#renderer/features/records/OrderLineEditor.tsx';
import '#renderer/features/records/order-lines.css';
import { IconPencil, IconPlus } from '#renderer/ui/icons.ts';

interface Props {
  readonly row: Row;
}

/** Lines shown at a time: an imported order can have thousands. */
const atOnce = 100;

const emptyLine: OrderLine = {
  productId: null,
  description: null,
  quantity: 1,
  unitPrice: 0,
  unitCost: null,
  discount: 0,
};

/** Net of a line in minor units, rounded to the cent for showing; the order's own total is added up before rounding. */
const netOf = (line: OrderLine): number =>
  line.net ?? Math.round((line.quantity * line.unitPrice * (10_000 - line.discount)) / 10_000);

export function OrderLines({ row }: Props) {
  const t = useT();
  const formats = useFormats();
  const { run, running } = useCommand('records.save');
  const [draft, setDraft] = useState<readonly DraftLine[] | null>(null);
  const [page, setPage] = useState(1);
  const parsed = z.array(OrderLine).safeParse(row.record['lines']);
  const lines = parsed.success ? parsed.data : [];
  const count = draft?.length ?? lines.length;
  const from = (page - 1) * atOnce;
  const pages = Math.max(1, Math.ceil(count / atOnce));
  const labelOf = (id: string | null) =>
    id === null ? '' : (row.labels[`lines.${id}`] ?? t('values.removedRecord'));
  const money = (name: string) => {
    const value = row.computed[name];
    return typeof value === 'number' ? formats.money(value) : t('lists.unknown');
  };

  const edit = () =>
    setDraft(lines.map((line, index) => ({ key: index, line, label: labelOf(line.productId), bad: false })));
  const add = () => {
    const before = draft ?? [];
    const next = [
      ...before,
      {
        key: before.reduce((most, one) => Math.max(most, one.key), -1) + 1,
        line: emptyLine,
        label: '',
        bad: false,
      },
    ];
    setDraft(next);
    setPage(Math.ceil(next.length / atOnce));
  };
  const save = async () => {
    if (!draft || draft.some((one) => one.bad)) return;
    const saved = await run({ kind: 'orders', id: row.id, changes: { lines: draft.map((one) => one.line) } });
    if (saved) setDraft(null);
  };

  return (
    <div className="order-lines">
      <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table aria-label={t('fields.orders.lines')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('lines.product')}</Table.Th>
              <Table.Th className="numeric">{t('lines.quantity')}</Table.Th>
              <Table.Th className="numeric">
                {t('lines.unitPrice')} ({formats.currencySymbol})
              </Table.Th>
              <Table.Th className="numeric">
                {t('lines.unitCost')} ({formats.currencySymbol})
              </Table.Th>
              <Table.Th className="numeric">{t('lines.discount')}</Table.Th>
              <Table.Th className="numeric">
                {t('lines.net')} ({formats.currencySymbol})
              </Table.Th>
              {draft && (
                <Table.Th>
                  <span className="sr-only">{t('lines.remove')}</span>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {draft
              ? draft
                  .slice(from, from + atOnce)
                  .map((one) => (
                    <OrderLineEditor
                      key={one.key}
                      draft={one}
                      net={formats.amount(netOf(one.line))}
                      onChange={(next) =>
                        setDraft(draft.map((other) => (other.key === one.key ? next : other)))
                      }
                      onRemove={() => setDraft(draft.filter((other) => other.key !== one.key))}
                    />
                  ))
              : lines.slice(from, from + atOnce).map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the order
                  <Table.Tr key={from + index}>
                    <Table.Td>
                      {labelOf(line.productId)}
                      {line.description !== null && (
                        <div className={line.productId === null ? '' : 'small quiet'}>{line.description}</div>
                      )}
                    </Table.Td>
                    <Table.Td className="numeric">{formats.number(line.quantity)}</Table.Td>
                    <Table.Td className="numeric">{formats.amount(line.unitPrice)}</Table.Td>
                    <Table.Td className="numeric">
                      {line.unitCost === null ? '—' : formats.amount(line.unitCost)}
                    </Table.Td>
                    <Table.Td className="numeric">
                      {line.discount === 0 ? '' : formats.percent(line.discount)}
                    </Table.Td>
                    <Table.Td className="numeric">{formats.amount(netOf(line))}</Table.Td>
                  </Table.Tr>
                ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {count === 0 && <p className="quiet">{t('lines.none')}</p>}
      {pages > 1 && (
        <Pagination size="sm" total={pages} value={page} onChange={setPage} aria-label={t('lines.pages')} />
      )}
      {draft ? (
        <Group gap="sm" justify="space-between">
          <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
            {t('lines.add')}
          </Button>
          <Group gap="sm">
            <Button variant="default" onClick={() => setDraft(null)}>
              {t('frame.cancel')}
            </Button>
            <Button loading={running} disabled={draft.some((one) => one.bad)} onClick={() => void save()}>
              {t('frame.save')}
            </Button>
          </Group>
        </Group>
      ) : (
        <div className="order-totals">
          <Button
            variant="default"
            className="no-print"
            leftSection={<IconPencil size={15} aria-hidden />}
            onClick={edit}
          >
            {t('lines.edit')}
          </Button>
          <dl>
            {(['net', 'cost', 'margin'] as const).map((name) => (
              <div key={name} data-strong={name === 'net' || undefined}>
                <dt>{t(`fields.orders.${name}`)}</dt>
                <dd className="numeric">{money(name)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </div>
  );
}
