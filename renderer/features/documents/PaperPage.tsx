/** One page: its header, what stands on it, its footer. */
import { memo, type ReactNode } from 'react';
import type { WordDocument } from '#contract/document.ts';
import { PaperFooter } from '#renderer/features/documents/PaperFooter.tsx';
import { PaperPiece } from '#renderer/features/documents/PaperPiece.tsx';
import { PaperTable } from '#renderer/features/documents/PaperTable.tsx';
import type { Part } from '#renderer/features/documents/paper-layout.ts';
import type { Piece } from '#renderer/features/documents/paper-pieces.ts';

/** A part of a page with the piece it is of. */
export interface Placed extends Part {
  readonly of: Piece;
  /** Of an entry of the contents: its page. */
  readonly page: number | null;
}

interface Props {
  readonly placed: readonly Placed[];
  /** "Page 2 of 5", in the language of the document. */
  readonly label: string;
  readonly document: Pick<WordDocument, 'header' | 'footer' | 'author' | 'language' | 'page' | 'brand'>;
  readonly logo: string | null;
  readonly first: boolean;
}

/** Parts of one list or table, side by side on the page. */
const grouped = (placed: readonly Placed[]): Placed[][] => {
  const groups: Placed[][] = [];
  for (const one of placed) {
    const before = groups.at(-1);
    if (before && one.of.group !== null && before[0]?.of.group === one.of.group) before.push(one);
    else groups.push([one]);
  }
  return groups;
};

function Page({ placed, label, document, logo, first }: Props) {
  const covered = placed[0]?.of.body.kind === 'cover';
  const pieceOf = (one: Placed): ReactNode => (
    <PaperPiece
      body={one.of.body}
      from={one.from}
      to={one.to}
      page={one.page}
      logo={logo}
      author={document.author}
    />
  );
  const draw = (group: readonly Placed[]): ReactNode => {
    const [one] = group;
    if (!one) return null;
    const { body } = one.of;
    const style = { marginTop: one.gap };
    if (body.kind === 'row') {
      return (
        <div key={one.piece} style={style}>
          <PaperTable
            shape={body.shape}
            rows={group.flatMap(({ piece, of }) =>
              of.body.kind === 'row' ? [{ key: `${piece}`, look: of.body.look, cells: of.body.cells }] : [],
            )}
            continued={one.gap === 0}
          />
        </div>
      );
    }
    if (body.kind === 'item' || body.kind === 'entry') {
      const List = body.kind === 'item' && body.number !== null ? 'ol' : 'ul';
      return (
        <List key={one.piece} className="paper-list" role="list">
          {group.map((item) => (
            <li key={item.piece} style={{ marginTop: item.gap }}>
              {pieceOf(item)}
            </li>
          ))}
        </List>
      );
    }
    return (
      <div key={one.piece} style={style}>
        {pieceOf(one)}
      </div>
    );
  };
  return (
    <section
      className="paper-page"
      data-page={document.page}
      data-cover={covered || undefined}
      aria-label={label}
    >
      {!first && document.header !== null && (
        <div className="paper-header">
          {logo === null ? <strong>{document.author}</strong> : <img src={logo} alt="" />}
          <span>{document.header}</span>
        </div>
      )}
      <div className="paper-body">{grouped(placed).map(draw)}</div>
      <PaperFooter document={document} label={covered ? null : label} />
    </section>
  );
}

const samePlaced = (a: readonly Placed[], b: readonly Placed[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at];
    return (
      other !== undefined &&
      one.of.key === other.of.key &&
      one.from === other.from &&
      one.to === other.to &&
      one.gap === other.gap &&
      one.page === other.page
    );
  });

/** Drawn again only where something on it is otherwise. */
export const PaperPage = memo(
  Page,
  (a, b) =>
    a.label === b.label &&
    a.logo === b.logo &&
    a.first === b.first &&
    a.document.header === b.document.header &&
    a.document.footer === b.document.footer &&
    a.document.author === b.document.author &&
    a.document.page === b.document.page &&
    JSON.stringify(a.document.brand) === JSON.stringify(b.document.brand) &&
    samePlaced(a.placed, b.placed),
);
