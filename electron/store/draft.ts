/** A change being made: what it put and removed, laid over the records as they are, each validated at once. */
import type { z } from 'zod';
import type { Kind } from '#contract/fields.ts';
import { Refused } from '#electron/refused.ts';
import type { StoredRecord } from '#electron/store/migrations.ts';
import type { Draft } from '#electron/store/store.ts';

/** What the store needs to know of the record kinds. */
export type Schemas = { readonly [kind: string]: { readonly schema: z.ZodType } | undefined };

/** One record's new state; null where it is removed. */
export interface Put {
  readonly kind: Kind;
  readonly id: string;
  readonly after: StoredRecord | null;
}

/** Answers one put after the other, and null after the last; at once where it can. */
export type Puts = () => Put | null | Promise<Put | null>;

export interface OpenDraft {
  readonly draft: Draft;
  /** Ends the draft and tells what is to change, kind by kind in the order first asked for. */
  end(): Puts;
}

export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The field's path and the reason, for each field the schema refused. */
const refusedFields = (error: z.ZodError): Record<string, string> =>
  Object.fromEntries(
    error.issues.flatMap((issue) => {
      const named = issue.code === 'unrecognized_keys' ? issue.keys : [];
      return (named.length > 0 ? named : [null]).map((key) => [
        [...issue.path, ...(key === null ? [] : [key])].join('.'),
        issue.code,
      ]);
    }),
  );

const validated = (schemas: Schemas, kind: Kind, record: unknown): StoredRecord => {
  const parsed = schemas[kind]?.schema.safeParse(record);
  if (parsed === undefined) throw new Refused('invalidRecord', { kind });
  if (!parsed.success) throw new Refused('invalidRecord', { kind }, refusedFields(parsed.error));
  return parsed.data as StoredRecord;
};

export const openDraft = (
  schemas: Schemas,
  current: (kind: Kind, id: string) => StoredRecord | undefined,
  keep: (record: StoredRecord) => StoredRecord,
): OpenDraft => {
  const over = new Map<Kind, Map<string, StoredRecord | null>>();
  let open = true;
  const at = (kind: Kind) => {
    // A draft kept beyond its change would write to nobody knows where.
    if (!open) throw new Error('the draft has ended');
    let byId = over.get(kind);
    if (byId === undefined) {
      byId = new Map();
      over.set(kind, byId);
    }
    return byId;
  };
  const draft: Draft = {
    get(kind, id) {
      const put = at(kind).get(id);
      return (put === undefined ? current(kind, id) : (put ?? undefined)) as never;
    },
    put(kind, record) {
      const valid = validated(schemas, kind, record);
      at(kind).set(valid.id, keep(valid));
    },
    remove(kind, id) {
      at(kind).set(id, null);
    },
    pause: nextTurn,
  };
  function* changed(): Generator<Put, null> {
    for (const [kind, byId] of over) for (const [id, after] of byId) yield { kind, id, after };
    return null;
  }
  return {
    draft,
    end() {
      open = false;
      const puts = changed();
      return () => puts.next().value;
    },
  };
};
