/** What the shell looks after for the whole window: the disk's state, a page closed too early, an address that leads nowhere. */
import { useEffect } from 'react';
import { home, isKnownAddress, navigate } from '#renderer/app/router.ts';
import { useSaving } from '#renderer/data/activity.ts';
import { watchStorage } from '#renderer/data/storage-watch.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { showError } from '#renderer/ui/toasts.tsx';

export const useWindowState = (hash: string): void => {
  const t = useT();
  const inBrowser = useWorkspace().state.shell === 'browser';
  const saving = useSaving();

  useEffect(() => watchStorage(), []);

  // On the desktop the application waits for its store by itself; the browser asks the person first.
  useEffect(() => {
    if (!inBrowser || !saving) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [inBrowser, saving]);

  useEffect(() => {
    if (hash === '' || isKnownAddress(hash)) return;
    navigate(home, { replace: true });
    showError(t('windows.unknownLink'));
  }, [hash, t]);
};
