/** Letters to many as files, written in a worker thread. */
import { type Zippable, zipSync } from 'fflate';
import type { WordDocument } from '#contract/document.ts';
import type { MergeForm } from '#contract/merge.ts';
import type { TaskTools } from '#electron/features/task.ts';
import type { Draft } from '#electron/files/mail/write-draft.ts';
import type { FillRequest } from '#electron/files/template/fill.ts';
import type { Logo } from '#electron/files/word/logo.ts';

export interface MergeLetter {
  /** Of its file, with the ending. */
  readonly name: string;
  /** Null where a template is filled. */
  readonly document: WordDocument | null;
  readonly request: FillRequest | null;
  /** Of the message it goes out with; null: none. */
  readonly draft: Omit<Draft, 'attachment'> | null;
}

export interface MergePayload {
  readonly letters: readonly MergeLetter[];
  readonly form: MergeForm;
  /** Of the one file of all, with the ending. */
  readonly combinedName: string;
  readonly logo: Logo | null;
  readonly template: Uint8Array<ArrayBuffer> | null;
  /** All in one archive? */
  readonly packed: boolean;
}

export interface MergedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** In the place of the moment of packing: among the first that an archive can say. */
const packedAt = new Date(1980, 0, 1, 12);

const wordName = (name: string): string => name.replace(/\.\w+$/, '.docx');

/** The files in the order of the letters, that of all last; `archive` where they are packed. */
export const mergeTask = async (
  { letters, form, combinedName, logo, template, packed }: MergePayload,
  { progress }: TaskTools,
): Promise<{ readonly files: readonly MergedFile[]; readonly archive: Uint8Array<ArrayBuffer> | null }> => {
  const [{ writeWord, combine }, { openTemplate }, { writeDraft }] = await Promise.all([
    import('#electron/files/word/write-word.ts'),
    import('#electron/files/template/fill.ts'),
    import('#electron/files/mail/write-draft.ts'),
  ]);
  const opened = template && openTemplate(template);
  const files: MergedFile[] = [];
  const add = (name: string, bytes: Uint8Array) => files.push({ name, bytes: new Uint8Array(bytes) });
  const write = async ({ document, request }: MergeLetter): Promise<Uint8Array> => {
    if (opened && request) return opened.fill(request);
    if (document === null) throw new Error('a letter without a text');
    return writeWord(document, { logo });
  };
  if (form !== 'combined') {
    for (const [at, letter] of letters.entries()) {
      progress('writing', at, letters.length);
      const bytes = await write(letter);
      if (letter.draft === null) add(letter.name, bytes);
      else {
        const attachment = { name: wordName(letter.name), type: wordType, bytes };
        add(letter.name, await writeDraft({ ...letter.draft, attachment }));
      }
    }
  }
  if (form === 'combined' || form === 'both') {
    progress('writing', 0, 0);
    const documents = letters.flatMap(({ document }) => document ?? []);
    if (documents.length > 0) add(combinedName, await combine(documents, { logo }));
  }
  if (!packed || files.length < 2) return { files, archive: null };
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[name] = bytes;
  return { files, archive: new Uint8Array(zipSync(entries, { mtime: packedAt, level: 1 })) };
};
