/** What a file of others may cost before it is refused, and the one way to refuse it. */
import type { RefusalReason } from '#contract/files.ts';
import { Refused } from '#electron/refused.ts';

/** Bytes of a text file or of a container on disk. */
export const maxFileBytes = 256 * 1024 * 1024;
/** Unpacked bytes of a whole container, declared and actual. */
export const maxUnpackedBytes = 100 * 1024 * 1024;
/** Unpacked to packed bytes; looked at above `ratioFloor` only, a small part is harmless however well it packs. */
export const maxRatio = 200;
export const ratioFloor = 1024 * 1024;
/** Parts of a container. */
export const maxParts = 10_000;
/** Places in the rows of one sheet, gaps before a used cell counted: what rows cost in memory. */
export const maxCells = 4_000_000;
/** The sheet of Excel: what a coordinate may be at most. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** @throws Refused unreadable, always */
export const refuse = (reason: RefusalReason): never => {
  throw new Refused('unreadable', { reason });
};

/** Counts the places a reader is about to take, so that it refuses before memory is spent. */
export const cellBudget = () => {
  let left = maxCells;
  return (cells: number): void => {
    left -= cells;
    if (left < 0) refuse('tooManyCells');
  };
};
