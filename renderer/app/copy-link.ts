/** Puts the link of a place of the window on the clipboard, to be pasted into a mail or a note. */
import type { Translate } from '#locale/translate.ts';
import { announce } from '#renderer/ui/announce.ts';
import { showDone } from '#renderer/ui/toasts.tsx';

/** Copies without the permission that the window denies itself: from a field that is there for a moment. */
const copyText = (text: string) => {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
};

/** @param address of the place within the window: '#/organisations/...' */
export const copyLink = (t: Translate, address: string): void => {
  copyText(new URL(address, window.location.href).href);
  const message = t('commands.linkCopied');
  announce(message);
  showDone(message);
};
