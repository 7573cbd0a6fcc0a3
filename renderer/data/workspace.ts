/** The workspace as the whole window knows it: settings, language, words, and what undo would do. */
import { createContext, useCallback, useContext } from 'react';
import type { Output } from '#contract/channels.ts';
import type { Settings } from '#contract/kinds.ts';
import { type Language, type Translate, translate } from '#locale/translate.ts';

export type WorkspaceState = Output<'workspace.state'>;

/** What of the state lasts: the rest is new with every change, and asked for by those who show it. */
export type LastingState = Omit<WorkspaceState, 'undo' | 'redo' | 'counts'>;

export interface Workspace {
  readonly state: LastingState;
  readonly language: Language;
  /** Before the first run it only changes this window; afterwards it is a setting, and so can be undone. */
  readonly chooseLanguage: (language: Language) => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export const useWorkspace = (): Workspace => {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace outside WorkspaceProvider');
  return workspace;
};

/** The settings. @throws before the first run is done, where no view that needs them is shown */
export const useSettings = (): Settings => {
  const { settings } = useWorkspace().state;
  if (!settings) throw new Error('useSettings before the first run');
  return settings;
};

/** The catalogue in the window's language; switches at run time. */
export const useT = (): Translate => {
  const { language } = useWorkspace();
  return useCallback((key, params) => translate(language, key, params), [language]);
};
