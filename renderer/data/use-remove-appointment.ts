/** Takes an appointment away from anywhere: asks which of a series is meant, and offers to take it back. */
import { useCallback } from 'react';
import { type OccurrenceRef, type Scope, scopes } from '#contract/calendar.ts';
import { askScope } from '#renderer/data/ask-scope.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { showError } from '#renderer/ui/toasts.tsx';

export interface AppointmentRemoval {
  readonly ref: OccurrenceRef;
  readonly title: string;
  readonly recurring: boolean;
  /** When that one starts, in words, for the question. */
  readonly when: string | null;
}

/** Answers the scope that was taken away, or null where nothing was. */
export const useRemoveAppointment = (): ((removal: AppointmentRemoval) => Promise<Scope | null>) => {
  const t = useT();
  const { offerUndo } = useUndo();
  return useCallback(
    async ({ ref, title, recurring, when }) => {
      const scope = recurring ? await askScope({ act: 'remove', ref, title, when, scopes }) : 'all';
      if (scope === null) return null;
      try {
        const { entry } = await call('calendar.remove', { ...ref, scope });
        offerUndo(t(recurring ? `editor.removed.${scope}` : 'editor.removed', { title }), entry);
        return scope;
      } catch (error) {
        showError(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' }));
        return null;
      }
    },
    [t, offerUndo],
  );
};
