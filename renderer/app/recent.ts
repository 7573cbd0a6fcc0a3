/** What was opened and run last: what the palette shows before anything is typed, and ranks a little higher afterwards. */
import { useEffect } from 'react';
import { z } from 'zod';
import { ListedKindName } from '#contract/records.ts';
import type { Route } from '#renderer/app/router.ts';
import { recall, remember } from '#renderer/data/remembered.ts';

const RecentOne = z.union([
  z.strictObject({ kind: ListedKindName, id: z.string() }),
  z.strictObject({ command: z.string() }),
]);
export type RecentOne = z.infer<typeof RecentOne>;
const Recent = z.array(RecentOne);

const name = 'palette.recent';
const most = 24;
const none: RecentOne[] = [];

export const recentKey = (one: RecentOne): string =>
  'command' in one ? `command ${one.command}` : `${one.kind} ${one.id}`;

/** Newest first. */
export const recent = (): readonly RecentOne[] => recall(name, Recent, none);

export const noteRecent = (one: RecentOne): void => {
  const before = recent();
  const key = recentKey(one);
  if (before[0] && recentKey(before[0]) === key) return;
  remember(name, [one, ...before.filter((other) => recentKey(other) !== key)].slice(0, most));
};

/** Notes each record that is shown, on its page or beside its list. */
export const useNoteRecent = (route: Route): void => {
  const shown =
    route.page === 'record'
      ? { kind: route.kind, id: route.id }
      : route.page === 'list' && route.state.open !== null
        ? { kind: route.kind, id: route.state.open }
        : null;
  const kind = shown?.kind;
  const id = shown?.id;
  useEffect(() => {
    if (kind !== undefined && id !== undefined) noteRecent({ kind, id });
  }, [kind, id]);
};
