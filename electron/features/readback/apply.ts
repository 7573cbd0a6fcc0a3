/** Lays what was chosen of an edited copy over a proposal. */
import { documentFields } from '#contract/document-fields.ts';
import type { DocumentSection, ProposalLine } from '#contract/kinds/documents.ts';
import type { Proposal } from '#contract/kinds.ts';
import type { Op } from '#electron/features/readback/ops.ts';
import { type FieldValues, patchBody } from '#electron/features/readback/patch-body.ts';

type PieceOp = Extract<
  Op,
  { readonly section: string; readonly type: 'piece' | 'pieceAdded' | 'pieceMoved' }
>;

/** What was taken into the body of a section so far: laid over anew with what comes next, in the order of the copy. */
interface TakenBody {
  readonly base: string;
  readonly ops: readonly PieceOp[];
  readonly result: string;
}

/** What is known of earlier takings from the same copy. */
export interface Taken {
  /** Ids given to lines and sections that the copy has and the original has not. */
  readonly ids: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, TakenBody>;
}

export const nothingTaken: Taken = { ids: new Map(), bodies: new Map() };

export interface Applied {
  readonly proposal: Proposal;
  readonly taken: Taken;
  /** Ids of differences that there was no place for. */
  readonly left: readonly string[];
}

const mostLines = 500;
const mostSections = 60;
const longestBody = 20_000;

/** Moves are made and texts put in where the original's paragraphs are still there to be found; then these change. */
const rank = { pieceMoved: 0, pieceAdded: 1, piece: 2 } as const;

/** Behind the nearest of those that stood before it. */
const placeAfter = (all: readonly { readonly id: string }[], before: readonly string[]): number => {
  for (const id of [...before].reverse()) {
    const at = all.findIndex((one) => one.id === id);
    if (at >= 0) return at + 1;
  }
  return 0;
};

const inserted = <T extends { readonly id: string }>(
  all: readonly T[],
  one: T,
  before: readonly string[],
): T[] => {
  const others = all.filter(({ id }) => id !== one.id);
  const at = placeAfter(others, before);
  return [...others.slice(0, at), one, ...others.slice(at)];
};

/**
 * @param target what it is laid over @param original what the copy was made from
 * @param known what fields stood for in the original @param chosen by the ids of the differences
 */
export const applyOps = (
  target: Readonly<Proposal>,
  original: Readonly<Proposal>,
  chosen: readonly (readonly [string, Op])[],
  known: FieldValues['values'],
  before: Taken,
  newId: () => string,
): Applied => {
  const fields: FieldValues = { values: known, fields: documentFields.proposal };
  const left: string[] = [];
  const ids = new Map(before.ids);
  const bodies = new Map(before.bodies);
  const idOf = (id: string): string => ids.get(id) ?? id;
  let lines: ProposalLine[] = [...target.lines];
  let sections: DocumentSection[] = [...target.sections];
  let changed: Partial<Proposal> = {};
  const pieces = new Map<string, [string, PieceOp][]>();

  const setLine = (id: string, change: (line: ProposalLine) => ProposalLine): boolean => {
    if (!lines.some((line) => line.id === id)) return false;
    lines = lines.map((line) => (line.id === id ? change(line) : line));
    return true;
  };
  const setSection = (id: string, change: (section: DocumentSection) => DocumentSection): boolean => {
    if (!sections.some((section) => section.id === id)) return false;
    sections = sections.map((section) => (section.id === id ? change(section) : section));
    return true;
  };

  const apply = (op: Exclude<Op, PieceOp>): boolean => {
    switch (op.type) {
      case 'lineField': {
        const { line, field } = op;
        const value = (line as Readonly<Record<string, unknown>>)[field];
        return setLine(line.id, (one) => (one.type === line.type ? { ...one, [field]: value } : one));
      }
      case 'lineRemoved': {
        const there = lines.some(({ id }) => id === op.id);
        lines = lines.filter(({ id }) => id !== op.id);
        return there;
      }
      case 'lineMoved': {
        const line = lines.find(({ id }) => id === op.line.id);
        if (line) lines = inserted(lines, line, op.after.map(idOf));
        return line !== undefined;
      }
      case 'lineAdded': {
        if (lines.length >= mostLines) return false;
        const id = ids.get(op.line.id) ?? newId();
        ids.set(op.line.id, id);
        lines = inserted(lines, { ...op.line, id }, op.after.map(idOf));
        return true;
      }
      case 'rate':
        lines = lines.map((line) =>
          line.type === 'item' && line.taxRate === op.from ? { ...line, taxRate: op.to } : line,
        );
        return true;
      case 'field':
        changed = { ...changed, [op.name]: op.value };
        return true;
      case 'heading':
        return setSection(op.section, (section) => ({ ...section, heading: op.text }));
      case 'sectionRemoved': {
        const there = sections.some(({ id }) => id === op.id);
        sections = sections.filter(({ id }) => id !== op.id);
        return there;
      }
      case 'sectionMoved': {
        const section = sections.find(({ id }) => id === op.id);
        if (section) sections = inserted(sections, section, op.after.map(idOf));
        return section !== undefined;
      }
      case 'sectionAdded': {
        if (sections.length >= mostSections) return false;
        const key = `section ${op.heading} ${op.after.length}`;
        const id = ids.get(key) ?? newId();
        ids.set(key, id);
        const { heading, body } = op;
        sections = inserted(
          sections,
          { id, sectionId: null, type: 'text', heading, body },
          op.after.map(idOf),
        );
        return true;
      }
    }
  };

  for (const [id, op] of chosen) {
    if (op.type === 'piece' || op.type === 'pieceAdded' || op.type === 'pieceMoved') {
      pieces.set(op.section, [...(pieces.get(op.section) ?? []), [id, op]]);
    } else if (!apply(op)) left.push(id);
  }

  for (const [section, wanted] of pieces) {
    const own = sections.find(({ id }) => id === section);
    const was = original.sections.find(({ id }) => id === section);
    if (!own || !was) {
      left.push(...wanted.map(([id]) => id));
      continue;
    }
    const earlier = bodies.get(section);
    const again = earlier?.result === own.body ? earlier : null;
    const base = again?.base ?? own.body;
    const done = again?.ops ?? [];
    const all: [string | null, PieceOp][] = [...done.map((op): [null, PieceOp] => [null, op]), ...wanted];
    // Of several behind one piece the last goes in first.
    const order = [...all.entries()].sort(
      ([a, [, one]], [b, [, other]]) =>
        rank[one.type] - rank[other.type] || (one.type === 'pieceAdded' ? b - a : a - b),
    );
    let body = base;
    const kept: PieceOp[] = [];
    for (const [, [id, op]] of order) {
      const next = patchBody(body, was.body, op, fields);
      if (next === null || next.length > longestBody) {
        if (id !== null) left.push(id);
        continue;
      }
      body = next;
      kept.push(op);
    }
    const inOrder = all.map(([, op]) => op).filter((op) => kept.includes(op));
    bodies.set(section, { base, ops: inOrder, result: body });
    setSection(section, (one) => ({ ...one, body }));
  }
  return { proposal: { ...target, ...changed, lines, sections }, taken: { ids, bodies }, left };
};
