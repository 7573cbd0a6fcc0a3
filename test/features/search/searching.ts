/** Searches as the palette does, and tells which searches do not find first what they are after. */
import type { ListedKind } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { ask } from '#test/ask.ts';

/** What is typed, and the kind and title of the record meant. */
export type Meant = readonly [typed: string, kind: ListedKind, title: string];

export const search = (context: Context, text: string, kinds: ListedKind[] = [], limit = 20) =>
  ask(context, 'search.find', { text, kinds, limit });

export const titles = async (context: Context, text: string, kinds: ListedKind[] = []) =>
  (await search(context, text, kinds)).hits.map(({ title }) => title);

/** The searches that find something else first: 'typed: found instead of meant'. */
export const missed = async (context: Context, all: readonly Meant[]): Promise<string[]> => {
  const wrong: string[] = [];
  for (const [typed, kind, title] of all) {
    const [first] = (await search(context, typed)).hits;
    if (first?.kind !== kind || first.title !== title) {
      wrong.push(`${typed}: ${first ? `${first.kind} ${first.title}` : 'nothing'} instead of ${title}`);
    }
  }
  return wrong;
};
