/** One piece of a document as it stands on paper, or a part of it; rows of tables are drawn together by PaperTable. */
import type { BlockOf, Run } from '#contract/document.ts';
import { PaperTable } from '#renderer/features/documents/PaperTable.tsx';
import { PaperText } from '#renderer/features/documents/PaperText.tsx';
import { type Body, factColumns } from '#renderer/features/documents/paper-pieces.ts';
import { cut } from '#renderer/features/documents/paper-text.ts';

interface Props {
  readonly body: Body;
  /** Characters shown of its text. */
  readonly from: number;
  readonly to: number | null;
  /** Of an entry of the contents: its page. */
  readonly page: number | null;
  readonly logo: string | null;
  /** Whose document it is: stands in the place of a logo that is not there. */
  readonly author: string | null;
}

const levels = { 1: 'h3', 2: 'h4' } as const;

function Cover({
  block,
  logo,
  author,
}: { readonly block: BlockOf<'cover'> } & Pick<Props, 'logo' | 'author'>) {
  return (
    <div className="paper-cover">
      <div className="paper-cover-brand">
        {logo === null ? <span>{author}</span> : <img src={logo} alt={author ?? ''} />}
      </div>
      <div className="paper-cover-title">
        <h2>{block.title}</h2>
        {block.subtitle !== null && <p>{block.subtitle}</p>}
      </div>
      <PaperTable
        shape={{ about: block.about, look: 'facts', columns: factColumns }}
        rows={block.facts.map((cells, at) => ({ key: `${at}`, look: 'item', cells }))}
        continued={false}
      />
    </div>
  );
}

function Letterhead({ block: { from, to, date, subject } }: { readonly block: BlockOf<'letterhead'> }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a line of an address is its place in it
  const lines = (all: readonly string[]) => all.map((one, at) => <div key={at}>{one}</div>);
  return (
    <div className="paper-letterhead">
      <address className="paper-muted">{lines(from)}</address>
      <address className="paper-to">{lines(to)}</address>
      <p className="paper-end">{date}</p>
      <h2>{subject}</h2>
    </div>
  );
}

function Signatures({ block: { about, parties } }: { readonly block: BlockOf<'signatures'> }) {
  return (
    <section className="paper-signatures" aria-label={about}>
      {parties.map(({ heading, lines }) => (
        <div key={heading}>
          <strong>{heading}</strong>
          <dl>
            {lines.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

export function PaperPiece({ body, from, to, page, logo, author }: Props) {
  const text = (runs: readonly Run[]) => (
    <span className="paper-run" data-text>
      <PaperText runs={from === 0 && to === null ? runs : cut(runs, from, to)} />
    </span>
  );
  switch (body.kind) {
    case 'cover':
      return <Cover block={body.block} logo={logo} author={author} />;
    case 'letterhead':
      return <Letterhead block={body.block} />;
    case 'signatures':
      return <Signatures block={body.block} />;
    case 'title':
      return <h2 className="paper-title">{body.text}</h2>;
    case 'subtitle':
      return <p className="paper-subtitle">{body.text}</p>;
    case 'heading': {
      const Level = levels[body.level];
      return (
        <Level className="paper-heading" data-level={body.level}>
          {body.number !== null && <span className="paper-number">{body.number}</span>}
          <span>{body.text}</span>
        </Level>
      );
    }
    case 'entry':
      return (
        <div className="paper-entry" data-level={body.level}>
          <span>
            {body.number !== null && `${body.number}\u2002`}
            {body.text}
          </span>
          <span className="paper-leader" aria-hidden />
          <span>{page}</span>
        </div>
      );
    case 'paragraph':
      return (
        <p className="paper-paragraph" data-muted={body.muted || undefined}>
          {text(body.runs)}
        </p>
      );
    case 'item':
      return (
        <div className="paper-item">
          {/* Of an item that began on the page before only the text goes on. */}
          <span className="paper-marker" aria-hidden>
            {from > 0 ? '' : body.number === null ? '•' : `${body.number}.`}
          </span>
          {text(body.runs)}
        </div>
      );
    case 'clause':
      return (
        <div className="paper-clause">
          <span className="paper-marker">{from > 0 ? '' : body.number}</span>
          {text(body.runs)}
        </div>
      );
    case 'row':
      return (
        <PaperTable
          shape={body.shape}
          rows={[{ key: '', look: body.look, cells: body.cells }]}
          continued={false}
        />
      );
    case 'break':
      return null;
  }
}
