/** The files that the workspace keeps: taken in, and given to documents. */
import type { Kind } from '#contract/fields.ts';
import type { Attachment } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { hashOf, imageFacts } from '#electron/features/documents/images.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

const kind: Kind = 'attachments';

/** @throws Refused notFound, tooLarge, unreadable */
export const addImage = async (
  context: Context,
  file: string,
): Promise<{ readonly id: string; readonly entry: number | null }> => {
  const { store } = context;
  const { name, bytes } = await context.files.read(file);
  const { type } = imageFacts(bytes);
  const hash = await hashOf(bytes);
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

/** @throws Refused notFound */
export const findImage = (store: Store, id: string) => {
  const image = imageOf(store, id);
  if (!image) throw new Refused('notFound');
  return { name: image.name, size: image.size ?? 0, address: addressOfImage(image) };
};
