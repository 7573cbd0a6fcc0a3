/** The channels of the history: contract/history.ts. */
import type { history } from '#contract/history.ts';
import type { Handlers } from '#electron/features/context.ts';

export const historyHandlers = {
  'history.list': ({ before, limit }, { store }) => {
    const { total, entries } = store.entries(before, limit);
    return { total, entries: [...entries], more: (entries.at(-1)?.number ?? 1) > 1 };
  },
  'history.undo': (_input, { store }) => store.undo(),
  'history.redo': (_input, { store }) => store.redo(),
} satisfies Handlers<Pick<typeof history, 'history.list' | 'history.undo' | 'history.redo'>>;
