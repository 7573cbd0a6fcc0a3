/** A proposal as slides: what its document says, block by block, then what is to be done next. */
import type { Block, Text } from '#contract/document.ts';
import { type Composed, type Say, sayIn, textOf } from '#electron/features/documents/composed.ts';
import type { Deck, Point, Slide, TextSlide } from '#electron/files/slides/deck.ts';

/** Who can be asked, and how. */
const contactOf = (value: (name: string) => string): string =>
  [
    value('rep.name') || value('company.name'),
    value('rep.email') || value('company.email'),
    value('rep.phone') || value('company.phone'),
  ]
    .filter((part) => part !== '')
    .join(', ');

const nextSteps = ({ values }: Composed, say: Say): Slide => {
  const value = (name: string) => textOf(values, name);
  const until = value('proposal.validUntil');
  const contact = contactOf(value);
  return {
    kind: 'text',
    title: say('slides.nextSteps'),
    notes: '',
    dense: false,
    points: [
      until === '' ? say('slides.next.confirm') : say('slides.next.confirmBy', { date: until }),
      ...(values['hasDeposit'] === true
        ? [
            say('slides.next.deposit', {
              amount: value('total.deposit'),
              percent: value('total.depositPercent'),
            }),
          ]
        : []),
      ...(contact === '' ? [] : [say('slides.next.talk', { contact })]),
    ].map((text): Point => ({ kind: 'bullet', text })),
  };
};

const prefixed = (prefix: string, text: Text): Text =>
  prefix === ''
    ? text
    : [{ text: `${prefix} `, style: null }, ...(typeof text === 'string' ? [{ text, style: null }] : text)];

/** Clauses and headings are numbered as in the document: 1, 1.1. */
class Outline {
  #heading = 0;
  #clause = 0;

  heading(numbered: boolean): string {
    if (!numbered) return '';
    this.#clause = 0;
    return `${++this.#heading}.`;
  }

  clause(): string {
    return `${Math.max(1, this.#heading)}.${++this.#clause}`;
  }
}

/** What a block says as text on a slide; nothing where it is no text. */
const pointsOf = (block: Block, outline: Outline): Point[] => {
  if (block.kind === 'paragraph') return [{ kind: 'paragraph', text: block.text }];
  if (block.kind === 'clause') return [{ kind: 'paragraph', text: prefixed(outline.clause(), block.text) }];
  if (block.kind === 'heading')
    return [{ kind: 'subheading', text: prefixed(outline.heading(block.numbered === true), block.text) }];
  if (block.kind === 'list')
    return block.items.map((text, at) =>
      block.numbered ? { kind: 'paragraph', text: prefixed(`${at + 1}.`, text) } : { kind: 'bullet', text },
    );
  return [];
};

/** The slides of a proposal. @param composed as `composeProposal` makes it */
export const proposalDeck = (composed: Composed): Deck => {
  const { document, values } = composed;
  const say = sayIn(document.language);
  const slides: Slide[] = [];
  const outline = new Outline();
  let open: { -readonly [K in keyof TextSlide]: TextSlide[K] } & { points: Point[] } = {
    kind: 'text',
    title: document.title,
    notes: '',
    dense: false,
    points: [],
  };
  /** Is what follows a remark below the prices? */
  let priced = false;
  const close = () => {
    const table = slides.at(-1);
    if (priced && table?.kind === 'table') slides.splice(-1, 1, { ...table, below: open.points });
    else if (open.points.length > 0) slides.push(open);
    priced = false;
    open = { ...open, points: [] };
  };
  for (const block of document.blocks) {
    if (block.kind === 'cover') {
      slides.push({
        kind: 'title',
        title: block.title,
        subtitle: block.subtitle ?? '',
        facts: block.facts.map(([label, value]) => [
          label,
          typeof value === 'string' ? value : value.map(({ text }) => text).join(''),
        ]),
        notes: document.subject ?? '',
      });
    } else if (block.kind === 'heading' && block.level === 1) {
      close();
      const number = outline.heading(block.numbered === true);
      open = {
        ...open,
        title: `${number} ${block.text}`.trim(),
        dense: block.numbered === true,
      };
    } else if (block.kind === 'prices') {
      const above = open.points;
      open = { ...open, points: [] };
      slides.push({
        kind: 'table',
        title: open.title,
        about: block.about,
        columns: block.columns,
        rows: block.rows,
        above,
        below: [],
        notes: '',
      });
      priced = true;
    } else if (block.kind === 'signatures') {
      // A deck is not signed: it says what comes next instead.
      open = { ...open, points: [] };
    } else open.points.push(...pointsOf(block, outline));
  }
  close();
  slides.push(nextSteps(composed, say));
  return {
    title: document.title,
    subject: document.subject,
    author: document.author,
    at: document.at,
    language: document.language,
    brand: document.brand,
    footer: [document.author, textOf(values, 'client.name')].filter((part) => part).join(' · ') || null,
    slides,
  };
};
