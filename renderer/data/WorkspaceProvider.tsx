/** Asks for the workspace's state and gives it to every view below; tells a failure before anything else can be shown. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { type Language, translate } from '#locale/translate.ts';
import { call } from '#renderer/data/call.ts';
import { keepUnchanged } from '#renderer/data/unchanged.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import {
  type LastingState,
  type Workspace,
  WorkspaceContext,
  type WorkspaceState,
} from '#renderer/data/workspace.ts';

interface Props {
  readonly children: ReactNode;
  /** Shown when the workspace cannot be opened at all; no word of settings is known then. */
  readonly failed: (message: string, retryLabel: string, retry: () => void) => ReactNode;
}

/** The same object until something in it changes. */
const useLasting = (state: WorkspaceState | undefined): LastingState | null => {
  const before = useRef<LastingState | null>(null);
  if (!state) return null;
  const { undo: _undo, redo: _redo, counts: _counts, ...lasting } = state;
  before.current = keepUnchanged(before.current, lasting) as LastingState;
  return before.current;
};

const browserLanguage = (): Language => (navigator.language.startsWith('fr') ? 'fr' : 'en');

export function WorkspaceProvider({ children, failed }: Props) {
  const { data: state, error, retry } = useQuery('workspace.state', {});
  const lasting = useLasting(state);
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = state?.settings?.language ?? chosen ?? state?.systemLanguage ?? browserLanguage();

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const started = state?.settings !== null && state?.settings !== undefined;
  const workspace = useMemo<Workspace | null>(
    () =>
      lasting
        ? {
            state: lasting,
            language,
            chooseLanguage: (next) => {
              if (started) call('settings.save', { language: next }).catch(() => undefined);
              else setChosen(next);
            },
          }
        : null,
    [lasting, language, started],
  );

  if (error) {
    const t = (key: Parameters<typeof translate>[1], params?: Parameters<typeof translate>[2]) =>
      translate(language, key, params);
    return failed(describeRefusal(t, error.refusal), t('frame.tryAgain'), retry);
  }
  if (!workspace) return null;
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}
