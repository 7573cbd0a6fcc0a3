/** What to say when the workspace cannot be opened: one sentence in the machine's language, and how the process ends. */
import { join } from 'node:path';
import { Refused } from '#electron/refused.ts';
import { backupsFolder } from '#electron/store/backup-names.ts';
import { hasMessage, type Language, type MessageKey, translate } from '#locale/translate.ts';

/** How the process ends, for scripts. */
export const exitCodes = {
  done: 0,
  /** Refused or failed; nothing was written. */
  failed: 1,
  /** The command was not understood. */
  usage: 2,
  /** An import needs a person's decision about its columns. */
  undecided: 3,
  /** Another process has the workspace open. */
  locked: 4,
} as const;

const sentences: Readonly<Record<string, MessageKey>> = {
  locked: 'shell.locked',
  damaged: 'shell.damaged',
  newerVersion: 'shell.newerVersion',
  storageFailed: 'shell.storageFailed',
};

export interface StartFailure {
  readonly message: string;
  readonly exitCode: number;
}

/** Why the disk refused, in words; '' where nothing is known. @param reason a StorageReason of store/io.ts */
export const storageWords = (reason: unknown, language: Language): string => {
  const key = `shell.storage.${reason}`;
  return hasMessage(key) ? translate(language, key) : '';
};

/** @param folder the workspace, shown to the person who chose it */
export const startFailure = (error: unknown, folder: string, language: Language): StartFailure => {
  const code = error instanceof Refused ? error.refusal.code : '';
  const reason = storageWords(error instanceof Refused ? error.refusal.params?.['reason'] : '', language);
  const key = sentences[code];
  const message = key
    ? translate(language, key, { folder, reason, backups: join(folder, backupsFolder) })
    : translate(language, 'shell.openFailed', { folder: join(folder, 'logs') });
  return { message, exitCode: code === 'locked' ? exitCodes.locked : exitCodes.failed };
};
