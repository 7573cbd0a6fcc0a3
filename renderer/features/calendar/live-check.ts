/**
 * Asks what would stand in the way while something is being moved: at most one question at a time, the newest next. Kept beside
 * the page's own state: what is drawn anew in the middle of a drag is lost to the library that drags.
 */
import type { Output } from '#contract/channels.ts';
import { call } from '#renderer/data/call.ts';
import { changesOf } from '#renderer/features/calendar/moves.ts';
import type { Moved } from '#renderer/features/calendar/view-props.ts';

export interface LiveCheck {
  readonly moved: Moved;
  /** Null until it is known. */
  readonly answer: Output<'calendar.check'> | null;
}

export interface LiveChecks {
  /** @param zone that of the shown clocks */
  readonly hover: (moved: Moved | null, zone: string) => void;
  readonly now: () => LiveCheck | null;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Milliseconds that the pointer rests at a time before it is asked about. */
const rest = 60;

export const makeLiveChecks = (): LiveChecks => {
  let shown: LiveCheck | null = null;
  let wanted: { readonly moved: Moved; readonly zone: string } | null = null;
  let key = '';
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const listeners = new Set<() => void>();

  const show = (next: LiveCheck | null) => {
    shown = next;
    for (const listener of [...listeners]) listener();
  };

  const ask = async (): Promise<void> => {
    timer = null;
    const now = wanted;
    if (asking || now === null) return;
    asking = true;
    const { occurrence, to, changes } = now.moved;
    const answer = await call('calendar.check', {
      id: occurrence?.id ?? null,
      occurrence: occurrence?.occurrence ?? null,
      scope: occurrence?.recurring ? 'this' : 'all',
      changes: { ...changesOf(to, now.zone, occurrence), ...changes, ...to.changes },
    }).catch(() => null);
    asking = false;
    if (wanted === now) show({ moved: now.moved, answer });
    else if (wanted !== null) void ask();
  };

  return {
    hover: (moved, zone) => {
      const next = moved === null ? '' : JSON.stringify([moved.occurrence?.id, moved.to, moved.changes]);
      if (next === key) return;
      key = next;
      wanted = moved && { moved, zone };
      show(moved && { moved, answer: null });
      if (timer !== null) clearTimeout(timer);
      timer = moved === null ? null : setTimeout(() => void ask(), rest);
    },
    now: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
