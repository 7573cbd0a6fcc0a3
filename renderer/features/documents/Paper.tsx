/** A document as the pages it is printed on, one below the other, as large as there is room for. */
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { brandLook } from '#contract/brand-look.ts';
import type { WordDocument } from '#contract/document.ts';
import { localeOf } from '#locale/format.ts';
import { translate } from '#locale/translate.ts';
import { PaperFooter } from '#renderer/features/documents/PaperFooter.tsx';
import { PaperPage } from '#renderer/features/documents/PaperPage.tsx';
import { PaperPiece } from '#renderer/features/documents/PaperPiece.tsx';
import { PaperTable } from '#renderer/features/documents/PaperTable.tsx';
import { margins, pageSizes, textWidth } from '#renderer/features/documents/paper-geometry.ts';
import { type Sample, usePages } from '#renderer/features/documents/use-pages.ts';
import '#renderer/features/documents/paper.css';
import '#renderer/features/documents/paper-table.css';
import '#renderer/features/documents/paper-frame.css';
import '#renderer/features/documents/paper-preview.css';

export type PaperZoom = 'width' | 'page' | 'actual';

interface Props {
  readonly document: WordDocument;
  /** A `data:` address; null: none. */
  readonly logo: string | null;
  readonly zoom: PaperZoom;
  /** What it is, for those who cannot see it. */
  readonly label: string;
  /** Told whether all of it is on the pages. */
  readonly onReady?: (ready: boolean) => void;
}

/** Around and between the pages, in pixels. */
const around = 16;
/** Larger than on paper helps nobody to see a page. */
const largest = 1.4;

const fontOf = (name: string): string =>
  `"${name.replaceAll(/["\\]/g, '')}", ${/calibri/i.test(name) ? 'Carlito, ' : ''}${/cambria/i.test(name) ? 'Caladea, ' : ''}"Segoe UI", "Inter Variable", sans-serif`;

const sampleOf = (sample: Sample, document: WordDocument, logo: string | null) => {
  if ('footer' in sample) {
    // As wide as the numbers of any document.
    return <PaperFooter document={document} label={'88 / 88'} />;
  }
  if ('head' in sample) return <PaperTable shape={sample.head} rows={[]} continued={false} />;
  if (sample.piece.body.kind === 'row') {
    const { shape, look, cells } = sample.piece.body;
    return (
      <div className="paper-headless">
        <PaperTable shape={shape} rows={[{ key: '', look, cells }]} continued={false} />
      </div>
    );
  }
  return (
    <PaperPiece body={sample.piece.body} from={0} to={null} page={88} logo={logo} author={document.author} />
  );
};

export function Paper({ document, logo, zoom, label, onReady }: Props) {
  const { pages, samples, samplesIn, complete } = usePages(document, logo);
  const frame = useRef<HTMLElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const { width, height } = pageSizes[document.page];

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    look();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => onReady?.(complete), [onReady, complete]);

  const fitting = Math.min(largest, (room.width - 2 * around) / width);
  const whole = Math.min(fitting, (room.height - 2 * around) / height);
  const scale = zoom === 'actual' ? 1 : Math.max(0.2, zoom === 'page' ? whole : fitting);
  const { brand, language } = document;
  const look = brandLook(brand);
  const style = {
    '--paper-width': `${width}px`,
    '--paper-height': `${height}px`,
    '--paper-top': `${margins.top}px`,
    '--paper-side': `${margins.side}px`,
    '--paper-text': `${textWidth(document.page)}px`,
    '--paper-scale': scale,
    '--paper-primary': look.primary,
    '--paper-on-primary': look.onPrimary,
    '--paper-primary-text': look.primaryText,
    '--paper-soft': look.soft,
    '--paper-accent': look.accent,
    '--paper-accent-text': look.accentText,
    '--paper-heading-font': fontOf(brand.headingFont),
    '--paper-body-font': fontOf(brand.bodyFont),
  } as CSSProperties;
  const pageLabel = (page: number) =>
    translate(language, 'word.page', { page: String(page), pages: String(pages.length) });

  return (
    <section
      className="paper"
      ref={frame}
      style={style}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
      tabIndex={0}
      lang={localeOf(language)}
      data-complete={complete || undefined}
    >
      <div className="paper-samples" ref={samplesIn} aria-hidden inert>
        {samples.map((sample) => (
          <div key={sample.key} className="paper-sample">
            {sampleOf(sample, document, logo)}
          </div>
        ))}
      </div>
      <div className="paper-pages">
        {pages.map((placed, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
          <div key={at} className="paper-sheet" data-page={document.page}>
            <PaperPage
              placed={placed}
              label={pageLabel(at + 1)}
              document={document}
              logo={logo}
              first={at === 0}
            />
          </div>
        ))}
      </div>
    </section>
  );
}
