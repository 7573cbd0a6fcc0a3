/** The records an import compares with, packed on the answering thread in short slices and unpacked in the worker. */
import type { Kind } from '#contract/fields.ts';
import { type AnyRecord, definitionOf } from '#contract/kinds.ts';
import type { Store } from '#electron/store/store.ts';

/** Milliseconds of one slice: well below what a person feels, long enough not to waste time on switching. */
const slice = 6;
export const nextSlice = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock that says when the thread should be given back. */
export const makeSlicer = () => {
  let since = performance.now();
  return async (pause: () => Promise<void>): Promise<void> => {
    if (performance.now() - since < slice) return;
    await pause();
    since = performance.now();
  };
};

/** A record as the worker sees it: some of its fields only. */
export type Packed = Readonly<Record<string, unknown>> & { readonly id: string };
export type Existing = ReadonlyMap<Kind, readonly Packed[]>;

const encoder = new TextEncoder();

/**
 * Every record outside the trash of the kinds asked for, one JSON line each: whole where `fields` is null, else only its id
 * and the fields named.
 */
export const packRecords = async (
  store: Store,
  wanted: ReadonlyMap<Kind, readonly string[] | null>,
): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) pieces.push(encoder.encode(lines.join('')));
    lines = [];
  };
  const sliced = makeSlicer();
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
        lines.push(`${JSON.stringify([kind, packed])}\n`);
      }
      count += 1;
      if (count % 100 === 0) {
        if (lines.length >= 500) flush();
        await sliced(nextSlice);
      }
    }
  }
  flush();
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.byteLength;
  }
  return all;
};

/** The lines of packed bytes, parsed one at a time. */
export function* unpackLines(bytes: Uint8Array): Generator<unknown> {
  const decoder = new TextDecoder();
  let from = 0;
  while (from < bytes.length) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end;
    yield JSON.parse(decoder.decode(bytes.subarray(from, to)));
    from = to + 1;
  }
}

export const unpackRecords = (bytes: Uint8Array): Existing => {
  const kinds = new Map<Kind, Packed[]>();
  for (const line of unpackLines(bytes)) {
    const [kind, record] = line as [Kind, Packed];
    const list = kinds.get(kind);
    if (list) list.push(record);
    else kinds.set(kind, [record]);
  }
  return kinds;
};

export const packLines = (values: readonly unknown[]): Uint8Array =>
  encoder.encode(values.map((value) => `${JSON.stringify(value)}\n`).join(''));

/** What naming and matching a record of a kind needs. */
export const namingFields = (kind: Kind): readonly string[] => {
  const { named, keys } = definitionOf(kind);
  const fields = new Set<string>([...named, ...keys]);
  if (kind === 'contacts') fields.add('organisationId');
  if (kind === 'products') for (const name of ['price', 'cost']) fields.add(name);
  return [...fields];
};

export type Write = readonly [kind: Kind, id: string, isNew: boolean, values: Partial<AnyRecord>];
