/** The inputs of one line of an order. */
import { ActionIcon, Table } from '@mantine/core';
import type { OrderLine } from '#contract/kinds/sales.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { DraftInput } from '#renderer/ui/DraftInput.tsx';
import { IconTrash } from '#renderer/ui/icons.ts';
import {
  editHundredths,
  editNumber,
  type Parsed,
  parseMoney,
  parseNumber,
  parsePercent,
} from '#renderer/ui/parse.ts';

export interface DraftLine {
  readonly key: number;
  readonly line: OrderLine;
  /** The product's name. */
  readonly label: string;
  /** Something in it cannot be read. */
  readonly bad: boolean;
}

type Numeric = 'quantity' | 'unitPrice' | 'unitCost' | 'discount';

/** What was agreed on for the whole line holds only as long as what it was agreed on for. */
const changed = ({ net, ...line }: OrderLine, field: Numeric, value: number | null): OrderLine => ({
  ...line,
  [field]: value,
  ...(net !== undefined && (field === 'unitCost' || line[field] === value) ? { net } : {}),
});

interface Props {
  readonly draft: DraftLine;
  readonly net: string;
  readonly onChange: (draft: DraftLine) => void;
  readonly onRemove: () => void;
}

export function OrderLineEditor({ draft, net, onChange, onRemove }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const formats = useFormats();
  const { line } = draft;

  const number = (
    field: Numeric,
    initial: string,
    parse: (text: string) => Parsed<number>,
    whenEmpty: number | null,
  ) => (
    <DraftInput<number>
      label={t(`lines.${field}`)}
      labelShown={false}
      initial={initial}
      parse={parse}
      unreadable={t('lists.unreadable')}
      error={null}
      autoFocus={false}
      numeric
      onChange={(value) =>
        onChange(
          value === undefined
            ? { ...draft, bad: true }
            : { ...draft, bad: false, line: changed(line, field, value ?? whenEmpty) },
        )
      }
    />
  );

  return (
    <Table.Tr>
      <Table.Td miw={180}>
        <LinkField
          to="products"
          value={line.productId}
          valueLabel={draft.label}
          label={t('lines.product')}
          labelShown={false}
          error={null}
          autoFocus={false}
          onChange={(productId, label) =>
            onChange({ ...draft, line: { ...line, productId }, label: label ?? '' })
          }
        />
      </Table.Td>
      <Table.Td>
        {number('quantity', editNumber(line.quantity, language), (text) => parseNumber(text, language), 0)}
      </Table.Td>
      <Table.Td>
        {number(
          'unitPrice',
          editHundredths(line.unitPrice, language),
          (text) => parseMoney(text, language),
          0,
        )}
      </Table.Td>
      <Table.Td>
        {number(
          'unitCost',
          line.unitCost === null ? '' : editHundredths(line.unitCost, language),
          (text) => parseMoney(text, language),
          null,
        )}
      </Table.Td>
      <Table.Td>
        {number(
          'discount',
          editHundredths(line.discount, language),
          (text) => {
            const value = parsePercent(text, language);
            return typeof value === 'number' && (value < 0 || value > 10_000) ? undefined : value;
          },
          0,
        )}
      </Table.Td>
      <Table.Td className="numeric" title={formats.currency}>
        {net}
      </Table.Td>
      <Table.Td>
        <ActionIcon aria-label={t('lines.remove')} onClick={onRemove}>
          <IconTrash size={15} />
        </ActionIcon>
      </Table.Td>
    </Table.Tr>
  );
}
