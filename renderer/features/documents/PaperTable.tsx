/** Rows of a table that stand on one page, below the heading row that each page repeats. */
import type { Text } from '#contract/document.ts';
import { PaperText } from '#renderer/features/documents/PaperText.tsx';
import type { RowLook, Shape } from '#renderer/features/documents/paper-pieces.ts';
import { linesOf } from '#renderer/features/documents/paper-text.ts';

export interface DrawnRow {
  readonly key: string;
  readonly look: RowLook;
  readonly cells: readonly Text[];
}

interface Props {
  readonly shape: Shape;
  readonly rows: readonly DrawnRow[];
  /** Continued from the page before: its heading row has been read. */
  readonly continued: boolean;
}

function Lines({ text }: { readonly text: Text }) {
  return linesOf(text).map((runs, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the cell
    <div key={at} className="paper-line">
      <PaperText runs={runs} />
    </div>
  ));
}

export function PaperTable({ shape: { about, look, columns }, rows, continued }: Props) {
  const sum = columns.reduce((all, { share }) => all + share, 0);
  const cellsOf = ({ look: of, cells }: DrawnRow) => {
    const first = cells[0] ?? '';
    if (look === 'prices' && of === 'group') {
      return (
        <th scope="colgroup" colSpan={columns.length}>
          <Lines text={first} />
        </th>
      );
    }
    if (look === 'prices' && of !== 'item' && of !== 'option') {
      return (
        <>
          <th scope="row" colSpan={columns.length - 1} className="paper-end">
            <Lines text={first} />
          </th>
          <td className="paper-end">
            <Lines text={cells[1] ?? ''} />
          </td>
        </>
      );
    }
    return columns.map(({ heading, align }, at) => {
      const Cell = at === 0 && look === 'facts' ? 'th' : 'td';
      return (
        <Cell
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place in the row
          key={`${heading} ${at}`}
          {...(Cell === 'th' ? { scope: 'row' } : {})}
          className={align === 'end' ? 'paper-end' : undefined}
        >
          <Lines text={cells[at] ?? ''} />
        </Cell>
      );
    });
  };
  return (
    <table className="paper-table" data-look={look} aria-label={about}>
      <colgroup>
        {columns.map(({ heading, share }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
          <col key={`${heading} ${at}`} style={{ width: `${(share / sum) * 100}%` }} />
        ))}
      </colgroup>
      {look !== 'facts' && (
        <thead data-continued={continued || undefined}>
          <tr>
            {columns.map(({ heading, align }, at) => (
              <th
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have one heading
                key={`${heading} ${at}`}
                scope="col"
                className={align === 'end' ? 'paper-end' : undefined}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
      )}
      {rows.length > 0 && (
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-row={row.look}>
              {cellsOf(row)}
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
}
