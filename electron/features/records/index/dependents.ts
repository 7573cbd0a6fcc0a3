/** Which computed columns follow from which records, through which links: what a change makes to be read again. */
import type { Kind } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import { type ComputedColumn, computed } from '#electron/features/records/computed.ts';

export const allKinds = Object.keys(kinds) as Kind[];

export const computedOf = (kind: Kind, column: string): ComputedColumn | undefined =>
  computed[kind]?.[column];

/** By kind: the computed columns that are derived from its records, and through which of their links. */
export const dependents: ReadonlyMap<Kind, readonly (readonly [Kind, string, string])[]> = new Map(
  allKinds.map((kind) => [
    kind,
    allKinds.flatMap((other) =>
      Object.entries(computed[other] ?? {}).flatMap(([name, { links }]) =>
        links.flatMap(([from, field]) => (from === kind ? [[other, name, field] as const] : [])),
      ),
    ),
  ]),
);
