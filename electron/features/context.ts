/** What a feature may know of the world, and how its handlers are typed. */

import type { z } from 'zod';
import type { JobStep } from '#contract/channel.ts';
import type { ChannelName, channels, Output } from '#contract/channels.ts';
import type { PageSize } from '#contract/document.ts';
import type { FileHandle } from '#contract/files.ts';
import type { Payload, Result, TaskName } from '#electron/features/tasks.ts';
import type { BackupName } from '#electron/store/backup-names.ts';
import type { StorageReason } from '#electron/store/io.ts';
import type { Store } from '#electron/store/store.ts';

export interface Context {
  readonly store: Store;
  /** Now, ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** Today in the machine's time zone, as a plain date. */
  today(): string;
  newId(): string;
  readonly files: FileDesk;
  log(level: 'info' | 'warning' | 'error', message: string): void;
  /** Starts long work named by the window. Refused `busy` where the same job runs already. End it in `finally`. */
  job(id: string): Job;
  /**
   * Runs a task of tasks.ts in a worker thread of its own, with limits of time and memory. Uint8Arrays of the payload are
   * handed over, not copied.
   * @throws Refused cancelled, unreadable (params.reason timeout or memory), or what the task refused
   */
  run<T extends TaskName>(task: T, payload: Payload<T>, limits: Limits): Promise<Result<T>>;
  /**
   * A page of the window as a PDF, as it prints itself. @param address '#/print?...'
   * @throws Refused unavailable (params.what documents.pdf) where the shell cannot print, unreadable (params.reason timeout), cancelled
   */
  print(address: string, paper: PageSize, job?: Job): Promise<Uint8Array>;
  readonly backups: Backups;
  readonly environment: {
    readonly folder: string;
    readonly shell: 'desktop' | 'browser' | 'commandLine';
    readonly version: string;
    readonly systemLanguage: 'en' | 'fr';
  };
}

/** Copies of the whole workspace in its folder, made daily and after changes. */
export interface Backups {
  /** Where they lie. */
  readonly folder: string;
  last(): LastBackup;
  /** Makes one now. @throws Refused busy, damaged, storageFailed; every older backup is then still there */
  run(job?: Job): Promise<BackupName>;
}

export interface LastBackup {
  /** When the newest backup was made, ISO 8601 in UTC; null where there is none. */
  readonly at: string | null;
  /** Why the last attempt failed, if one did since this program was started and none succeeded after it. */
  readonly failed: StorageReason | 'damaged' | null;
  /** Entries of the history that the newest backup does not hold. */
  readonly behind: number;
}

export interface Job {
  readonly signal: AbortSignal;
  progress(step: JobStep, done: number, total: number): void;
  end(): void;
}

export interface Limits {
  /** Milliseconds. */
  readonly time: number;
  /** Megabytes of the worker's heap. */
  readonly memory: number;
  readonly job?: Job;
}

export interface FileDesk {
  /** @throws Refused notFound, tooLarge */
  read(id: string): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>;
  /** Keeps bytes until the user has said where they go. The name is made safe for every system. */
  write(name: string, bytes: Uint8Array): Promise<FileHandle>;
  /**
   * Where the user has put a file that was written, or taken one from: an absolute path of this machine. Null where the shell
   * does not know (a browser's downloads), or the file has gone nowhere yet.
   */
  whereabouts(id: string): string | null;
}

/** The handler of a channel: parsed input, the context, and the answer before it is parsed. */
export type Handler<C extends ChannelName> = (
  input: z.output<(typeof channels)[C]['input']>,
  context: Context,
) => Output<C> | Promise<Output<C>>;

/** `{ ... } satisfies Handlers<typeof records>`: a missing or wrong handler does not compile. */
export type Handlers<Part extends Partial<typeof channels>> = {
  readonly [C in keyof Part & ChannelName]: Handler<C>;
};
