/** Finds the proposal, and of its versions the one, that a copy was made from. */
import type { MadeDocument, Proposal } from '#contract/kinds.ts';
import { Pace } from '#electron/features/pace.ts';
import { versionsOf } from '#electron/features/proposals/versions.ts';
import { shippedOf } from '#electron/features/templates/kept.ts';
import { bookmarkOf } from '#electron/files/word/bookmark-name.ts';
import { originOf } from '#electron/files/word/origin.ts';
import type { ReadWord } from '#electron/files/word/read-model.ts';
import type { Store } from '#electron/store/store.ts';

/** Characters of a copy in which a number is looked for: covers and headings come first. */
const looked = 20_000;

const textOf = (copy: ReadWord): string => {
  const parts: string[] = [...copy.properties.values()];
  let length = 0;
  for (const block of copy.blocks) {
    const text =
      block.kind === 'paragraph'
        ? block.text
        : block.rows.map(({ cells }) => cells.map((cell) => cell.text).join(' ')).join('\n');
    parts.push(text);
    length += text.length;
    if (length > looked) break;
  }
  return parts.join('\n');
};

/** Whole: P-2026-1 does not stand in P-2026-12. */
const stands = (number: string, text: string): boolean => {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const around = (text[at - 1] ?? ' ') + (text[at + number.length] ?? ' ');
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
};

/** The version that was sent when the copy says it was made; else the newest that was sent, else the newest. */
const versionMade = (
  versions: readonly Readonly<Proposal>[],
  copy: ReadWord,
): Readonly<Proposal> | undefined => {
  const there = versions.filter(({ deletedAt }) => deletedAt === null);
  const created = copy.properties.get('created')?.slice(0, 19) ?? '';
  return (
    there.find(({ sentAt }) => sentAt !== null && sentAt.slice(0, 19) === created) ??
    there.findLast(({ status }) => status !== 'draft') ??
    there.at(-1)
  );
};

const marksOf = (copy: ReadWord): ReadonlySet<string> =>
  new Set(
    copy.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.marks : block.rows.flatMap((row) => row.marks),
    ),
  );

/** How many lines and sections of a proposal are marked. */
const countMarked = ({ lines, sections }: Readonly<Proposal>, marks: ReadonlySet<string>): number =>
  [...lines.map(({ id }) => `line:${id}`), ...sections.map(({ id }) => `section:${id}`)].filter((anchor) =>
    marks.has(bookmarkOf(anchor)),
  ).length;

/**
 * The template that a copy was made in, so that the original is laid out as it is: the one that a document of the proposal
 * was made in last. Null: the brand, whose files say what they are of by their properties or their marks.
 */
export const templateOfCopy = (store: Store, copy: ReadWord, proposal: Readonly<Proposal>): string | null => {
  if (originOf(copy) !== null || countMarked(proposal, marksOf(copy)) > 0) return null;
  let last: Readonly<MadeDocument> | null = null;
  for (const made of store.all('documents').values()) {
    if (made.deletedAt !== null || made.proposalId !== proposal.id || made.templateId === null) continue;
    const kept = store.get('templates', made.templateId);
    const there = shippedOf(made.templateId) !== undefined || (kept && kept.deletedAt === null);
    if (there && (last === null || made.madeAt >= last.madeAt)) last = made;
  }
  return last?.templateId ?? null;
};

/**
 * The properties of a written file say which version it is of. Where they are lost: lines and sections are marked with their
 * ids, which all versions of a proposal have in common; where these are lost too, the number stands in the text.
 */
export const findOriginal = async (store: Store, copy: ReadWord): Promise<Readonly<Proposal> | null> => {
  const origin = originOf(copy);
  const named = origin?.kind === 'proposals' ? store.get('proposals', origin.id) : undefined;
  if (named !== undefined && named.deletedAt === null) return named;
  const marks = marksOf(copy);
  const text = textOf(copy);
  const pace = new Pace();
  let best: Readonly<Proposal> | null = null;
  let most = 0;
  const byNumber: Readonly<Proposal>[] = [];
  for (const proposal of store.all('proposals').values()) {
    if (pace.due) await pace.rest();
    if (proposal.deletedAt !== null) continue;
    if (proposal.number !== null && stands(proposal.number, text)) byNumber.push(proposal);
    if (marks.size === 0) continue;
    const found = countMarked(proposal, marks);
    if (found > most) {
      best = proposal;
      most = found;
    }
  }
  const one = best ?? byNumber[0];
  // Two numbers in one text: nobody knows which is meant.
  if (one === undefined || (best === null && new Set(byNumber.map(({ number }) => number)).size > 1))
    return null;
  return versionMade(versionsOf(store, one), copy) ?? null;
};
