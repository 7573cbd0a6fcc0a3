/** Puts changes of printed paragraphs into the source of a section's body: its fields, conditions and marks stay where they can. */
import type { DocumentField, DocumentValues } from '#contract/document-fields.ts';
import { linePattern, tagPattern } from '#contract/document-text.ts';
import { plainText, readText } from '#electron/features/documents/section-text.ts';
import { commonPlaces } from '#electron/features/readback/align.ts';
import type { MarkedText, Op } from '#electron/features/readback/ops.ts';
import { plain } from '#electron/features/readback/words.ts';

/** What fields stand for. */
export interface FieldValues {
  readonly values: DocumentValues;
  readonly fields: readonly DocumentField[];
}

const silent = () => undefined;

/** The printed lines of a text, as its pieces are counted: paragraphs, items, and the lines in them. */
const printedLines = (body: string, { values, fields }: FieldValues): string[] =>
  readText(body, values, fields, silent)
    .flatMap((block) =>
      block.type === 'list' ? block.items.map(plainText) : plainText(block.text).split('\n'),
    )
    .filter((text) => plain(text) !== '');

/** A condition that begins and ends in one line: what it begins with, what is in it, what ends it. */
const conditionPattern =
  /(\{\s*[#^]\s*([^{}\n]{1,80}?)\s*\})((?:(?!\{\s*[#^/]\s*\2\s*\}).)*)(\{\s*\/\s*\2\s*\})/g;

/** Without tags that begin in one line and end in another, which the line by itself cannot be read with. */
const withoutBlocks = (line: string): string =>
  /\{\s*[#^/]/.test(line.replace(conditionPattern, ''))
    ? line.replace(tagPattern, (tag, sign: string) => (sign === '' ? tag : ''))
    : line;

/**
 * The line with another text where one of its parts prints, its conditions kept; null where it has none, several parts
 * print, or tags reach beyond the line.
 */
const inItsCondition = (line: string, text: (inner: string) => string, known: FieldValues): string | null => {
  const parts: { readonly begin: string; readonly inner: string; readonly end: string }[] = [];
  let done = 0;
  for (const match of line.matchAll(conditionPattern)) {
    const [whole, begin = '', , inner = '', end = ''] = match;
    parts.push({ begin: '', inner: line.slice(done, match.index), end: '' }, { begin, inner, end });
    done = match.index + whole.length;
  }
  if (parts.length === 0) return null;
  parts.push({ begin: '', inner: line.slice(done), end: '' });
  const printing = parts.filter(
    ({ begin, inner, end }) => printedLines(begin + inner + end, known).length > 0,
  );
  const [only] = printing;
  if (printing.length !== 1 || !only || /\{\s*[#^/]/.test(only.inner)) return null;
  return parts
    .map((part) => part.begin + (part === only ? text(part.inner) : part.inner) + part.end)
    .join('');
};

interface Line {
  readonly source: string;
  /** The piece that it is of; -1: it prints nothing of its own. */
  piece: number;
}

/** The lines of the source with the pieces they print. */
const withPieces = (body: string, known: FieldValues): Line[] => {
  const pieces = printedLines(body, known).map(plain);
  const lines = body.split('\n').map((source): Line => ({ source, piece: -1 }));
  const printed = lines.map(({ source }) => plain(printedLines(withoutBlocks(source), known).join(' ')));
  // What prints nothing is no key of its own.
  const keys = printed.map((text, at) => (text === '' ? `\u0000${at}` : text));
  for (const [at, piece] of commonPlaces(keys, pieces)) {
    const line = lines[at];
    if (line) line.piece = piece;
  }
  // An item of several lines is one piece: its lines are found one after the other.
  for (const [piece, text] of pieces.entries()) {
    if (lines.some((line) => line.piece === piece)) continue;
    for (let from = 0; from < lines.length; from++) {
      let joined = '';
      let to = from;
      while (to < lines.length && joined.length < text.length && lines[to]?.piece === -1)
        joined = `${joined} ${printed[to++] ?? ''}`.trim();
      if (joined !== text || to - from < 2) continue;
      for (const line of lines.slice(from, to)) line.piece = piece;
      break;
    }
  }
  return lines;
};

const prefixOf = (source: string): string => linePattern.exec(source.trimStart())?.[0] ?? '';

/** Where the value of a field of the old text stands once in the new one, the field stays. */
const withFields = (text: string, source: string, { values }: FieldValues): string => {
  let kept = text;
  for (const [tag, sign = '', name = ''] of source.matchAll(tagPattern)) {
    const value = values[name];
    if (sign !== '' || typeof value !== 'string' || value.trim().length < 2) continue;
    const at = kept.indexOf(value);
    if (at >= 0 && kept.indexOf(value, at + 1) < 0)
      kept = kept.slice(0, at) + tag + kept.slice(at + value.length);
  }
  return kept;
};

type PieceOp = Extract<Op, { readonly type: 'piece' | 'pieceAdded' | 'pieceMoved' }>;

/** The new line of a text; what would be read as the mark of a line is none. */
const lineOf = (prefix: string, { marked }: MarkedText): string =>
  prefix + marked.replace(/\s*\n\s*/g, prefix === '' ? '\n' : '\n  ');

/**
 * The body with one change in it; null where it has no place for it any more.
 * @param original the body that the copy was made from: pieces are counted in it
 */
export const patchBody = (body: string, original: string, op: PieceOp, known: FieldValues): string | null => {
  const was = printedLines(original, known).map(plain);
  const is = printedLines(body, known).map(plain);
  const now = new Map(commonPlaces(was, is));
  const lines = withPieces(body, known);
  const linesOf = (piece: number) => {
    const place = now.get(piece);
    return place === undefined ? [] : [...lines.keys()].filter((at) => lines[at]?.piece === place);
  };
  const sources = lines.map(({ source }) => source);
  const tidy = (all: readonly string[]) =>
    all
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '');

  /** Puts a text behind a piece, apart from it as such texts are. */
  const behind = (all: string[], after: number, line: string, prefix: string): void => {
    if (after < 0) {
      all.unshift(line, ...(prefix === '' || prefixOf(all[0] ?? '') === '' ? [''] : []));
      return;
    }
    const next = all[after + 1] ?? '';
    const close =
      prefix !== '' &&
      prefixOf(all[after] ?? '')
        .trim()
        .replace(/\d+/, '1') === prefix.trim().replace(/\d+/, '1');
    all.splice(after + 1, 0, ...(close ? [line] : ['', line, ...(next.trim() === '' ? [] : [''])]));
  };

  if (op.type === 'pieceAdded') {
    // The nearest piece before it that is still there.
    let after = op.after;
    while (after >= 0 && linesOf(after).length === 0) after -= 1;
    const like = sources[linesOf(op.like)[0] ?? -1];
    const prefix = like === undefined ? '' : prefixOf(like).replace('## ', '');
    const place = after < 0 ? -1 : (linesOf(after).at(-1) ?? -1);
    const all = [...sources];
    if (was.length > 0 && op.after >= 0 && after < 0) return null;
    behind(all, place, lineOf(prefix, op.to), prefix);
    return tidy(all);
  }
  const own = linesOf(op.piece);
  const [first] = own;
  if (first === undefined) return null;
  const others = new Set(own.slice(1));
  const source = own.map((at) => sources[at]).join('\n');
  const prefix = prefixOf(sources[first] ?? '');
  if (op.type === 'piece') {
    const { to } = op;
    const rest = (sources[first] ?? '').trimStart().slice(prefix.length);
    const put = (inner: string) => (to === null ? '' : withFields(to.marked, inner, known));
    const kept = own.length === 1 ? inItsCondition(rest, put, known) : null;
    if (kept !== null) return tidy(sources.map((line, at) => (at === first ? prefix + kept : line)));
    const text = to === null ? null : lineOf(prefix, { ...to, marked: withFields(to.marked, source, known) });
    // Conditions that begin or end in the line, and reach beyond it, stay.
    const tags = [...(sources[first] ?? '').replace(conditionPattern, '').matchAll(tagPattern)].filter(
      ([, sign]) => sign !== '',
    );
    const around = (line: string) => {
      const begins = tags
        .filter(([, sign]) => sign !== '/')
        .map(([tag]) => tag)
        .join('');
      const ends = tags
        .filter(([, sign]) => sign === '/')
        .map(([tag]) => tag)
        .join('');
      return line === '' ? begins + ends : begins + line + ends;
    };
    const all = sources.flatMap((line, at) => {
      if (others.has(at)) return [];
      if (at !== first) return [line];
      if (text !== null) return [around(text)];
      return tags.length > 0 ? [around('')] : [];
    });
    return tidy(all);
  }
  const moving = own.map((at) => sources[at] ?? '');
  let target = op.after;
  while (target >= 0 && (target === op.piece || linesOf(target).length === 0)) target -= 1;
  const anchor = target < 0 ? -1 : (linesOf(target).at(-1) ?? -1);
  const taken = new Set(own);
  const all: string[] = [];
  let place = -1;
  for (const [at, line] of sources.entries()) {
    if (!taken.has(at)) all.push(line);
    if (at === anchor) place = all.length - 1;
  }
  behind(all, place, moving.join('\n'), prefix);
  return tidy(all);
};
