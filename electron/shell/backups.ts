/** Keeps backups of a workspace: soon after a start where the last is old, every hour where something changed, and when asked. */
import type { Backups, Job, LastBackup } from '#electron/features/context.ts';
import { Refused } from '#electron/refused.ts';
import type { Log } from '#electron/shell/log.ts';
import type { BackupName } from '#electron/store/backup-names.ts';
import { refusalOf, type StorageReason } from '#electron/store/io.ts';
import type { Store } from '#electron/store/store.ts';

/** In milliseconds. */
export const times = { start: 30_000, check: 60 * 60_000, old: 24 * 60 * 60_000 } as const;

export interface BackupsOptions {
  /** Where they lie. */
  readonly folder: string;
  readonly store: Store;
  /** The finished backups of the folder, newest first. */
  list(): Promise<readonly BackupName[]>;
  /** Makes one of the sealed journal; off this thread. */
  make(at: string, job: Job): Promise<BackupName>;
  now(): string;
  readonly log: Log;
  /** Called when `last` answers something else. */
  changed(): void;
  /** False: only when asked. */
  readonly byItself: boolean;
}

export interface KeptBackups extends Backups {
  /** Stops what is under way; what was not finished does not count. */
  stop(): Promise<void>;
}

const reasonOf = (error: unknown): NonNullable<LastBackup['failed']> => {
  const refused = refusalOf(error);
  if (!(refused instanceof Refused)) return 'failed';
  if (refused.refusal.code === 'damaged') return 'damaged';
  const reason = refused.refusal.params?.['reason'];
  return reason === 'full' || reason === 'gone' || reason === 'readOnly'
    ? (reason satisfies StorageReason)
    : 'failed';
};

const isCancelled = (error: unknown): boolean =>
  error instanceof Refused && error.refusal.code === 'cancelled';

export const keepBackups = async (options: BackupsOptions): Promise<KeptBackups> => {
  const { store, now, log } = options;
  let newest: BackupName | null = null;
  let failed: LastBackup['failed'] = null;
  try {
    newest = (await options.list())[0] ?? null;
  } catch (error) {
    failed = reasonOf(error);
    log('warning', `backups cannot be listed: ${failed}`);
  }
  const stopping = new AbortController();
  let running: Promise<BackupName> | null = null;

  const total = () => store.entries(null, 1).total;
  // A journal that was put back from elsewhere may be shorter: any other entry is a change.
  const isBehind = () => total() > 0 && total() !== newest?.entry;

  const make = async (job: Job | undefined): Promise<BackupName> => {
    try {
      await store.seal();
      const made = await options.make(now(), {
        signal: job ? AbortSignal.any([job.signal, stopping.signal]) : stopping.signal,
        progress: (step, done, of) => job?.progress(step, done, of),
        end: () => undefined,
      });
      newest = made;
      failed = null;
      log('info', `backup made after entry ${made.entry} with ${made.records} records`);
      return made;
    } catch (error) {
      if (!isCancelled(error)) {
        failed = reasonOf(error);
        log('warning', `no backup made: ${failed}`);
      }
      throw refusalOf(error);
    } finally {
      running = null;
      if (!stopping.signal.aborted) options.changed();
    }
  };

  const run = (job?: Job): Promise<BackupName> => {
    if (running !== null) return Promise.reject(new Refused('busy'));
    if (stopping.signal.aborted) return Promise.reject(new Refused('cancelled'));
    running = make(job);
    return running;
  };

  const runIfDue = (age: number) => {
    // A backup dated ahead was made while the clock was wrong, and says nothing about how old it is.
    const young = newest !== null && Math.abs(Date.parse(now()) - Date.parse(newest.at)) < age;
    if (isBehind() && !young && running === null) void run().catch(() => undefined);
  };
  const timers = options.byItself
    ? [
        setTimeout(() => runIfDue(times.old), times.start).unref(),
        setInterval(() => runIfDue(0), times.check).unref(),
      ]
    : [];

  return {
    folder: options.folder,
    last: () => ({
      at: newest?.at ?? null,
      failed,
      behind: newest === null || newest.entry > total() ? total() : total() - newest.entry,
    }),
    run,
    async stop() {
      for (const timer of timers) clearTimeout(timer);
      stopping.abort();
      await running?.catch(() => undefined);
    },
  };
};
