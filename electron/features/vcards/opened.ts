/** Files of address cards that were opened. */
import { newOpened } from '#electron/features/opened.ts';
import type { CardFile } from '#electron/files/vcard/card.ts';

export const openedCards = newOpened<{ readonly name: string; readonly file: CardFile }>();
