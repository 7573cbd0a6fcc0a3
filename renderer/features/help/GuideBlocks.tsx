/** The blocks of a page of the guide: headings, paragraphs, lists, tables, notes, what is typed, pictures. */
import { GuideText } from '#renderer/features/help/GuideText.tsx';
import type { Block, Guide } from '#renderer/features/help/guide.ts';

interface Props {
  readonly blocks: readonly Block[];
  readonly pictures: Guide['pictures'];
  /** Words to mark, folded. */
  readonly words: readonly string[];
}

/** Where a heading can be gone to. */
export const headingId = (at: number | string): string => `guide-${at}`;

export function GuideBlocks({ blocks, pictures, words }: Props) {
  return blocks.map((block, index) => {
    // The guide does not change while it is shown: the place of a part is as good a key as any.
    const key = `${index}`;
    switch (block.type) {
      case 'heading': {
        const Heading = block.level === 2 ? 'h2' : 'h3';
        return (
          <Heading key={key} id={headingId(block.at)} tabIndex={-1}>
            <GuideText of={block.children} words={words} />
          </Heading>
        );
      }
      case 'paragraph':
        return (
          <p key={key}>
            <GuideText of={block.children} words={words} />
          </p>
        );
      case 'list': {
        const List = block.ordered ? 'ol' : 'ul';
        return (
          <List key={key}>
            {block.items.map((item, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list that does not change
              <li key={at}>
                <GuideBlocks blocks={item} pictures={pictures} words={words} />
              </li>
            ))}
          </List>
        );
      }
      case 'table':
        return (
          <table key={key}>
            <thead>
              <tr>
                {block.head.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table that does not change
                  <th key={at} scope="col">
                    <GuideText of={cell} words={words} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a table that does not change
                <tr key={line}>
                  {row.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table that does not change
                    <td key={at}>
                      <GuideText of={cell} words={words} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
      case 'note':
        return (
          <aside key={key} className="guide-note">
            <GuideBlocks blocks={block.blocks} pictures={pictures} words={words} />
          </aside>
        );
      case 'typed':
        return (
          <ul key={key} className="guide-typed">
            {block.lines.map((line) => (
              <li key={line}>
                <GuideText of={[{ type: 'text', text: line }]} words={words} />
              </li>
            ))}
          </ul>
        );
      default:
        return (
          <figure key={key}>
            <img
              src={pictures[block.name]}
              alt={block.alt}
              width={block.width}
              height={block.height}
              loading="lazy"
            />
          </figure>
        );
    }
  });
}
