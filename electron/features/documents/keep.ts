/** What was made: noted when a file is written, and kept as a record once the user has saved it. */
import type { FileHandle } from '#contract/files.ts';
import type { MadeDocument } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import type { About } from '#electron/features/documents/compose.ts';
import { blank } from '#electron/features/records/check.ts';
import { sha256 } from '#electron/features/sha256.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

/** What a document's record says besides where its file is. */
export type Made = About & Pick<MadeDocument, 'format' | 'templateId' | 'batchId'>;

interface Noted {
  readonly made: Made;
  readonly file: FileHandle;
  readonly hash: string;
  readonly at: string;
}

/** Written and not saved yet, by the id of the file; the oldest are forgotten. */
const noted = new WeakMap<Store, Map<string, Noted>>();
const mostNoted = 1_000;

/** Notes what a file is, so that it can be kept once it is saved. */
export const noteMade = async (
  context: Pick<Context, 'store' | 'now'>,
  file: FileHandle,
  bytes: Uint8Array,
  made: Made,
): Promise<void> => {
  const all = noted.get(context.store) ?? new Map<string, Noted>();
  noted.set(context.store, all);
  all.set(file.id, { made, file, hash: await sha256(new Uint8Array(bytes)), at: context.now() });
  const [oldest] = all.keys();
  if (all.size > mostNoted && oldest !== undefined) all.delete(oldest);
};

/** The last part of a path of any system. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const recordOf = (context: Context, { made, file, hash, at }: Noted, id: string): MadeDocument => {
  const path = context.files.whereabouts(file.id);
  return {
    ...(blank('documents', id, context.now()) as unknown as MadeDocument),
    ...made,
    madeAt: at,
    fileName: path === null ? file.name : fileNameOf(path),
    size: file.size,
    path,
    hash,
  };
};

/** The record of a file that was made and saved; asked for again, the same one. @throws Refused notFound, storageFailed */
export const keepDocument = async (
  context: Context,
  file: string,
): Promise<{ readonly id: string; readonly entry: number | null }> => {
  const { store } = context;
  const one = noted.get(store)?.get(file);
  if (!one) throw new Refused('notFound');
  const record = recordOf(context, one, context.newId());
  const entry = await store.change(
    { code: 'created', params: { kind: 'documents', name: record.title } },
    (draft) => draft.put('documents', record),
  );
  noted.get(store)?.delete(file);
  return { id: record.id, entry: entry?.number ?? null };
};

/** @throws Refused notFound */
export const documentOf = (store: Store, id: string): Readonly<MadeDocument> => {
  const record = store.get('documents', id);
  if (!record || record.deletedAt !== null) throw new Refused('notFound');
  return record;
};

/**
 * The user has pointed to the file of a document. One with other bytes is not taken, unless `anyway`: it was edited since.
 * @throws Refused notFound, tooLarge, storageFailed
 */
export const locateDocument = async (
  context: Context,
  id: string,
  file: string,
  anyway: boolean,
): Promise<{ readonly found: 'same' | 'other'; readonly entry: number | null }> => {
  const { store } = context;
  const { hash: known } = documentOf(store, id);
  const { name, bytes } = await context.files.read(file);
  const hash = await sha256(bytes);
  const found = hash === known ? 'same' : 'other';
  if (found === 'other' && !anyway) return { found, entry: null };
  const path = context.files.whereabouts(file);
  const entry = await store.change(
    { code: 'changed', params: { kind: 'documents', name: documentOf(store, id).title, field: 'fileName' } },
    (draft) => {
      const before = draft.get('documents', id);
      if (!before) throw new Refused('notFound');
      draft.put('documents', {
        ...before,
        fileName: path === null ? name : fileNameOf(path),
        path,
        hash,
        size: bytes.byteLength,
        updatedAt: context.now(),
      });
    },
  );
  return { found, entry: entry?.number ?? null };
};
