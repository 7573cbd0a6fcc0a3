/** The files being imported, their tables packed. */
import { newOpened } from '#electron/features/opened.ts';

export const openedImports = newOpened<{ readonly name: string; readonly table: Uint8Array }>();
