/** An edited copy against the original it was made from: every difference, with what taking it would do. Runs in a worker. */
import type { Block } from '#contract/document.ts';
import type { ProposalLine } from '#contract/kinds/documents.ts';
import type { Difference } from '#contract/proposals.ts';
import type { ReadDifference, ReadRemark, TextPart } from '#contract/readback.ts';
import { type Compared, differencesOf } from '#electron/features/proposals/differences.ts';
import { readFacts } from '#electron/features/readback/facts.ts';
import type { Problem } from '#electron/features/readback/lines.ts';
import { matchUnits } from '#electron/features/readback/match.ts';
import type { Op } from '#electron/features/readback/ops.ts';
import { type ReadPrices, readPrices } from '#electron/features/readback/prices.ts';
import { remarkOf } from '#electron/features/readback/remarks.ts';
import { readTexts } from '#electron/features/readback/texts.ts';
import { anchorUnits, unitsOf } from '#electron/features/readback/units.ts';
import { changedWords } from '#electron/features/readback/words.ts';
import type { ReadWord } from '#electron/files/word/read-model.ts';
import { readWord } from '#electron/files/word/read-word.ts';
import { formatPercent } from '#locale/format.ts';
import { translate } from '#locale/translate.ts';

export interface Comparing {
  readonly copy: ReadWord;
  /** The original, written anew. */
  readonly original: Uint8Array;
  /** What it was written of. */
  readonly blocks: readonly Block[];
  /** Descriptions as they are printed. */
  readonly proposal: Compared;
}

export interface Comparison {
  readonly differences: readonly ReadDifference[];
  readonly remarks: readonly ReadRemark[];
  /** What taking does, by the ids of the differences that can be taken. */
  readonly ops: ReadonlyMap<string, Op>;
}

/** More than these nobody goes through: the copy is another document. */
const mostDifferences = 1_000;
const mostRemarks = 200;

const inWords = new Set(['description', 'text', 'heading', 'body', 'title']);

const partsOf = ({ field, before, after }: Pick<Difference, 'field' | 'before' | 'after'>): TextPart[] => {
  if (field !== null && inWords.has(field)) return changedWords(before ?? '', after ?? '');
  return [
    ...(before === null ? [] : [{ text: before, change: 'removed' as const }]),
    ...(after === null ? [] : [{ text: after, change: 'added' as const }]),
  ];
};

const opOf = ({ of, change, subject, field }: Difference, prices: ReadPrices, after: Compared): Op | null => {
  if (of === 'field') {
    const value = after[subject as 'title' | 'issuedOn' | 'validUntil' | 'discount' | 'deposit'];
    return { type: 'field', name: subject, value };
  }
  if (change === 'removed') return { type: 'lineRemoved', id: subject };
  const at = prices.lines.findIndex(({ id }) => id === subject);
  const line = prices.lines[at];
  if (!line) return null;
  if (field !== null) return { type: 'lineField', line, field };
  const before = prices.lines.slice(0, at).map(({ id }) => id);
  return { type: change === 'added' ? 'lineAdded' : 'lineMoved', line, after: before };
};

const ofProblem = (
  { of, subject, label, field, before, after, reason }: Problem,
  place: number,
): ReadDifference => ({
  id: `${of}:${subject}:${field ?? ''}:problem:${place}`,
  of,
  change: 'changed',
  subject,
  label,
  field,
  before: before === '' ? null : before,
  after,
  parts: partsOf({ field: null, before: before === '' ? null : before, after }),
  reason,
});

const told = (copy: ReadWord): ReadRemark[] => {
  const { insertions, deletions } = copy.tracked;
  return [
    ...(insertions + deletions === 0 ? [] : [remarkOf('trackedChanges', { count: insertions + deletions })]),
    ...copy.comments.map(({ author, text, on }) =>
      remarkOf('comment', { by: author, after: text, where: on }),
    ),
    ...(copy.textBoxes === 0 ? [] : [remarkOf('textBoxes', { count: copy.textBoxes })]),
  ];
};

const ofRate = (from: number, to: number, { language }: Compared): ReadDifference => {
  const shown = {
    field: 'taxRate',
    before: formatPercent(from, language),
    after: formatPercent(to, language),
  };
  const label = translate(language, 'documents.print.taxRate');
  const id = `field:taxRate:${from}`;
  return {
    id,
    of: 'field',
    change: 'changed',
    subject: 'taxRate',
    label,
    ...shown,
    parts: partsOf(shown),
    reason: null,
  };
};

export const compareCopy = ({ copy, original, blocks, proposal }: Comparing): Comparison => {
  const before = unitsOf(readWord(original));
  anchorUnits(before, blocks);
  const after = unitsOf(copy);
  const matched = matchUnits(before, after);
  const prices = readPrices(before, after, matched, proposal);
  const texts = readTexts(before, after, matched, proposal.sections);
  const facts = readFacts(before, after, matched, proposal, {
    original: prices.usedOriginal,
    copy: new Set([...prices.usedCopy, ...texts.used]),
  });
  const changed: Compared = {
    ...proposal,
    title: facts.title,
    issuedOn: facts.issuedOn,
    validUntil: facts.validUntil,
    discount: prices.discount,
    deposit: prices.deposit,
    lines: [...prices.lines] as ProposalLine[],
  };
  const ops = new Map<string, Op>(texts.ops);
  const ofPrices = differencesOf(proposal, changed).map((one): ReadDifference => {
    const op = opOf(one, prices, changed);
    if (op !== null) ops.set(one.id, op);
    return { ...one, parts: partsOf(one), reason: null };
  });
  const ofRates = prices.rates.map(([from, to]) => {
    const one = ofRate(from, to, proposal);
    ops.set(one.id, { type: 'rate', from, to });
    return one;
  });
  const problems = [...facts.problems, ...prices.problems].map(ofProblem);
  const all = [...ofPrices, ...ofRates, ...problems, ...texts.differences];
  const remarks = [...told(copy), ...prices.remarks, ...facts.remarks];
  const hidden = Math.max(0, all.length - mostDifferences) + Math.max(0, remarks.length - mostRemarks);
  return {
    differences: all.slice(0, mostDifferences),
    remarks: [
      ...remarks.slice(0, mostRemarks),
      ...(hidden > 0 ? [remarkOf('hidden', { count: hidden })] : []),
    ],
    ops,
  };
};
