/** Search in the guide: all words, as beginnings of words, accents and case folded; and what of a text to mark. */
import { fold } from '#locale/fold.ts';
import {
  type Block,
  type GuidePage,
  type GuidePageName,
  pageNames,
  plainText,
} from '#renderer/features/help/guide.ts';

const word = /[\p{L}\p{N}]+/gu;

/** The words looked for, folded. */
export const wordsOf = (text: string): readonly string[] => [...new Set(fold(text).match(word) ?? [])];

export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** The text in parts: words that begin with one looked for are marked. */
export const markParts = (text: string, words: readonly string[]): readonly Part[] => {
  const parts: Part[] = [];
  let done = 0;
  for (const match of words.length === 0 ? [] : text.matchAll(word)) {
    const folded = fold(match[0]);
    if (!words.some((one) => folded.startsWith(one))) continue;
    if (match.index > done) parts.push({ text: text.slice(done, match.index), marked: false });
    done = match.index + match[0].length;
    parts.push({ text: match[0], marked: true });
  }
  if (done < text.length || parts.length === 0) parts.push({ text: text.slice(done), marked: false });
  return parts;
};

export interface GuideHit {
  readonly page: GuidePageName;
  readonly title: string;
  /** The heading it stands under; null above the first one. */
  readonly heading: string | null;
  readonly at: number | null;
  /** The piece of its text where most is found. */
  readonly excerpt: string;
  readonly score: number;
}

interface Section {
  readonly heading: string | null;
  readonly at: number | null;
  readonly texts: string[];
}

const textsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [plainText(block.children)];
      case 'list':
        return block.items.flatMap(textsOf);
      case 'table':
        return block.rows.map((row) => row.map(plainText).join(' – '));
      case 'note':
        return textsOf(block.blocks);
      case 'typed':
        return [...block.lines];
      default:
        return [];
    }
  });

const sectionsOf = (page: GuidePage): readonly Section[] => {
  const sections: Section[] = [{ heading: null, at: null, texts: [] }];
  for (const block of page.blocks) {
    if (block.type === 'heading')
      sections.push({ heading: plainText(block.children), at: block.at, texts: [] });
    else sections.at(-1)?.texts.push(...textsOf([block]));
  }
  return sections;
};

const has = (text: string, one: string) =>
  (fold(text).match(word) ?? []).some((each) => each.startsWith(one));

/** A title counts more than a heading, a heading more than a text. */
const weights = { title: 6, heading: 4, text: 1 } as const;
const mostHits = 40;

/** A page's title speaks for its beginning; the sections below must have something of their own. */
const pointsOf = (page: GuidePage, section: Section, one: string): number =>
  (section.heading === null && has(page.title, one) ? weights.title : 0) +
  (section.heading !== null && has(section.heading, one) ? weights.heading : 0) +
  section.texts.filter((each) => has(each, one)).length * weights.text;

/** Sections of the guide that have every word, those that have it in their titles first. Nothing for no words. */
export const findInGuide = (
  pages: Readonly<Record<string, GuidePage>>,
  text: string,
): readonly GuideHit[] => {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const hits: GuideHit[] = [];
  for (const name of pageNames) {
    const page = pages[name];
    if (!page) continue;
    for (const section of sectionsOf(page)) {
      const points = words.map((one) => pointsOf(page, section, one));
      if (points.includes(0)) continue;
      const score = points.reduce((sum, each) => sum + each, 0);
      const found = (each: string) => words.filter((one) => has(each, one)).length;
      const excerpt = section.texts.reduce(
        (best, each) => (found(each) > found(best) ? each : best),
        section.texts[0] ?? '',
      );
      hits.push({ page: name, title: page.title, heading: section.heading, at: section.at, excerpt, score });
    }
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, mostHits);
};
