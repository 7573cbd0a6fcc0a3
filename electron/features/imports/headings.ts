/** Headings of other programs by the field they mean. The catalogues' own names count as well. */
import { importTargets } from '#contract/imports.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { words } from '#electron/features/imports/heading-words.ts';
import { headingWords } from '#locale/fold.ts';
import { type MessageKey, translate } from '#locale/translate.ts';

/** Folded heading -> fields of the kind it may mean, each with how sure, 0 to 1. */
export type HeadingTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

const build = (kind: ListedKind): HeadingTable => {
  const table = new Map<string, Map<string, number>>();
  const add = (heading: string, field: string, score: number) => {
    const fields = table.get(heading) ?? new Map<string, number>();
    table.set(heading, fields.set(field, Math.max(score, fields.get(field) ?? 0)));
  };
  const lists = words[kind];
  for (const target of importTargets(kind)) {
    const own = lists[target.field] ?? '';
    for (const [position, one] of own
      .split(',')
      .map((word) => word.trim())
      .entries()) {
      if (one === '') continue;
      const weak = one.startsWith('~');
      // Earlier words of a list are the more usual ones: they win where two fields claim a heading.
      add(
        headingWords(weak ? one.slice(1) : one),
        target.field,
        weak ? 0.6 : 0.97 - Math.min(position, 30) * 0.005,
      );
    }
    add(headingWords(target.field.replace(/Id$/, '')), target.field, 0.9);
    for (const language of ['en', 'fr'] as const) {
      add(headingWords(translate(language, target.label as MessageKey)), target.field, 1);
    }
  }
  return table;
};

const tables = new Map<ListedKind, HeadingTable>();
export const headingTable = (kind: ListedKind): HeadingTable => {
  const table = tables.get(kind) ?? build(kind);
  tables.set(kind, table);
  return table;
};
