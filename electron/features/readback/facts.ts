/** What an edited copy says outside of prices and sections: the title, the dates, and texts that cannot be taken. */
import type { ReadRemark } from '#contract/readback.ts';
import type { Compared } from '#electron/features/proposals/differences.ts';
import { readDay } from '#electron/features/readback/dates.ts';
import type { Problem } from '#electron/features/readback/lines.ts';
import type { Matched } from '#electron/features/readback/match.ts';
import { remarkOf } from '#electron/features/readback/remarks.ts';
import type { Unit } from '#electron/features/readback/units.ts';
import { plain } from '#electron/features/readback/words.ts';
import { type MessageKey, translate } from '#locale/translate.ts';

export interface ReadFacts {
  readonly title: string;
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
  readonly problems: readonly Problem[];
  readonly remarks: readonly ReadRemark[];
}

const textOf = (unit: Unit): string =>
  unit.kind === 'text'
    ? unit.text
    : unit.row.cells
        .map(({ text }) => text)
        .filter((text) => text.trim() !== '')
        .join(' | ');

/** The line in the place of the title, where nothing else differs; null where it is not that. */
const newTitle = (was: Unit, is: Unit, title: string): string | null => {
  const linesOf = (unit: Unit) =>
    (unit.kind === 'text' ? [unit.text] : unit.row.cells.map(({ text }) => text)).flatMap((text) =>
      text.split('\n').filter((line) => line.trim() !== ''),
    );
  const before = linesOf(was);
  const after = linesOf(is);
  const at = before.findIndex((line) => plain(line) === plain(title));
  const others = (lines: readonly string[]) => plain(lines.filter((_, place) => place !== at).join(' '));
  if (at < 0 || before.length !== after.length || others(before) !== others(after)) return null;
  const text = (after[at] ?? '').replace(/\s+/g, ' ').trim();
  return text === '' || text.length > 500 ? null : text;
};

/** Below this much that stayed, the document was not laid out as this one is. */
const sameLayout = 0.5;

/** @param told units of the original and of the copy that something was said of already */
export const readFacts = (
  original: readonly Unit[],
  copy: readonly Unit[],
  { of, to }: Matched,
  proposal: Compared,
  told: { readonly original: ReadonlySet<number>; readonly copy: ReadonlySet<number> },
): ReadFacts => {
  const { language } = proposal;
  const problems: Problem[] = [];
  const remarks: ReadRemark[] = [];
  let { title } = proposal;
  const dates = { issuedOn: proposal.issuedOn, validUntil: proposal.validUntil };
  const words = (key: 'date' | 'validUntil') =>
    plain(translate(language, `documents.print.${key}` as MessageKey));
  const dateOf = (unit: Unit): keyof typeof dates | null => {
    if (unit.anchor === 'field:validUntil') return 'validUntil';
    if (unit.kind !== 'row') return null;
    const label = plain(unit.row.cells[0]?.text ?? '');
    return label === words('validUntil') ? 'validUntil' : label === words('date') ? 'issuedOn' : null;
  };
  const heading = (units: readonly Unit[], at: number): string | null => {
    for (let place = at - 1; place >= 0; place--) {
      const unit = units[place];
      if (unit?.kind === 'text' && unit.paragraph.level !== null) return unit.text;
    }
    return null;
  };
  const outside = original.flatMap((unit, at) =>
    told.original.has(at) || unit.anchor?.startsWith('section:') ? [] : [at],
  );
  const stayed = outside.filter((at) => copy[to[at] ?? -1]?.key === original[at]?.key).length;
  const compared = outside.length < 4 || stayed >= outside.length * sameLayout;
  if (!compared) remarks.push(remarkOf('otherLayout'));
  const elsewhere = (before: Unit | null, after: Unit | null, where: string | null) => {
    if (compared)
      remarks.push(
        remarkOf('elsewhere', { where, before: before && textOf(before), after: after && textOf(after) }),
      );
  };

  for (const at of outside) {
    const was = original[at];
    const is = copy[to[at] ?? -1];
    if (!was || was.key === is?.key) continue;
    if (!is) {
      elsewhere(was, null, heading(original, at));
      continue;
    }
    const field = dateOf(was);
    if (field !== null) {
      const before = readDay(textOf(was));
      const date = readDay(textOf(is));
      const changed = before === proposal[field] && date !== before;
      if (changed && date !== null && (dates[field] === proposal[field] || dates[field] === date)) {
        dates[field] = date;
        continue;
      }
      if (changed && date === null) {
        const label = translate(language, `fields.proposals.${field}` as MessageKey);
        const shown = { before: textOf(was), after: textOf(is) };
        problems.push({ of: 'field', subject: field, label, field, ...shown, reason: 'unreadable' });
        continue;
      }
    } else if (title === proposal.title) {
      const said = newTitle(was, is, title);
      if (said !== null) {
        title = said;
        continue;
      }
    }
    elsewhere(was, is, heading(original, at));
  }
  for (const [at, unit] of copy.entries())
    if ((of[at] ?? -1) === -1 && !told.copy.has(at)) elsewhere(null, unit, heading(copy, at));
  return { title, ...dates, problems, remarks };
};
