/** Takes a file in as template, exchanges the file of one, and says of it what it is for. */
import type { Input, Output } from '#contract/channels.ts';
import { type DocumentUse, largestAttachment } from '#contract/kinds/documents.ts';
import type { Attachment, Template } from '#contract/kinds.ts';
import { type CheckedFile, isTaken } from '#contract/templates.ts';
import type { Context } from '#electron/features/context.ts';
import { sha256 } from '#electron/features/sha256.ts';
import { limits, templateBytes, templateOf } from '#electron/features/templates/kept.ts';
import { Refused } from '#electron/refused.ts';
import type { Draft } from '#electron/store/store.ts';

type Kept = Output<'templates.add'>;

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @throws Refused unreadable */
export const checkBytes = (
  context: Context,
  bytes: Uint8Array<ArrayBuffer>,
  use: DocumentUse,
): Promise<{ readonly checked: CheckedFile; readonly clean: Uint8Array<ArrayBuffer> }> =>
  context.run('template.check', { bytes, use }, limits);

/** @throws Refused notFound, tooLarge, unreadable */
export const readAndCheck = async (context: Context, file: string, use: DocumentUse) => {
  const { name, bytes } = await context.files.read(file);
  if (bytes.byteLength > largestAttachment) throw new Refused('tooLarge');
  return { name, ...(await checkBytes(context, bytes, use)) };
};

const attachmentFor = async (
  context: Context,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Attachment> => {
  const now = context.now();
  return {
    id: context.newId(),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    name,
    type: wordType,
    size: bytes.byteLength,
    hash: await sha256(bytes),
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  };
};

const notKept = (checked: CheckedFile): Kept => ({ checked, id: null, entry: null });

/** One that begins as .dotx is kept as a document. */
const documentName = (name: string): string => name.replace(/\.dotx$/i, '.docx');

/** @throws Refused notFound, tooLarge, unreadable, storageFailed */
export const addTemplate = async (context: Context, input: Input<'templates.add'>): Promise<Kept> => {
  const { name: fileName, checked, clean } = await readAndCheck(context, input.file, input.use);
  if (!isTaken({ problems: checked.problems })) return notKept(checked);
  const attachment = await attachmentFor(context, documentName(fileName), clean);
  const now = context.now();
  const name = input.name.trim();
  const template: Template = {
    id: context.newId(),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    name,
    use: input.use,
    language: input.language,
    standard: false,
    fileName: attachment.name,
    attachmentId: attachment.id,
    addedOn: context.today(),
    notes: null,
  };
  const entry = await context.store.change(
    { code: 'created', params: { kind: 'templates', name } },
    (draft) => {
      draft.put('attachments', attachment);
      draft.put('templates', template);
    },
  );
  return { checked, id: template.id, entry: entry?.number ?? null };
};

/** Puts a changed template; one that is no longer there is not brought back. @throws Refused notFound */
const put = (draft: Draft, id: string, changed: Partial<Template>): void => {
  const before = draft.get('templates', id);
  if (!before || before.deletedAt !== null) throw new Refused('notFound');
  draft.put('templates', { ...before, ...changed });
};

/** @throws Refused notFound, tooLarge, unreadable, storageFailed */
export const replaceTemplate = async (
  context: Context,
  { id, file }: Input<'templates.replace'>,
): Promise<Kept> => {
  const { use, name } = templateOf(context.store, id);
  const { name: fileName, checked, clean } = await readAndCheck(context, file, use);
  if (!isTaken({ problems: checked.problems })) return notKept(checked);
  const attachment = await attachmentFor(context, documentName(fileName), clean);
  const entry = await context.store.change(
    { code: 'changed', params: { kind: 'templates', name, field: 'attachmentId' } },
    (draft) => {
      const before = draft.get('templates', id)?.attachmentId;
      const now = context.now();
      put(draft, id, {
        attachmentId: attachment.id,
        fileName: attachment.name,
        addedOn: context.today(),
        updatedAt: now,
      });
      draft.put('attachments', attachment);
      // The history keeps the file it had.
      if (before !== undefined) draft.remove('attachments', before);
    },
  );
  return { checked, id, entry: entry?.number ?? null };
};

/** @throws Refused notFound, storageFailed */
export const changeTemplate = async (
  context: Context,
  { id, name, use, language }: Input<'templates.change'>,
): Promise<Kept> => {
  const before = templateOf(context.store, id);
  const { checked } = await checkBytes(context, await templateBytes(context, id), use);
  if (use !== before.use && !isTaken({ problems: checked.problems })) return notKept(checked);
  const moved = use !== before.use || language !== before.language;
  const changed = { name: name.trim(), use, language, ...(moved ? { standard: false } : {}) };
  const fields = (['name', 'use', 'language'] as const).filter((field) => before[field] !== changed[field]);
  if (fields.length === 0) return { checked, id, entry: null };
  const field = fields.length === 1 ? (fields[0] ?? '') : '';
  const entry = await context.store.change(
    { code: 'changed', params: { kind: 'templates', name: before.name, field } },
    (draft) => put(draft, id, { ...changed, updatedAt: context.now() }),
  );
  return { checked, id, entry: entry?.number ?? null };
};

/** @throws Refused notFound, storageFailed */
export const setStandard = async (
  context: Context,
  { id, standard }: Input<'templates.setStandard'>,
): Promise<{ entry: number | null }> => {
  const { name, use, language } = templateOf(context.store, id);
  const entry = await context.store.change(
    { code: 'changed', params: { kind: 'templates', name, field: 'standard' } },
    (draft) => {
      const updatedAt = context.now();
      for (const other of context.store.all('templates').values()) {
        const rival = other.use === use && other.language === language && other.id !== id;
        if (standard && rival && other.standard)
          draft.put('templates', { ...other, standard: false, updatedAt });
      }
      if (draft.get('templates', id)?.standard !== standard) put(draft, id, { standard, updatedAt });
    },
  );
  return { entry: entry?.number ?? null };
};

/** Into the trash, with its file. @throws Refused notFound, storageFailed */
export const removeTemplate = async (
  context: Context,
  { id }: Input<'templates.remove'>,
): Promise<{ entry: number | null }> => {
  const { name } = templateOf(context.store, id);
  const entry = await context.store.change(
    { code: 'trashed', params: { kind: 'templates', name, count: 1 } },
    (draft) => {
      const now = context.now();
      put(draft, id, { deletedAt: now, updatedAt: now });
    },
  );
  return { entry: entry?.number ?? null };
};
