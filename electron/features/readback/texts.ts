/** The sections of an edited copy against those of the original, paragraph by paragraph. */
import type { DocumentSection } from '#contract/kinds/documents.ts';
import type { Difference } from '#contract/proposals.ts';
import type { ReadDifference } from '#contract/readback.ts';
import { longestRising } from '#electron/features/readback/align.ts';
import { markedText } from '#electron/features/readback/marked-text.ts';
import type { Matched } from '#electron/features/readback/match.ts';
import type { Op } from '#electron/features/readback/ops.ts';
import type { TextUnit, Unit } from '#electron/features/readback/units.ts';
import { changedWords } from '#electron/features/readback/words.ts';

export interface ReadTexts {
  readonly differences: readonly ReadDifference[];
  readonly ops: readonly (readonly [string, Op])[];
  /** Units of the copy that were given to a section: nothing more is said of them. */
  readonly used: ReadonlySet<number>;
}

const isText = (unit: Unit | undefined): unit is TextUnit => unit?.kind === 'text';

/** Most that a section can hold: contract/kinds/documents.ts. */
const longest = { heading: 200, body: 20_000 } as const;

/** The id of the section that a unit is of. */
const sectionOf = ({ anchor }: Unit): string | null =>
  anchor?.startsWith('section:') ? (anchor.split(':')[1] ?? null) : null;
const isHeadingOf = ({ anchor }: Unit, id: string): boolean => anchor === `section:${id}`;

interface Known {
  readonly section: DocumentSection;
  /** As it is printed. */
  readonly label: string;
  /** Its unit in the original; -1: it has none. */
  readonly heading: number;
  /** Units of its body in the original. */
  readonly pieces: readonly number[];
}

const knownSections = (original: readonly Unit[], sections: readonly DocumentSection[]): Known[] =>
  sections.map((section) => {
    const own = original.flatMap((unit, at) => (sectionOf(unit) === section.id ? [at] : []));
    const heading = own.find((at) => original[at] && isHeadingOf(original[at], section.id)) ?? -1;
    const unit = original[heading];
    const pieces = own.filter((at) => at !== heading);
    const first = original[pieces[0] ?? -1];
    const label = isText(unit) ? unit.text : isText(first) ? first.text.slice(0, 80) : section.heading;
    return { section, label, heading, pieces };
  });

export const readTexts = (
  original: readonly Unit[],
  copy: readonly Unit[],
  { of, to }: Matched,
  sections: readonly DocumentSection[],
): ReadTexts => {
  const known = knownSections(original, sections);
  const byId = new Map(known.map((one) => [one.section.id, one]));
  const differences: ReadDifference[] = [];
  const ops: [string, Op][] = [];
  const used = new Set<number>();
  const tell = (
    id: string,
    change: Difference['change'],
    section: string,
    label: string,
    field: string | null,
    before: string | null,
    after: string | null,
    op: Op,
    fits: boolean,
  ) => {
    const parts = change === 'moved' ? [] : changedWords(before ?? '', after ?? '');
    const reason = fits ? null : 'limits';
    differences.push({
      id,
      of: 'section',
      change,
      subject: section,
      label,
      field,
      before,
      after,
      parts,
      reason,
    });
    if (fits) ops.push([id, op]);
  };

  const headingStyles = new Set(
    known.flatMap(({ heading }) => {
      const unit = copy[to[heading] ?? -1];
      return isText(unit) ? [unit.paragraph.style] : [];
    }),
  );
  const isNewHeading = (unit: Unit | undefined): unit is TextUnit =>
    isText(unit) &&
    (unit.paragraph.level === 1 || headingStyles.has(unit.paragraph.style)) &&
    unit.text.length <= longest.heading;

  // Which section each place of the copy is in: that of the last heading or piece before it.
  interface New {
    readonly id: string;
    readonly heading: TextUnit;
    readonly body: TextUnit[];
    readonly after: readonly string[];
  }
  const news: New[] = [];
  const order: string[] = [];
  const added: { readonly section: string; readonly after: number; readonly unit: TextUnit }[] = [];
  const placed = new Map<string, { readonly piece: number; readonly at: number }[]>();
  let inside: { readonly id: string; piece: number } | null = null;
  let fresh: New | null = null;
  for (const [at, unit] of copy.entries()) {
    const source = original[of[at] ?? -1];
    const own = source ? sectionOf(source) : null;
    if (source && own !== null) {
      fresh = null;
      used.add(at);
      if (!order.includes(own)) order.push(own);
      const piece = byId.get(own)?.pieces.indexOf(of[at] ?? -1) ?? -1;
      inside = { id: own, piece };
      if (piece >= 0) placed.set(own, [...(placed.get(own) ?? []), { piece, at }]);
      continue;
    }
    if (source) {
      // Prices, signatures: a section's text stands before them.
      inside = null;
      fresh = null;
      continue;
    }
    if (order.length > 0 && isNewHeading(unit)) {
      fresh = { id: `new:${news.length + 1}`, heading: unit, body: [], after: [...order] };
      news.push(fresh);
      order.push(fresh.id);
      used.add(at);
    } else if (fresh !== null && isText(unit)) {
      fresh.body.push(unit);
      used.add(at);
    } else if (inside !== null && isText(unit)) {
      added.push({ section: inside.id, after: inside.piece, unit });
      used.add(at);
    }
  }

  for (const { section, label, heading, pieces } of known) {
    const { id } = section;
    const here = placed.get(id) ?? [];
    const gone = heading !== -1 && (to[heading] ?? -1) === -1;
    const unit = original[heading];
    if (gone && here.length === 0 && (section.type === 'text' || section.type === 'clauses')) {
      const whole = [heading, ...pieces]
        .flatMap((at) => (isText(original[at]) ? [original[at].text] : []))
        .join('\n');
      tell(
        `section:${id}:removed`,
        'removed',
        id,
        label,
        null,
        whole,
        null,
        { type: 'sectionRemoved', id },
        true,
      );
      continue;
    }
    const now = copy[to[heading] ?? -1];
    if (isText(unit) && isText(now) && unit.key !== now.key) {
      const text = now.text.replace(/\s+/g, ' ').trim();
      const fits = text.length <= longest.heading;
      tell(
        `section:${id}:heading`,
        'changed',
        id,
        label,
        'heading',
        unit.text,
        now.text,
        { type: 'heading', section: id, text },
        fits,
      );
    }
    const kept = new Set(longestRising(here.map(({ piece }) => piece)).map((place) => here[place]?.piece));
    for (const [piece, from] of pieces.entries()) {
      const was = original[from];
      if (!isText(was)) continue;
      const is = copy[to[from] ?? -1];
      const name = `section:${id}:piece:${piece}`;
      if (!isText(is)) {
        tell(
          name,
          'removed',
          id,
          label,
          'body',
          was.text,
          null,
          { type: 'piece', section: id, piece, to: null },
          true,
        );
        continue;
      }
      if (was.key !== is.key) {
        const op: Op = { type: 'piece', section: id, piece, to: markedText(is.paragraph, was.paragraph) };
        tell(name, 'changed', id, label, 'body', was.text, is.text, op, is.text.length <= longest.body);
      }
      if (!kept.has(piece)) {
        const place = here.findIndex((one) => one.piece === piece);
        const after = here[place - 1]?.piece ?? -1;
        tell(
          `${name}:moved`,
          'moved',
          id,
          label,
          'body',
          was.text,
          is.text,
          { type: 'pieceMoved', section: id, piece, after },
          true,
        );
      }
    }
  }

  for (const [place, { section, after, unit }] of added.entries()) {
    const own = byId.get(section);
    if (!own) continue;
    // Begins as its neighbour of the same list or style does.
    const like = [after, after + 1].find((piece) => {
      const near = copy[to[own.pieces[piece] ?? -1] ?? -1];
      return (
        isText(near) &&
        near.paragraph.style === unit.paragraph.style &&
        near.paragraph.list === unit.paragraph.list
      );
    });
    const op: Op = {
      type: 'pieceAdded',
      section,
      after,
      like: like ?? -1,
      to: markedText(unit.paragraph, null),
    };
    const fits = unit.text.length <= longest.body / 2;
    tell(`section:${section}:new:${place}`, 'added', section, own.label, 'body', null, unit.text, op, fits);
  }

  for (const { id, heading, body, after } of news) {
    const text = body.map((unit) => markedText(unit.paragraph, null).marked).join('\n\n');
    const op: Op = {
      type: 'sectionAdded',
      heading: heading.text.replace(/\s+/g, ' ').trim(),
      body: text,
      after,
    };
    const whole = [heading, ...body].map((unit) => unit.text).join('\n');
    tell(`section:${id}`, 'added', id, heading.text, null, null, whole, op, text.length <= longest.body);
  }

  const there = sections.map(({ id }) => id).filter((id) => order.includes(id));
  const places = order.filter((id) => there.includes(id)).map((id) => there.indexOf(id));
  const stayed = new Set(longestRising(places).map((at) => places[at]));
  for (const [place, id] of there.entries()) {
    if (stayed.has(place)) continue;
    const now = order.indexOf(id);
    const label = byId.get(id)?.label ?? '';
    const op: Op = { type: 'sectionMoved', id, after: order.slice(0, now) };
    const shown = [sections.findIndex((one) => one.id === id) + 1, now + 1].map(String);
    tell(`section:${id}:moved`, 'moved', id, label, null, shown[0] ?? null, shown[1] ?? null, op, true);
  }
  return { differences, ops, used };
};
