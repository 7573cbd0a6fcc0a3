/** Answers to queries, kept by question: asked once however many views show them, and again when what they read changes. */
import { channels, type Input, type Output, type QueryName } from '#contract/channels.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { listenToCollections } from '#renderer/data/pushes.ts';
import { keepUnchanged } from '#renderer/data/unchanged.ts';

export interface Snapshot<T> {
  readonly data: T | undefined;
  readonly error: CallError | null;
}

interface Entry {
  readonly channel: QueryName;
  readonly input: unknown;
  snapshot: Snapshot<unknown>;
  /** Is the question on its way, for the first time or again? */
  asking: boolean;
  stale: boolean;
  /** Changed while the question was on its way: ask once more when it is back. */
  again: boolean;
  readonly listeners: Set<() => void>;
}

const nothing: Snapshot<never> = { data: undefined, error: null };

/** Answers that no view shows are kept up to this many, so that going back is immediate. */
const kept = 150;
const entries = new Map<string, Entry>();
let listening: (() => void) | null = null;

export const keyOf = (channel: string, input: unknown): string => `${channel} ${JSON.stringify(input)}`;

/** What is answered again as it was is nothing to draw. */
const show = (entry: Entry, { data, error }: Snapshot<unknown>) => {
  const before = entry.snapshot;
  const shared = keepUnchanged(before.data, data);
  if (shared === before.data && error === before.error) return;
  entry.snapshot = { data: shared, error };
  for (const listener of [...entry.listeners]) listener();
};

const ask = async (entry: Entry): Promise<void> => {
  if (entry.asking) {
    entry.again = true;
    return;
  }
  entry.stale = false;
  entry.asking = true;
  try {
    const data = await call(entry.channel, entry.input as Input<QueryName>);
    entry.asking = false;
    show(entry, { data, error: null });
  } catch (error) {
    entry.asking = false;
    // An answer that was right a moment ago is not shown as if it still were: the error takes its place.
    show(entry, {
      data: undefined,
      error: error instanceof CallError ? error : new CallError({ code: 'internal' }),
    });
  }
  if (entry.again) {
    entry.again = false;
    if (entry.listeners.size > 0) await ask(entry);
    else entry.stale = true;
  }
};

const onCollections = (changed: ReadonlySet<string>) => {
  for (const [key, entry] of entries) {
    if (!channels[entry.channel].reads.some((collection) => changed.has(collection))) continue;
    if (entry.listeners.size === 0) entries.delete(key);
    else void ask(entry);
  }
};

const trim = () => {
  if (entries.size <= kept) return;
  for (const [key, entry] of entries) {
    if (entries.size <= kept) return;
    if (entry.listeners.size === 0) entries.delete(key);
  }
};

/** Follows the answer to a question; asks it when it is not there or out of date. Answers the function that ends it. */
export const follow = <C extends QueryName>(
  channel: C,
  input: Input<C>,
  listener: () => void,
): (() => void) => {
  listening ??= listenToCollections(onCollections);
  const key = keyOf(channel, input);
  let entry = entries.get(key);
  if (!entry) {
    entry = {
      channel,
      input,
      snapshot: nothing,
      asking: false,
      stale: true,
      again: false,
      listeners: new Set(),
    };
    entries.set(key, entry);
    trim();
  }
  entry.listeners.add(listener);
  if (entry.stale || entry.snapshot.error) void ask(entry);
  const followed = entry;
  return () => followed.listeners.delete(listener);
};

export const peek = <C extends QueryName>(key: string): Snapshot<Output<C>> =>
  (entries.get(key)?.snapshot as Snapshot<Output<C>> | undefined) ?? nothing;

/** Asks again, after a failure. */
export const askAgain = (key: string): void => {
  const entry = entries.get(key);
  if (entry) void ask(entry);
};

/** Forgets every answer and stops listening: for tests, and for a workspace that starts anew. */
export const forgetAnswers = (): void => {
  entries.clear();
  listening?.();
  listening = null;
};
