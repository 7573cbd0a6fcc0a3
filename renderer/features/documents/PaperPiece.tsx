/** One piece of a document as it stands on paper, or a part of it; rows of tables are drawn together by PaperTable. */
import type { BlockOf, Column, Run } from '#contract/document.ts';
import { PaperTable } from '#renderer/features/documents/PaperTable.tsx';
import { PaperText } from '#renderer/features/documents/PaperText.tsx';
import type { Body } from '#renderer/features/documents/paper-pieces.ts';
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

/** Characters: with more, the title is written smaller. */
const longTitle = 48;
const coverColumns: readonly Column[] = [
  { heading: '', share: 3, align: 'start' },
  { heading: '', share: 7, align: 'start' },
];

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
      <div className="paper-cover-band" data-long={block.title.length > longTitle || undefined}>
        {block.subtitle !== null && <p>{block.subtitle}</p>}
        <h2>{block.title}</h2>
      </div>
      {block.facts.length > 0 && (
        <PaperTable
          shape={{ about: block.about, look: 'facts', columns: coverColumns }}
          rows={block.facts.map((cells, at) => ({ key: `${at}`, look: 'item', cells }))}
          continued={false}
        />
      )}
    </div>
  );
}

function Letterhead({
  block: { from, to, date, subject },
  logo,
  author,
}: { readonly block: BlockOf<'letterhead'> } & Pick<Props, 'logo' | 'author'>) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a line of an address is its place in it
  const lines = (all: readonly string[]) => all.map((one, at) => <div key={at}>{one}</div>);
  const [name = author ?? '', ...rest] = from;
  return (
    <div className="paper-letterhead">
      <div className="paper-sender">
        <div className="paper-brand">{logo === null ? name : <img src={logo} alt={author ?? ''} />}</div>
        <address>{lines(logo === null ? rest : from)}</address>
      </div>
      <address className="paper-to">{lines(to)}</address>
      <p className="paper-date">{date}</p>
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
            {lines.map(([name, value], at) => (
              <div key={name} data-room={(at === lines.length - 1 && value === '') || undefined}>
                <dt>{name}</dt>
                <dd data-blank={value === '' || undefined}>{value}</dd>
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
      return <Letterhead block={body.block} logo={logo} author={author} />;
    case 'signatures':
      return <Signatures block={body.block} />;
    case 'title':
      return <h2 className="paper-title">{body.text}</h2>;
    case 'subtitle':
      return <p className="paper-subtitle">{body.text}</p>;
    case 'heading': {
      const Level = levels[body.level];
      return (
        <Level
          className="paper-heading"
          data-level={body.level}
          data-contents={body.place === null || undefined}
        >
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
