/** Writes the letters of a merge, and notes them on their clients once they are saved. */
import type { Output } from '#contract/channels.ts';
import type { FileHandle } from '#contract/files.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { MadeDocument } from '#contract/kinds.ts';
import type { MergeQuestion } from '#contract/merge.ts';
import type { Context } from '#electron/features/context.ts';
import { bytesOf, imageOf, logoOf } from '#electron/features/documents/attachments.ts';
import { textOf } from '#electron/features/documents/composed.ts';
import { fileNameOf, type Made } from '#electron/features/documents/keep.ts';
import { messageOf } from '#electron/features/documents/message.ts';
import { mergeSource } from '#electron/features/merge/letters.ts';
import { recipientsOf } from '#electron/features/merge/recipients.ts';
import type { MergedFile, MergeLetter } from '#electron/features/merge/write.ts';
import { Pace } from '#electron/features/pace.ts';
import { blank } from '#electron/features/records/check.ts';
import { sha256 } from '#electron/features/sha256.ts';
import { templateBytes } from '#electron/features/templates/kept.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { fold } from '#locale/fold.ts';
import { translate } from '#locale/translate.ts';

/** Milliseconds and megabytes: many times what 2,000 letters need. */
const limits = { time: 300_000, memory: 1_500 };

interface Noted {
  readonly made: Made;
  readonly fileName: string;
  readonly size: number;
  readonly hash: string;
  /** Null: it lies in an archive. */
  readonly file: string | null;
  readonly at: string;
}

interface Batch {
  readonly title: string;
  readonly noted: readonly Noted[];
}

/** Written and not saved yet; the oldest are forgotten. */
const batches = new WeakMap<Store, Map<string, Batch>>();
const mostBatches = 8;

/** What every system takes as the name of a file. */
const safe = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);

/** The same name twice would be one file: the second gets a number. Systems differ in what they take for the same. */
const namer = () => {
  const known = new Set<string>();
  return (name: string, ending: string): string => {
    for (let number = 1; ; number++) {
      const made = `${safe(name)}${number === 1 ? '' : ` (${number})`}.${ending}`;
      if (known.has(fold(made))) continue;
      known.add(fold(made));
      return made;
    }
  };
};

/** @throws Refused notFound, tooLarge, invalidInput, busy, cancelled, unreadable */
export const runMerge = async (
  context: Context,
  question: MergeQuestion,
  jobId: string,
): Promise<Output<'merge.run'>> => {
  const { store } = context;
  const { form, templateId } = question;
  const source = mergeSource(context, question);
  const job = context.job(jobId);
  try {
    job.progress('checking', 0, 0);
    const { taken } = await recipientsOf(context, question, source.language);
    if (taken.length === 0) throw new Refused('invalidInput', {}, { to: 'required' });
    const brand = store.get('settings', 'settings')?.brand ?? shippedBrand;
    const batch = context.newId();
    const nameOf = namer();
    const ending = form === 'drafts' ? 'eml' : 'docx';
    const letters: MergeLetter[] = [];
    const made: Made[] = [];
    const pace = new Pace();
    for (const recipient of taken) {
      const { composed, about } = source.letterTo(recipient);
      const image = templateId === null ? null : imageOf(store, textOf(composed.values, 'company.logo'));
      letters.push({
        name: nameOf(composed.name, ending),
        document: templateId === null ? composed.document : null,
        request:
          templateId === null
            ? null
            : {
                values: composed.values,
                pictures: image
                  ? { [image.id]: { bytes: bytesOf(image), alt: textOf(composed.values, 'company.name') } }
                  : {},
              },
        draft: form === 'drafts' ? messageOf(about, composed.values, context.now()) : null,
      });
      made.push({ ...about, format: ending, templateId, batchId: batch });
      if (pace.due) {
        await pace.rest();
        if (job.signal.aborted) throw new Refused('cancelled');
      }
    }
    const language = store.get('settings', 'settings')?.language ?? 'en';
    const combinedName = nameOf(translate(language, 'merge.file.combined', { title: source.title }), 'docx');
    const { files, archive } = await context.run(
      'merge.write',
      {
        letters,
        form,
        combinedName,
        logo: logoOf(store, brand.logoId),
        template: templateId === null ? null : await templateBytes(context, templateId),
        packed: context.environment.shell !== 'desktop',
      },
      { ...limits, job },
    );
    const name = safe(`${source.title} ${context.today()}`);
    const handles = archive
      ? [await context.files.write(`${name}.zip`, archive)]
      : await Promise.all(files.map((file) => context.files.write(file.name, file.bytes)));
    await note(context, batch, { title: source.title, made, files, handles: archive ? null : handles });
    return { batch, name, files: handles, made: made.length };
  } finally {
    job.end();
  }
};

interface Written {
  readonly title: string;
  readonly made: readonly Made[];
  /** One each, or fewer: then all are in the last one. */
  readonly files: readonly MergedFile[];
  readonly handles: readonly FileHandle[] | null;
}

const note = async (
  context: Context,
  batch: string,
  { title, made, files, handles }: Written,
): Promise<void> => {
  const at = context.now();
  const hashes = await Promise.all(files.map(({ bytes }) => sha256(new Uint8Array(bytes))));
  const last = files.length - 1;
  const noted = made.map((one, index): Noted => {
    const place = files.length < made.length ? last : index;
    const file = files[place];
    return {
      made: one,
      fileName: file?.name ?? '',
      size: file?.bytes.byteLength ?? 0,
      hash: hashes[place] ?? '',
      file: handles?.[place]?.id ?? null,
      at,
    };
  });
  const all = batches.get(context.store) ?? new Map<string, Batch>();
  batches.set(context.store, all);
  all.set(batch, { title, noted });
  const [oldest] = all.keys();
  if (all.size > mostBatches && oldest !== undefined) all.delete(oldest);
};

/** @throws Refused notFound, storageFailed */
export const keepMerge = async (context: Context, batch: string): Promise<Output<'merge.keep'>> => {
  const { store } = context;
  const found = batches.get(store)?.get(batch);
  if (!found) throw new Refused('notFound');
  const records = found.noted.map(({ made, fileName, size, hash, file, at }): MadeDocument => {
    const path = file === null ? null : context.files.whereabouts(file);
    return {
      ...(blank('documents', context.newId(), context.now()) as unknown as MadeDocument),
      ...made,
      madeAt: at,
      fileName: path === null ? fileName : fileNameOf(path),
      size,
      path,
      hash,
    };
  });
  const entry = await store.change(
    { code: 'lettersMade', params: { name: found.title, count: records.length } },
    (draft) => {
      for (const record of records) draft.put('documents', record);
    },
  );
  batches.get(store)?.delete(batch);
  return { count: records.length, entry: entry?.number ?? null };
};
