/** The application without a window: store, desk, jobs and workers put together behind the door. Every shell opens one. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Push } from '#contract/channel.ts';
import type { Input } from '#contract/channels.ts';
import type { FileHandle } from '#contract/files.ts';
import type { Context } from '#electron/features/context.ts';
import { handlers as featureHandlers } from '#electron/features/handlers.ts';
import { Refused } from '#electron/refused.ts';
import { keepBackups } from '#electron/shell/backups.ts';
import { type AnyHandler, type Door, makeDoor } from '#electron/shell/dispatch.ts';
import { type Desk, openDesk } from '#electron/shell/file-desk.ts';
import { makeJobs } from '#electron/shell/jobs.ts';
import { type Log, makeLog } from '#electron/shell/log.ts';
import { type FileShower, openDocument } from '#electron/shell/open-document.ts';
import { openWorkspace } from '#electron/shell/open-workspace.ts';
import { openRemembered } from '#electron/shell/remembered.ts';
import { keepReminders, type Reminded } from '#electron/shell/reminders.ts';
import { watchStorage } from '#electron/shell/storage-watch.ts';
import { runInWorker } from '#electron/shell/workers.ts';
import { listBackups } from '#electron/store/backup.ts';
import { type BackupName, backupsFolder } from '#electron/store/backup-names.ts';
import { nodeIo, type StoreIo } from '#electron/store/io.ts';
import { checkPresent, probeFolder } from '#electron/store/probe.ts';
import type { Store } from '#electron/store/store.ts';

/** What only a shell can do: ask the user where a file comes from and where it goes. */
export interface ShellFiles {
  open(accept: readonly string[], desk: Desk): Promise<FileHandle | null>;
  save(id: string, desk: Desk): Promise<{ readonly saved: boolean; readonly name: string }>;
  saveFolder(
    ids: readonly string[],
    name: string,
    desk: Desk,
  ): Promise<{ readonly saved: boolean; readonly name: string }>;
}

/** Opens a window at an address; answers what a page has to open itself, null where the window is open. */
export type OpenWindow = (address: string) => string | null;

export interface ApplicationOptions {
  readonly folder: string;
  readonly shell: Context['environment']['shell'];
  readonly version: string;
  readonly systemLanguage: 'en' | 'fr';
  readonly files: ShellFiles;
  /** Absent in a shell without windows. */
  readonly openWindow?: OpenWindow;
  /** Absent in a shell that cannot print. */
  readonly print?: Context['print'];
  /** Absent in a shell that opens no files. */
  readonly showFile?: FileShower;
  /** The built worker.ts. */
  readonly worker: URL | string;
  /** The rest is for tests. */
  readonly store?: Store;
  readonly io?: StoreIo;
  readonly handlers?: Readonly<Record<string, AnyHandler>>;
  readonly checkOutputs?: boolean;
}

export interface Application {
  readonly call: Door;
  readonly desk: Desk;
  readonly log: Log;
  /** Answers the function that ends the subscription. */
  onPush(listener: (push: Push) => void): () => void;
  /** Hears of reminders when they become due; at the start of all that are. Answers the function that ends it. */
  onReminders(listener: (due: readonly Reminded[]) => void): () => void;
  /** The machine has woken: what waits for a time of day looks at the clock. */
  woke(): void;
  /** Stops jobs, waits for the store, removes the desk. The second call waits for the first. */
  close(): Promise<void>;
}

/** Today where the machine is, as a plain date. */
const localDate = (date: Date): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** Generous: a million records are copied in a minute. */
const backupLimits = { time: 10 * 60_000, memory: 4_096 };

/** Reminders kept for who comes to listen. */
const mostUnheard = 50;

/** For shells without a way to ask. */
export const noFiles: ShellFiles = {
  open: async () => {
    throw new Refused('unavailable', { what: 'files.open' });
  },
  save: async () => {
    throw new Refused('unavailable', { what: 'files.save' });
  },
  saveFolder: async () => {
    throw new Refused('unavailable', { what: 'files.saveFolder' });
  },
};

/** @throws Refused locked, damaged, newerVersion, storageFailed: then nothing is left open */
export const openApplication = async (options: ApplicationOptions): Promise<Application> => {
  const { folder, shell, version, systemLanguage } = options;
  const now = () => new Date().toISOString();
  const log = makeLog(join(folder, 'logs'), now);
  const store = options.store ?? (await openWorkspace({ folder, worker: options.worker, now, log }));
  const desk = await openDesk().catch(async (error: unknown) => {
    await store.close();
    throw error;
  });

  const io = options.io ?? nodeIo;
  const remembered = openRemembered(io, folder, log);

  const listeners = new Set<(push: Push) => void>();
  const push = (one: Push) => {
    for (const listener of listeners) listener(one);
  };
  const jobs = makeJobs((job) => push({ collections: [], job }));
  const storage = watchStorage({
    probe: () => probeFolder(io, folder, store.entries(null, 1).total > 0),
    look: () => checkPresent(io, folder),
    tell: (state) => push({ collections: [], storage: state }),
  });
  store.onChanged(({ ids }) => {
    push({ collections: [...ids.keys(), 'history'] });
    storage.changed();
  });

  const reminded = new Set<(due: readonly Reminded[]) => void>();
  /** Due before anybody listened: the desktop's part of the application comes later. */
  let unheard: readonly Reminded[] = [];
  const reminders =
    shell === 'commandLine'
      ? null
      : keepReminders({
          store,
          now: () => Date.now(),
          tell: (due) => {
            push({ collections: ['reminders'] });
            if (reminded.size === 0) unheard = [...unheard, ...due].slice(-mostUnheard);
            for (const listener of reminded) listener(due);
          },
          log,
        });

  const backups = await keepBackups({
    folder: join(folder, backupsFolder),
    store,
    list: () => listBackups(io, folder),
    make: async (at, job) =>
      (await runInWorker(
        options.worker,
        'store.backUp',
        { folder, at },
        { ...backupLimits, job },
      )) as BackupName,
    now,
    log,
    changed: () => push({ collections: ['history'] }),
    byItself: shell !== 'commandLine',
  });

  const context: Context = {
    store,
    now,
    today: () => localDate(new Date()),
    newId: () => randomUUID(),
    files: { read: desk.read, write: desk.write, whereabouts: desk.whereabouts },
    log,
    job: jobs.start,
    run: ((task: string, payload: unknown, limits: Parameters<Context['run']>[2]) =>
      runInWorker(options.worker, task, payload, limits)) as Context['run'],
    print: options.print ?? (() => Promise.reject(new Refused('unavailable', { what: 'documents.pdf' }))),
    backups,
    environment: { folder, shell, version, systemLanguage },
  };
  const shellHandlers: Record<string, AnyHandler> = {
    'files.open': ({ accept }: { accept: string[] }) => options.files.open(accept, desk),
    'files.save': ({ id }: { id: string }) => options.files.save(id, desk),
    'files.saveFolder': ({ ids, name }: { ids: string[]; name: string }) =>
      options.files.saveFolder(ids, name, desk),
    'jobs.cancel': ({ job }: { job: string }) => {
      jobs.cancel(job);
      return null;
    },
    'window.remembered': () => remembered.all(),
    'window.remember': async ({ name, value }: { name: string; value: unknown }) => {
      await remembered.set(name, value);
      return null;
    },
    'window.open': ({ address }: { address: string }) => {
      if (!options.openWindow) throw new Refused('unavailable', { what: 'window.open' });
      return { url: options.openWindow(address) };
    },
    'documents.open': (input: Input<'documents.open'>) => {
      if (!options.showFile) throw new Refused('unavailable', { what: 'documents.open' });
      return openDocument(context, options.showFile, input);
    },
    'storage.state': () => storage.state(),
    'storage.check': async () => {
      await storage.check();
      return null;
    },
  };
  const door = makeDoor({
    handlers: { ...(options.handlers ?? featureHandlers), ...shellHandlers },
    context,
    ...(options.checkOutputs ? { checkOutputs: true } : {}),
  });
  const call: Door = async (channel, input) => {
    const answer = await door(channel, input);
    storage.heard(channel, answer);
    return answer;
  };

  let closing: Promise<void> | undefined;
  const close = async () => {
    jobs.cancelAll();
    listeners.clear();
    reminders?.close();
    await backups.stop();
    storage.close();
    await remembered.flush();
    await store.close().finally(() => desk.close());
  };
  return {
    call,
    desk,
    log,
    onPush(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onReminders(listener) {
      reminded.add(listener);
      if (unheard.length > 0) listener(unheard);
      unheard = [];
      return () => void reminded.delete(listener);
    },
    woke: () => reminders?.check(),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};
