/** What a channel is: one question or order that a window may put to the main process, with its schemas. */
import type { z } from 'zod';
import type { Kind } from '#contract/fields.ts';

/** Every error a window can be told. The catalogues have a sentence for each (`errors.<code>`). */
export const errorCodes = [
  'unknownChannel', // the door does not know this channel
  'invalidInput', // params: fields carry where
  'notAllowed', // sender, token or origin refused
  'notFound', // the record, file or import is not there (any more)
  'invalidRecord', // a record would break its schema; fields carry where
  'inUse', // cannot be done while something depends on it
  'cancelled', // the user stopped a long job
  'tooLarge', // file or answer beyond the limits
  'unreadable', // the file is damaged or not what it claims; params.reason: a RefusalReason
  'locked', // the workspace is open in another window or program
  'newerVersion', // the workspace was written by a newer Relais
  'damaged', // the workspace needs attention
  'storageFailed', // the disk refused: full, gone, read-only; params.reason
  'busy', // the same long job is running already
  'nothingToUndo',
  'tooOld', // the entry was made by an older version, whose records had another form
  'conflict', // undo meets later changes of the same records; params.count
  'unavailable', // this shell cannot do it; params.what
  'internal', // ours to mend; nothing more is said to the window
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export type Params = Readonly<Record<string, string | number>>;

export interface Refusal {
  readonly code: ErrorCode;
  readonly params?: Params;
  /** Path of the field ('lines.0.quantity') to the reason it was refused for. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** How every call is answered. Error objects never cross. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: Refusal };

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly type: 'query';
  readonly input: I;
  readonly output: O;
  /** The collections whose change makes the answer stale. */
  readonly reads: readonly (Kind | 'history')[];
}

export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly type: 'command';
  readonly input: I;
  readonly output: O;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Query<I, O>, 'type'>,
): Query<I, O> => ({
  type: 'query',
  ...definition,
});
export const command = <I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Command<I, O>, 'type'>,
): Command<I, O> => ({ type: 'command', ...definition });

/** Pushed to every window: the collections that changed, how far a long job has come, and whether the disk takes changes. */
export interface Push {
  readonly collections: readonly (Kind | 'history')[];
  readonly job?: JobProgress;
  /** Left out while nothing about it has changed. */
  readonly storage?: StorageState;
}

/** Why the disk takes no changes. */
export const storageReasons = ['full', 'gone', 'readOnly', 'failed'] as const;
export type StorageReason = (typeof storageReasons)[number];
export interface StorageState {
  /** Null while it takes them. */
  readonly refused: StorageReason | null;
}

export interface JobProgress {
  /** The id the window gave when it asked for the job. */
  readonly job: string;
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
  /** What is being done now: `jobs.<step>` in the catalogues. */
  readonly step: JobStep;
}
export const jobSteps = ['reading', 'checking', 'saving', 'calculating', 'writing'] as const;
export type JobStep = (typeof jobSteps)[number];
