/** The files that the workspace keeps: taken in, and given to documents. */
import type { Kind } from '#contract/fields.ts';
import type { Attachment } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { sha256 } from '#electron/features/sha256.ts';
import { type ImageSize, imageSize } from '#electron/files/image-size.ts';
import type { Logo } from '#electron/files/word/logo.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

const kind: Kind = 'attachments';

/** In bytes, and in pixels of a side: more is no logo, and would take a reader's memory. */
const largestImage = 2 * 1024 * 1024;
const longestSide = 8_000;

/** What it is, by its bytes, whatever the file is called. @throws Refused tooLarge, unreadable */
const checkImage = (bytes: Uint8Array): ImageSize => {
  if (bytes.byteLength > largestImage) throw new Refused('tooLarge');
  const size = imageSize(bytes);
  if (size === null) throw new Refused('unreadable', { reason: 'unknownFormat' });
  if (size.width > longestSide || size.height > longestSide) throw new Refused('tooLarge');
  return size;
};

/** @throws Refused notFound, tooLarge, unreadable */
export const addImage = async (
  context: Context,
  file: string,
): Promise<{ readonly id: string; readonly entry: number | null }> => {
  const { store } = context;
  const { name, bytes } = await context.files.read(file);
  const { type } = checkImage(bytes);
  const hash = await sha256(bytes);
  for (const one of store.all('attachments').values()) {
    if (one.hash === hash && one.type === type && one.deletedAt === null) return { id: one.id, entry: null };
  }
  const now = context.now();
  const record: Attachment = {
    id: context.newId(),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    name,
    type,
    size: bytes.byteLength,
    hash,
    bytes: Buffer.from(bytes).toString('base64'),
  };
  const entry = await store.change({ code: 'created', params: { kind, name } }, (draft) =>
    draft.put('attachments', record),
  );
  return { id: record.id, entry: entry?.number ?? null };
};

/** A picture that is kept; null where there is none of the id. */
export const imageOf = (store: Store, id: string | null): Readonly<Attachment> | null => {
  const one = id === null ? undefined : store.get('attachments', id);
  return one && one.deletedAt === null && one.type.startsWith('image/') ? one : null;
};

export const addressOfImage = ({ type, bytes }: Readonly<Attachment>): string =>
  `data:${type};base64,${bytes}`;

/** A copy of its own: the bytes of a task's payload are handed over. */
export const bytesOf = ({ bytes }: Readonly<Attachment>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(bytes, 'base64'));

/** The picture as a document takes it; null where there is none. */
export const logoOf = (store: Store, id: string | null): Logo | null => {
  const image = imageOf(store, id);
  if (!image) return null;
  return {
    type: image.type === 'image/jpeg' ? 'image/jpeg' : 'image/png',
    bytes: bytesOf(image),
  };
};

/** @throws Refused notFound */
export const findImage = (store: Store, id: string) => {
  const image = imageOf(store, id);
  if (!image) throw new Refused('notFound');
  return { name: image.name, size: image.size ?? 0, address: addressOfImage(image) };
};
