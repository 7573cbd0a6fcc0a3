/** The work that runs in a worker thread, by name. A feature adds its line here. */
import type { WordDocument } from '#contract/document.ts';
import { readCalendarTask } from '#electron/features/icalendar/assemble.ts';
import { openImport, planTask } from '#electron/features/imports/tasks.ts';
import { mergeTask } from '#electron/features/merge/write.ts';
import { compareCopy } from '#electron/features/readback/compare.ts';
import { writeList } from '#electron/features/records/write-list.ts';
import { monthlyTask } from '#electron/features/reports/monthly-task.ts';
import type { Task, TaskTools } from '#electron/features/task.ts';
import {
  checkTemplateTask,
  fillTemplateTask,
  shippedTemplateTask,
} from '#electron/features/templates/tasks.ts';
import { writeCalendar } from '#electron/files/icalendar/write.ts';
import type { Draft } from '#electron/files/mail/write-draft.ts';
import { readTable } from '#electron/files/read/table.ts';
import type { Deck } from '#electron/files/slides/deck.ts';
import type { SlidesOptions } from '#electron/files/slides/write-slides.ts';
import { readCards } from '#electron/files/vcard/read.ts';
import { readWord } from '#electron/files/word/read-word.ts';
import type { WordOptions } from '#electron/files/word/write-word.ts';
import { backUpFolder } from '#electron/store/backup.ts';
import { compactFolder } from '#electron/store/compact.ts';
import { nodeIo, refusalOf } from '#electron/store/io.ts';

export const tasks = {
  'files.readTable': readTable,
  'records.writeList': writeList,
  'icalendar.read': readCalendarTask,
  'icalendar.write': writeCalendar,
  'imports.open': openImport,
  'imports.plan': planTask,
  'merge.write': mergeTask,
  'readback.compare': compareCopy,
  'readback.read': ({ bytes }: { readonly bytes: Uint8Array }) => readWord(bytes),
  'reports.monthly': monthlyTask,
  'template.check': checkTemplateTask,
  'template.fill': fillTemplateTask,
  'template.shipped': shippedTemplateTask,
  'vcards.read': ({ bytes }: { readonly bytes: Uint8Array }) => readCards(bytes),
  /** Loaded when it is asked for: the library is larger than everything else here. */
  'word.write': async ({
    document,
    ...options
  }: { readonly document: WordDocument } & WordOptions): Promise<Uint8Array> =>
    (await import('#electron/files/word/write-word.ts')).writeWord(document, options),
  'slides.write': async ({
    deck,
    ...options
  }: { readonly deck: Deck } & SlidesOptions): Promise<Uint8Array> =>
    (await import('#electron/files/slides/write-slides.ts')).writeSlides(deck, options),
  'mail.writeDraft': async (draft: Draft): Promise<Uint8Array> =>
    (await import('#electron/files/mail/write-draft.ts')).writeDraft(draft),
  /** Renews a workspace's snapshot. Nothing but the folder's name crosses. */
  'store.compact': ({ folder }: { readonly folder: string }) => compactFolder(nodeIo, folder),
  /** Copies a workspace's closed segments to a backup. `at`: ISO 8601 in UTC. */
  'store.backUp': (
    { folder, at }: { readonly folder: string; readonly at: string },
    { progress }: TaskTools,
  ) =>
    backUpFolder(nodeIo, folder, at, (step) => progress(step, 0, 0)).catch((error: unknown) => {
      throw refusalOf(error);
    }),
};

/** The tasks that meet what others wrote: their threads are hardened before they begin. */
export const readsFiles: ReadonlySet<string> = new Set<TaskName>([
  'files.readTable',
  'icalendar.read',
  'imports.open',
  'imports.plan',
  'merge.write',
  'readback.compare',
  'readback.read',
  'template.check',
  'template.fill',
  'vcards.read',
]);

export type Tasks = typeof tasks;
export type TaskName = keyof Tasks;
export type Payload<T extends TaskName> = Tasks[T] extends Task<infer P, infer _R> ? P : never;
export type Result<T extends TaskName> = Tasks[T] extends Task<infer _P, infer R> ? Awaited<R> : never;
