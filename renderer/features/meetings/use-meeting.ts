/** A meeting as it is shown and saved: what was typed counts at once, and each save is an entry of the history. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppointmentChanges, OccurrenceRef, Scope } from '#contract/calendar.ts';
import type { Meeting } from '#contract/meetings.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { showError } from '#renderer/ui/toasts.tsx';

export interface MeetingEdits {
  readonly meeting: Meeting;
  /** What it is called now: one of a series has a record of its own once it differs. */
  readonly ref: OccurrenceRef;
  /** Of a series, which of it a changed agenda is for. */
  readonly agendaScope: Scope;
  readonly setAgendaScope: (scope: Scope) => void;
  readonly save: (changes: AppointmentChanges) => Promise<boolean>;
}

/** Fields of the meeting that are as typed before the answer with them is here. */
type Typed = Partial<Pick<Meeting, 'agenda' | 'decisions' | 'minutes' | 'status'>>;

/**
 * @param shown the newest answer
 * @param onMoved the meeting belongs to another series from now on, and is called so
 */
export const useMeeting = (shown: Meeting, onMoved: (ref: OccurrenceRef) => void): MeetingEdits => {
  const t = useT();
  const [typed, setTyped] = useState<Typed>({});
  const [agendaScope, setAgendaScope] = useState<Scope>('this');
  const underWay = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const latest = useRef<OccurrenceRef & { readonly recorded: boolean }>(shown);

  // A new answer has what was typed, unless more is on its way.
  useEffect(() => {
    if (underWay.current > 0) return;
    latest.current = shown;
    setTyped({});
  }, [shown]);

  const save = useCallback(
    (changes: AppointmentChanges): Promise<boolean> => {
      const { agenda, decisions, minutes, status } = changes;
      setTyped((before) => ({
        ...before,
        ...(agenda === undefined
          ? {}
          : {
              agenda: agenda.map((item) => {
                const known = shown.agenda.find(({ id }) => id === item.id);
                return { owner: null, startsAt: null, endsAt: null, ...known, ...item };
              }),
            }),
        ...(decisions === undefined ? {} : { decisions }),
        ...(minutes === undefined ? {} : { minutes }),
        ...(status === undefined ? {} : { status }),
      }));
      underWay.current += 1;
      const run = async (): Promise<boolean> => {
        const { id, occurrence, recorded } = latest.current;
        const alone = !shown.recurring || isWhole(shown);
        const scope: Scope = alone ? 'all' : agenda === undefined ? 'this' : agendaScope;
        // What was said in the others of the series was not said in this one.
        const own = scope === 'this' && !recorded ? { minutes: null, decisions: [] } : {};
        try {
          const answer = await call('calendar.save', {
            id,
            occurrence,
            scope,
            changes: { ...own, ...changes },
          });
          if (answer.saved === null) {
            showError(t('meetings.blocked'));
            return false;
          }
          latest.current = { ...answer.saved, recorded: recorded || scope === 'this' };
          if (scope === 'following') onMoved(answer.saved);
          return true;
        } catch (error) {
          showError(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' }));
          return false;
        } finally {
          underWay.current -= 1;
        }
      };
      const done = queue.current.then(run);
      queue.current = done;
      return done.then((saved) => {
        // Refused: what is shown is what is there.
        if (!saved && underWay.current === 0) setTyped({});
        return saved;
      });
    },
    [t, shown, agendaScope, onMoved],
  );

  const meeting = { ...shown, ...typed };
  return {
    meeting,
    ref: { id: shown.id, occurrence: shown.occurrence },
    agendaScope,
    setAgendaScope,
    save,
  };
};

/** The series as a whole rather than one of it. */
export const isWhole = ({ recurring, recorded, occurrence }: Meeting): boolean =>
  recurring && recorded && occurrence === null;
