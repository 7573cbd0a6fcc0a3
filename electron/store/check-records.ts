/** Looks at records one by one: whether their schemas accept them, and that nobody can change them in place. */
import type { Schemas } from '#electron/store/draft.ts';
import type { Records } from '#electron/store/migrations.ts';

/** The first record its schema refuses, as 'kind/id', or null. Kinds without a schema are left alone. */
export const firstInvalid = (records: Records, schemas: Schemas): string | null => {
  for (const [kind, byId] of records) {
    const schema = schemas[kind]?.schema;
    if (schema === undefined) continue;
    for (const [id, record] of byId) if (!schema.safeParse(record).success) return `${kind}/${id}`;
  }
  return null;
};

export const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
};
