/** What stands below the text of a page; below a cover, how the company is reached. */
import type { WordDocument } from '#contract/document.ts';

interface Props {
  readonly document: Pick<WordDocument, 'footer' | 'brand'>;
  /** "Page 2 of 5"; null: the page is a cover. */
  readonly label: string | null;
}

/** Characters that have room beside the number of the page; more stand below it. */
const lineLength = 80;

export function PaperFooter({ document: { footer, brand }, label }: Props) {
  const text = footer ?? '';
  const beside = label !== null && text.length <= lineLength;
  const reached = [brand.address.join(', '), brand.phone, brand.email, brand.website]
    .filter((part) => part !== null && part !== '')
    .join('  ·  ');
  return (
    <div className="paper-footer">
      <p>
        <span>{label === null ? reached : beside ? text : ''}</span>
        <span>{label}</span>
      </p>
      {!beside && text !== '' && <p className="paper-footer-text">{text}</p>}
    </div>
  );
}
