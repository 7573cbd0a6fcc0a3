/** Opens an edited copy of a proposal from anywhere in the window. */
import type { FileHandle } from '#contract/files.ts';
import { showOverlay } from '#renderer/data/overlays.ts';

/** @param file null asks for one @param proposalId null: as the copy says */
export const readBack = (file: FileHandle | null = null, proposalId: string | null = null): void =>
  showOverlay({ type: 'readBack', file, proposalId });
