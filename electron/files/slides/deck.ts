/** Slides as plain data: what they say, in their order. How they look is the matter of the brand, and of write-slides.ts. */
import type { BlockOf, Text, WordDocument } from '#contract/document.ts';
import type { Chart } from '#electron/files/excel/book.ts';
import type { Language } from '#locale/translate.ts';

/** One paragraph of a slide's text. */
export interface Point {
  readonly kind: 'paragraph' | 'bullet' | 'subheading';
  readonly text: Text;
}

interface Common {
  readonly title: string;
  /** For the speaker; '': none. */
  readonly notes: string;
}

export interface TitleSlide extends Common {
  readonly kind: 'title';
  readonly subtitle: string;
  readonly facts: readonly (readonly [string, string])[];
}

/** Text flows on to a next slide with the same title where there is no more room. */
export interface TextSlide extends Common {
  readonly kind: 'text';
  /** Small type where it would take more than a slide: what is there to be looked up. */
  readonly dense: boolean;
  readonly points: readonly Point[];
}

/** A table over as many slides as it needs, its heading row on each. */
export interface TableSlide extends Common {
  readonly kind: 'table';
  /** What it shows, for those who cannot see it. */
  readonly about: string;
  readonly columns: BlockOf<'prices'>['columns'];
  readonly rows: BlockOf<'prices'>['rows'];
  /** What introduces it, above its first row where it is short. */
  readonly above: readonly Point[];
  /** Remarks that stand below the last row, or on a slide of their own where there is no room. */
  readonly below: readonly Point[];
}

export interface ChartSlide extends Common {
  readonly kind: 'chart';
  readonly chart: Omit<Chart, 'from' | 'to'>;
}

/** A few large figures, and sentences below. */
export interface FiguresSlide extends Common {
  readonly kind: 'figures';
  readonly figures: readonly { readonly label: string; readonly value: string; readonly note: string }[];
  readonly points: readonly Point[];
}

export type Slide = TitleSlide | TextSlide | TableSlide | ChartSlide | FiguresSlide;

export interface Deck {
  readonly title: string;
  readonly subject: string | null;
  /** Whose it is: the company. */
  readonly author: string | null;
  /** When it was written, ISO 8601 in UTC. */
  readonly at: string;
  readonly language: Language;
  readonly brand: WordDocument['brand'];
  /** Below every slide but the first. Null: nothing. */
  readonly footer: string | null;
  readonly slides: readonly Slide[];
}
