/** Opens the file of a document, or shows it in its folder; one that was moved is found by its bytes. */
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute } from 'node:path';
import type { Input, Output } from '#contract/channels.ts';
import type { Context } from '#electron/features/context.ts';
import { documentOf } from '#electron/features/documents/keep.ts';
import { Refused } from '#electron/refused.ts';
import { findFile, type SearchLimits, type SearchPlace, searchLimits } from '#electron/shell/find-file.ts';

/** What the system does with a file. */
export interface FileShower {
  /** In its program. @returns what went wrong, '' where nothing did */
  open(path: string): Promise<string>;
  /** Selected in its folder. */
  show(path: string): void;
  /** The user's Documents, Downloads and Desktop. */
  folders(): readonly string[];
}

/** Nothing else is opened, whatever a record says: a program would run. */
const opened = ['.docx', '.pptx', '.pdf', '.eml', '.xlsx'];

const isThere = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
};

/** Where it was, what lies around that, and where people keep their documents. */
const placesFor = (path: string | null, folders: readonly string[]): SearchPlace[] => {
  const usual = folders.map((folder) => ({ folder, depth: 3 }));
  if (path === null) return usual;
  const was = dirname(path);
  const parent = dirname(was);
  // The root of a disk is no place to look around in.
  const around = dirname(parent) === parent ? [] : [{ folder: parent, depth: 2 }];
  return [{ folder: was, depth: 1 }, ...around, ...usual];
};

/** @throws Refused notFound, unavailable (params.what documents.program), notAllowed, storageFailed */
export const openDocument = async (
  { store, now }: Pick<Context, 'store' | 'now'>,
  shower: FileShower,
  { id, how }: Input<'documents.open'>,
  limits: SearchLimits = searchLimits,
): Promise<Output<'documents.open'>> => {
  const { path, size, hash, format, title } = documentOf(store, id);
  const show = async (at: string) => {
    if (!opened.includes(extname(at).toLowerCase())) throw new Refused('notAllowed');
    if (how === 'folder') return shower.show(at);
    if ((await shower.open(at)) !== '') throw new Refused('unavailable', { what: 'documents.program' });
  };
  const known = path !== null && isAbsolute(path) ? path : null;
  if (known !== null && (await isThere(known))) {
    await show(known);
    return { found: 'there' };
  }
  if (size === null || hash === null) return { found: 'gone' };
  const wanted = { extension: `.${format}`, size, hash };
  const moved = await findFile(wanted, placesFor(known, shower.folders()), limits);
  if (moved === null) return { found: 'gone' };
  await store.change(
    { code: 'changed', params: { kind: 'documents', name: title, field: 'fileName' } },
    (draft) => {
      const before = draft.get('documents', id);
      if (!before) throw new Refused('notFound');
      draft.put('documents', { ...before, path: moved, fileName: basename(moved), updatedAt: now() });
    },
  );
  await show(moved);
  return { found: 'moved' };
};
