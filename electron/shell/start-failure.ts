/** What to say when the workspace cannot be opened: one sentence in the machine's language, and how the process ends. */
import { join } from 'node:path';
import { Refused } from '#electron/refused.ts';
import { type Language, type MessageKey, translate } from '#locale/translate.ts';

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

/** @param folder the workspace, shown to the person who chose it */
export const startFailure = (error: unknown, folder: string, language: Language): StartFailure => {
  const code = error instanceof Refused ? error.refusal.code : '';
  const reason = error instanceof Refused ? String(error.refusal.params?.['reason'] ?? '') : '';
  const key = sentences[code];
  const message = key
    ? translate(language, key, { folder, reason })
    : translate(language, 'shell.openFailed', { folder: join(folder, 'logs') });
  return { message, exitCode: code === 'locked' ? exitCodes.locked : exitCodes.failed };
};
