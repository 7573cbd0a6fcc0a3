/** The pages of a document: what is new of it is measured out of sight, a long one in slices between other work. */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { WordDocument } from '#contract/document.ts';
import type { Placed } from '#renderer/features/documents/PaperPage.tsx';
import { textHeight } from '#renderer/features/documents/paper-geometry.ts';
import { layOut, type Measure, pagesOfHeadings } from '#renderer/features/documents/paper-layout.ts';
import { measure } from '#renderer/features/documents/paper-measure.ts';
import { type Piece, piecesOf, type Shape } from '#renderer/features/documents/paper-pieces.ts';

/** Something to measure: a piece, the heading row of a table, or the footer. */
export type Sample =
  | { readonly key: string; readonly piece: Piece }
  | { readonly key: string; readonly head: Shape }
  | { readonly key: string; readonly footer: string | null };

export interface Pages {
  readonly pages: readonly (readonly Placed[])[];
  /** To be drawn out of sight, each in an element of `samplesIn`, in this order. */
  readonly samples: readonly Sample[];
  readonly samplesIn: RefObject<HTMLDivElement | null>;
  /** Is all of the newest document on the pages? */
  readonly complete: boolean;
}

/** Pieces measured at once: what is typed changes few, and a first look shows some pages at once. */
const atOnce = 150;
/** Measures kept: far more than a document has pieces. */
const kept = 6_000;

const nothing: Measure = { height: 0, lines: [] };
const headKey = (shape: Shape) => `head ${JSON.stringify(shape)}`;

const later: (work: () => void) => () => void =
  typeof requestIdleCallback === 'function'
    ? (work) => {
        const id = requestIdleCallback(work, { timeout: 200 });
        return () => cancelIdleCallback(id);
      }
    : (work) => {
        const id = setTimeout(work, 0);
        return () => clearTimeout(id);
      };

const samplesOf = (pieces: readonly Piece[], footer: string | null): Sample[] => {
  const samples = new Map<string, Sample>();
  const add = (sample: Sample) => samples.set(sample.key, sample);
  add({ key: `footer ${footer}`, footer });
  for (const piece of pieces) {
    if (piece.body.kind === 'break' || piece.body.kind === 'cover') continue;
    if (piece.body.kind === 'row' && piece.body.shape.look !== 'facts')
      add({ key: headKey(piece.body.shape), head: piece.body.shape });
    add({ key: piece.key, piece });
  }
  return [...samples.values()];
};

/** @param logo its height counts where a letter begins */
export const usePages = (document: WordDocument, logo: string | null): Pages => {
  const pieces = useMemo(() => piecesOf(document), [document]);
  const all = useMemo(() => samplesOf(pieces, document.footer), [pieces, document.footer]);
  const samplesIn = useRef<HTMLDivElement>(null);
  const { page: size, brand } = document;
  const look = `${size} ${brand.bodyFont} ${brand.headingFont} ${logo?.length ?? 0}`;
  const cache = useRef({ look: '', measures: new Map<string, Measure>() });
  /** Counts what was measured, and fonts that came late. */
  const [, setRound] = useState(0);
  const shown = useRef<Pages['pages']>([[]]);

  if (cache.current.look !== look || cache.current.measures.size > kept)
    cache.current = { look, measures: new Map() };
  const { measures } = cache.current;
  const missing = all.filter(({ key }) => !measures.has(key));
  const samples = missing.slice(0, atOnce);
  const first = samples[0]?.key;

  useLayoutEffect(() => {
    const elements = samplesIn.current?.children;
    if (first === undefined || !elements) return;
    const found = samples.map((sample, at): readonly [string, Measure] => {
      const element = elements[at];
      return [sample.key, element ? measure(element, 'piece' in sample && sample.piece.splits) : nothing];
    });
    const keep = () => {
      for (const [key, one] of found) cache.current.measures.set(key, one);
      setRound((round) => round + 1);
    };
    // The first slice is there before anything is painted; the others wait for a quiet moment.
    if (missing.length === all.length || missing.length <= atOnce) {
      keep();
      return;
    }
    return later(keep);
  });

  useEffect(() => {
    const forget = () => {
      cache.current = { look: '', measures: new Map() };
      setRound((round) => round + 1);
    };
    const { fonts } = window.document;
    fonts?.addEventListener('loadingdone', forget);
    return () => fonts?.removeEventListener('loadingdone', forget);
  }, []);

  const complete = missing.length === 0;
  // What is not measured yet is not laid out: of a new document its beginning is shown, of a changed one the pages before.
  const began = shown.current.length === 1 && shown.current[0]?.length === 0;
  const ready = complete || began;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of measures stands for them
  const known = useMemo(() => {
    if (!ready) return null;
    const until = pieces.findIndex(
      ({ key, body }) => body.kind !== 'break' && body.kind !== 'cover' && !measures.has(key),
    );
    const laid = until < 0 ? pieces : pieces.slice(0, until);
    if (laid.length === 0) return null;
    const footer = measures.get(`footer ${document.footer}`)?.height ?? 0;
    const pages = layOut(
      laid,
      (at) => measures.get(laid[at]?.key ?? '') ?? nothing,
      ({ body }) =>
        body.kind === 'row' && body.shape.look !== 'facts'
          ? (measures.get(headKey(body.shape))?.height ?? 0)
          : 0,
      textHeight(size, footer),
    );
    const headings = pagesOfHeadings(laid, pages);
    return pages.map((page) =>
      page.flatMap((part): Placed[] => {
        const of = laid[part.piece];
        if (!of) return [];
        return [
          { ...part, of, page: of.body.kind === 'entry' ? (headings.get(of.body.place) ?? null) : null },
        ];
      }),
    );
  }, [ready, pieces, measures, measures.size, size, document.footer]);
  useLayoutEffect(() => {
    if (known && complete) shown.current = known;
  }, [known, complete]);
  return { pages: known ?? shown.current, samples, samplesIn, complete };
};
