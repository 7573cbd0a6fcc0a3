/** Writes the agenda or the minutes of a meeting as a Word document. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import { pageOf } from '#contract/document.ts';
import type { FileHandle } from '#contract/files.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Context } from '#electron/features/context.ts';
import { type Described, describeMeeting } from '#electron/features/meetings/description.ts';
import { meetingOf } from '#electron/features/meetings/meeting.ts';

/** Milliseconds and megabytes: many times what the longest minutes need. */
const limits = { time: 60_000, memory: 500 };

/** @throws Refused notFound, busy, cancelled */
export const writeMeeting = async (
  context: Context,
  ref: OccurrenceRef,
  { what, language, job: id }: Pick<Described, 'what' | 'language'> & { readonly job: string },
): Promise<FileHandle> => {
  const meeting = await meetingOf(context, ref);
  const settings = context.store.get('settings', 'settings');
  const { document, name } = describeMeeting({
    meeting,
    what,
    language,
    company: settings?.company ?? null,
    brand: settings?.brand ?? shippedBrand,
    page: pageOf(settings?.currency ?? 'EUR'),
    now: context.now(),
  });
  const job = context.job(id);
  try {
    job.progress('writing', 0, 0);
    const bytes = await context.run('word.write', document, { ...limits, job });
    return await context.files.write(`${name}.docx`, bytes);
  } finally {
    job.end();
  }
};
