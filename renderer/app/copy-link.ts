/** Puts the link of a place of the window on the clipboard, to be pasted into a mail or a note. */
import type { Translate } from '#locale/translate.ts';
import { linkTo } from '#renderer/data/windows.ts';
import { announce } from '#renderer/ui/announce.ts';
import { showDone, showError } from '#renderer/ui/toasts.tsx';

/** @param address of the place within the window: '#/organisations/...' */
export const copyLink = async (t: Translate, address: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(linkTo(address));
  } catch {
    // A browser may refuse a page that is not in front.
    showError(t('windows.linkNotCopied'));
    return;
  }
  const message = t('commands.linkCopied');
  announce(message);
  showDone(message);
};
