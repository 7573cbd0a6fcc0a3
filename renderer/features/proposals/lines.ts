/** The lines of a price table as they are edited: added, copied, moved, taken out. */
import type { ProposalItem, ProposalLine } from '#contract/kinds/documents.ts';

type Lines = readonly ProposalLine[];

/** Most lines of a proposal: contract/kinds/documents.ts. */
export const mostLines = 500;

export const emptyHeading = (id: string): ProposalLine => ({ type: 'heading', id, text: '' });

export const changed = (
  lines: Lines,
  id: string,
  changes: Partial<ProposalItem> & { text?: string },
): ProposalLine[] =>
  lines.map((line) => {
    if (line.id !== id) return line;
    if (line.type === 'heading') return changes.text === undefined ? line : { ...line, text: changes.text };
    const { text: _text, ...own } = changes;
    return { ...line, ...own };
  });

/** @param after null: at the end */
export const inserted = (lines: Lines, line: ProposalLine, after: string | null): ProposalLine[] => {
  const at = lines.findIndex(({ id }) => id === after);
  return at < 0 ? [...lines, line] : [...lines.slice(0, at + 1), line, ...lines.slice(at + 1)];
};

/** A copy below the line, under an id of its own. */
export const duplicated = (lines: Lines, id: string, newId: string): ProposalLine[] => {
  const line = lines.find((one) => one.id === id);
  return line ? inserted(lines, { ...line, id: newId }, id) : [...lines];
};

export const removed = (lines: Lines, id: string): ProposalLine[] => lines.filter((line) => line.id !== id);

/** The list, with the objects of the one before wherever they say the same: what did not change is not drawn again. */
export const kept = <T extends { readonly id: string }>(before: T[], after: T[]): T[] => {
  if (before === after) return after;
  const known = new Map(before.map((one) => [one.id, one]));
  const made = after.map((one) => {
    const former = known.get(one.id);
    return former !== undefined && (former === one || JSON.stringify(former) === JSON.stringify(one))
      ? former
      : one;
  });
  return made.length === before.length && made.every((one, at) => one === before[at]) ? before : made;
};
