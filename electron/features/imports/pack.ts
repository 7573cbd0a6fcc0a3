/** The records an import compares with, packed on the answering thread in short slices and unpacked in the worker. */
import type { Kind } from '#contract/fields.ts';
import { type AnyRecord, definitionOf } from '#contract/kinds.ts';
import { Pace } from '#electron/features/pace.ts';
import type { Store } from '#electron/store/store.ts';

/** A record as the worker sees it: some of its fields only. */
export type Packed = Readonly<Record<string, unknown>> & { readonly id: string };
export type Existing = ReadonlyMap<Kind, readonly Packed[]>;

/** In characters: encoded in about a millisecond, and few enough pieces to hand over one by one. */
const pieceLength = 1 << 20;

/** Values as JSON lines, in pieces of bytes that no line is cut by. */
const makePacker = () => {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') pieces.push(encoder.encode(text));
    text = '';
  };
  return {
    add(value: unknown) {
      text += `${JSON.stringify(value)}\n`;
      if (text.length >= pieceLength) flush();
    },
    end() {
      flush();
      return pieces;
    },
  };
};

/**
 * Every record outside the trash of the kinds asked for, one JSON line each: whole where `fields` is null, else only its id
 * and the fields named.
 */
export const packRecords = async (
  store: Store,
  wanted: ReadonlyMap<Kind, readonly string[] | null>,
): Promise<Uint8Array[]> => {
  const pack = makePacker();
  const pace = new Pace();
  for (const [kind, fields] of wanted) {
    let count = 0;
    for (const record of store.all(kind).values()) {
      if (record.deletedAt === null) {
        const packed: object =
          fields === null
            ? record
            : Object.fromEntries(
                ['id', ...fields].map((name) => [name, record[name as keyof typeof record]]),
              );
        pack.add([kind, packed]);
      }
      count += 1;
      if (count % 50 === 0 && pace.due) await pace.rest();
    }
  }
  return pack.end();
};

/** The lines of packed pieces, parsed one at a time. */
export function* unpackLines(pieces: readonly Uint8Array[]): Generator<unknown> {
  const decoder = new TextDecoder();
  for (const bytes of pieces) {
    let from = 0;
    while (from < bytes.length) {
      const end = bytes.indexOf(10, from);
      yield JSON.parse(decoder.decode(bytes.subarray(from, end)));
      from = end + 1;
    }
  }
}

export const unpackRecords = (pieces: readonly Uint8Array[]): Existing => {
  const kinds = new Map<Kind, Packed[]>();
  for (const line of unpackLines(pieces)) {
    const [kind, record] = line as [Kind, Packed];
    const list = kinds.get(kind);
    if (list) list.push(record);
    else kinds.set(kind, [record]);
  }
  return kinds;
};

export const packLines = (values: readonly unknown[]): Uint8Array[] => {
  const pack = makePacker();
  for (const value of values) pack.add(value);
  return pack.end();
};

/** What naming and matching a record of a kind needs. */
export const namingFields = (kind: Kind): readonly string[] => {
  const { named, keys } = definitionOf(kind);
  const fields = new Set<string>([...named, ...keys]);
  // Namesakes are told apart by their client.
  if (kind === 'contacts' || kind === 'opportunities') fields.add('organisationId');
  if (kind === 'products') for (const name of ['price', 'cost']) fields.add(name);
  return [...fields];
};

export type Write = readonly [kind: Kind, id: string, isNew: boolean, values: Partial<AnyRecord>];
