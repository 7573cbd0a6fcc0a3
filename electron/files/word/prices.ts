/** The table of prices: its heading on every page, groups, options, and the totals together with the line before them. */
import { type Table, type TableCell, TableRow } from 'docx';
import type { BlockOf, PriceRow, Text } from '#contract/document.ts';
import type { Bookmarks } from '#electron/files/word/anchors.ts';
import type { Look } from '#electron/files/word/look.ts';
import { styleIds } from '#electron/files/word/style-ids.ts';
import { tableStyleIds } from '#electron/files/word/table-styles.ts';
import { type CellContent, cellOf, tableOf, widthsOf } from '#electron/files/word/tables.ts';
import { oneLine } from '#electron/files/word/text.ts';

export const styleOfRow: Readonly<Record<PriceRow['type'], string>> = {
  group: styleIds.priceGroup,
  item: styleIds.priceItem,
  option: styleIds.priceOption,
  subtotal: styleIds.priceSubtotal,
  total: styleIds.priceTotal,
  grandTotal: styleIds.priceGrandTotal,
};

const isTotal = ({ type }: PriceRow): boolean => type === 'total' || type === 'grandTotal';

/** Whether a row stands on the page of the next: a group's name, what a sum follows, and all totals at the end. */
export const staysWithNext = (rows: readonly PriceRow[], at: number): boolean => {
  const [row, next] = [rows[at], rows[at + 1]];
  if (row === undefined || next === undefined) return false;
  return (
    row.type === 'group' || next.type === 'subtotal' || (isTotal(next) && rows.slice(at + 1).every(isTotal))
  );
};

export const pricesTable = (
  block: BlockOf<'prices'>,
  width: number,
  look: Look,
  bookmarks: Bookmarks,
): Table => {
  const { columns } = block;
  const widths = widthsOf(
    columns.map(({ share }) => share),
    width,
  );
  const sumOf = (parts: readonly number[]) => parts.reduce((sum, one) => sum + one, 0);
  const grounds: Partial<Record<PriceRow['type'], string>> = { group: look.soft, grandTotal: look.primary };

  const contentsOf = ({ type, cells }: PriceRow): Omit<CellContent, 'style'>[] => {
    const text = (at: number): Text => cells[at] ?? '';
    if (type === 'group') return [{ text: text(0), align: 'start', width, span: columns.length }];
    if (type === 'item' || type === 'option')
      return columns.map(({ align }, at) => ({ text: text(at), align, width: widths[at] ?? 0 }));
    // Sums have more digits than lines: their amounts have the room of two columns.
    const amountSpan = columns.length > 2 ? 2 : 1;
    const amount = sumOf(widths.slice(-amountSpan));
    return [
      {
        text: text(0),
        align: 'end',
        width: sumOf(widths) - amount,
        span: Math.max(1, columns.length - amountSpan),
      },
      { text: text(1), align: 'end', width: amount, span: amountSpan },
    ];
  };

  const cellsOf = (row: PriceRow): TableCell[] => {
    const { start, end } = bookmarks.around(row.anchor);
    const ground = grounds[row.type];
    const contents = contentsOf(row);
    return contents.map((content, at) =>
      cellOf({
        ...content,
        style: styleOfRow[row.type],
        ...(ground === undefined ? {} : { ground }),
        marks: { start: at === 0 ? start : null, end: at === contents.length - 1 ? end : null },
      }),
    );
  };

  return tableOf({
    style: tableStyleIds.prices,
    about: block.about,
    widths,
    firstRow: true,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading, align }, at) =>
          cellOf({ text: oneLine(heading), style: styleIds.priceHeading, align, width: widths[at] ?? 0 }),
        ),
      }),
      ...block.rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            keepNext: staysWithNext(block.rows, at),
            children: cellsOf(row),
          }),
      ),
    ],
  });
};
