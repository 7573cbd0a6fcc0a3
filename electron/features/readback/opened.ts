/** Copies that were read, with what taking them over does. */
import { newOpened } from '#electron/features/opened.ts';
import type { Taken } from '#electron/features/readback/apply.ts';
import type { Op } from '#electron/features/readback/ops.ts';

export interface OpenedCopy {
  readonly name: string;
  readonly proposalId: string;
  /** What taking does, by the ids of the differences. */
  readonly ops: ReadonlyMap<string, Op>;
  /** What was taken of it already. */
  taken: Taken;
}

export const openedCopies = newOpened<OpenedCopy>();
