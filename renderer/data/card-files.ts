/** Opens a file of address cards from anywhere in the window. */
import type { FileHandle } from '#contract/files.ts';
import { showOverlay } from '#renderer/data/overlays.ts';

/** @param file null asks for one */
export const importCards = (file: FileHandle | null = null): void =>
  showOverlay({ type: 'cardImport', file });
