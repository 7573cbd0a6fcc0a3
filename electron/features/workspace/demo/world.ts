/** What every part of the demo company is made with: the day it is, the language, chance, and how records begin. */
import type { Kind } from '#contract/fields.ts';
import { definitionOf, type RecordOf } from '#contract/kinds.ts';
import { addDays, weekday } from '#contract/plain-date.ts';
import type { Random } from '#electron/features/workspace/demo/random.ts';
import type { Words } from '#electron/features/workspace/demo/words.ts';
import type { Draft } from '#electron/store/store.ts';

export interface World {
  readonly draft: Draft;
  /** Plain date the company is dated by. */
  readonly today: string;
  readonly language: 'en' | 'fr';
  readonly random: Random;
  readonly newId: () => string;
}

export const inWords = (world: World, words: Words): string => words[world.language];

/** Puts a record with the fields given, the others empty, and answers it. */
export const put = <K extends Kind>(
  world: World,
  kind: K,
  createdOn: string,
  values: Partial<RecordOf<K>>,
): RecordOf<K> => {
  const at = `${createdOn}T08:00:00.000Z`;
  const record: Record<string, unknown> = {
    id: world.newId(),
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
  };
  for (const [name, field] of Object.entries(definitionOf(kind).fields)) record[name] = field.empty;
  const whole = { ...record, ...values } as unknown as RecordOf<K>;
  world.draft.put(kind, whole);
  return whole;
};

/** The date itself, or the Monday after a weekend. */
export const workingDay = (date: string): string =>
  addDays(date, [0, 0, 0, 0, 0, 0, 2, 1][weekday(date)] ?? 0);

/** A working day between two dates, both included where they are working days. */
export const dayBetween = (world: World, from: number, to: number): string =>
  workingDay(addDays(world.today, world.random.whole(from, to)));
