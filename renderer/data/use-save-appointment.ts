/** Saves an appointment from anywhere: asks which of a series is meant, tells what is in the way, and offers to take it back or to look for another time. */
import { useCallback } from 'react';
import {
  type AppointmentChanges,
  type Conflict,
  type OccurrenceRef,
  type Scope,
  scopes,
} from '#contract/calendar.ts';
import type { Refusal } from '#contract/channel.ts';
import { askScope, type ScopeQuestion } from '#renderer/data/ask-scope.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { describeConflict } from '#renderer/data/conflict-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { findTimeFor } from '#renderer/data/open-appointment.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { showError, showWithAction } from '#renderer/ui/toasts.tsx';

export interface AppointmentSave {
  /** Null: a new one. */
  readonly ref: OccurrenceRef | null;
  readonly changes: AppointmentChanges;
  readonly title: string;
  /** One of a series: it is asked which are meant. */
  readonly recurring: boolean;
  /** When that one starts, in words, for the question. */
  readonly when: string | null;
  readonly act?: Extract<ScopeQuestion['act'], 'edit' | 'move'>;
  /** What can be chosen of a series; all three where not given. */
  readonly scopes?: readonly Scope[];
  /** The scope that was chosen already: nothing is asked. */
  readonly scope?: Scope;
  /** The view itself shows what blocks, and refusals. */
  readonly quiet?: boolean;
  /** Offered where the time is blocked. */
  readonly findTime?: () => void;
}

export type AppointmentSaved =
  | {
      readonly state: 'saved';
      readonly ref: OccurrenceRef;
      readonly entry: number | null;
      readonly conflicts: readonly Conflict[];
      readonly scope: Scope;
    }
  /** A rule of the settings blocks it: nothing was saved. */
  | { readonly state: 'blocked'; readonly conflicts: readonly Conflict[] }
  /** The person changed their mind. */
  | { readonly state: 'cancelled' }
  | { readonly state: 'refused'; readonly refusal: Refusal };

export const useSaveAppointment = (): ((save: AppointmentSave) => Promise<AppointmentSaved>) => {
  const t = useT();
  const formats = useFormats();
  const { offerUndo } = useUndo();
  return useCallback(
    async (save) => {
      const { ref, changes, title, recurring, quiet = false, findTime } = save;
      const scope =
        save.scope ??
        (ref && recurring
          ? await askScope({
              act: save.act ?? 'edit',
              ref,
              title,
              when: save.when,
              scopes: save.scopes ?? scopes,
            })
          : 'all');
      if (scope === null) return { state: 'cancelled' };
      try {
        const answer = await call('calendar.save', {
          id: ref?.id ?? null,
          occurrence: ref?.occurrence ?? null,
          scope,
          changes,
        });
        const [first] = answer.conflicts;
        if (answer.saved === null) {
          if (!quiet) {
            const told = t('editor.blockedToast', {
              title,
              why: first ? describeConflict(t, formats, first) : '',
            });
            if (findTime) showWithAction(told, t('editor.findTime'), findTime);
            else showError(told);
          }
          return { state: 'blocked', conflicts: answer.conflicts };
        }
        const done = t(ref === null ? 'editor.created' : 'editor.saved', { title });
        const told = first
          ? t('editor.savedDespite', {
              done,
              why: describeConflict(t, formats, first),
              more:
                answer.conflicts.length > 1
                  ? t('editor.andMore', { count: answer.conflicts.length - 1 })
                  : '',
            })
          : done;
        const { saved } = answer;
        const another = { label: t('calendar.findAnother'), act: () => findTimeFor(saved) };
        offerUndo(told.trim(), answer.entry, first && another);
        return {
          state: 'saved',
          ref: answer.saved,
          entry: answer.entry,
          conflicts: answer.conflicts,
          scope,
        };
      } catch (error) {
        const refusal = error instanceof CallError ? error.refusal : { code: 'internal' as const };
        if (!quiet) showError(describeRefusal(t, refusal));
        return { state: 'refused', refusal };
      }
    },
    [t, formats, offerUndo],
  );
};
