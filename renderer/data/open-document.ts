/** Opens the file of a document, or shows it in its folder, from anywhere in the window; what cannot be found is asked about. */
import type { Translate } from '#locale/translate.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { showDone, showError } from '#renderer/ui/toasts.tsx';

export const openDocument = async (t: Translate, id: string, how: 'open' | 'folder'): Promise<void> => {
  try {
    const { found } = await call('documents.open', { id, how });
    if (found === 'moved') showDone(t('documents.file.moved'));
    if (found === 'gone') showOverlay({ type: 'documentFile', id, why: 'gone' });
  } catch (error) {
    const refusal = error instanceof CallError ? error.refusal : { code: 'internal' as const };
    if (refusal.code === 'unavailable' && refusal.params?.['what'] === 'documents.open')
      showOverlay({ type: 'documentFile', id, why: 'browser' });
    else showError(describeRefusal(t, refusal));
  }
};
