/** The log of this machine: what went wrong, for whoever mends it. It never leaves the machine. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Log = (level: 'info' | 'warning' | 'error', message: string) => void;

/** In bytes; one older file is kept beside it. */
const largest = 1024 * 1024;
/** In characters: one message must not fill the log. */
const longest = 4_000;

/**
 * Appends to `relais.log` in the folder. A log that cannot be written is no reason to stop: it is then lost.
 * @param now ISO 8601 in UTC
 */
export const makeLog = (folder: string, now: () => string): Log => {
  const file = join(folder, 'relais.log');
  return (level, message) => {
    try {
      mkdirSync(folder, { recursive: true });
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > largest) renameSync(file, join(folder, 'relais.older.log'));
      appendFileSync(file, `${now()} ${level} ${message.slice(0, longest).replaceAll('\n', '\n  ')}\n`, {
        mode: 0o600,
      });
    } catch {
      // Nowhere left to tell it.
    }
  };
};

/**
 * An error that nobody caught is logged and the application goes on: each change is on the disk, whole, or not there, so that
 * going on cannot make it worse, while an end would take the window from under a person's hands.
 */
export const logStrayErrors = (log: Log): void => {
  process.on('uncaughtException', (error) => log('error', `stray: ${error.stack ?? error.message}`));
  process.on('unhandledRejection', (reason) =>
    log('error', `stray: ${reason instanceof Error ? (reason.stack ?? reason.message) : reason}`),
  );
};
