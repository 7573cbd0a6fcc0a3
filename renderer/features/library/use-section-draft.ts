/** A section of the library as it is written: what is typed counts at once and is saved after a pause, or when a field is left. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input } from '#contract/channels.ts';
import type { LibrarySection } from '#contract/kinds.ts';
import { useCommand } from '#renderer/data/use-command.ts';

type Changes = Input<'sections.save'>['changes'];

/** Milliseconds without a key. */
const pause = 900;

export const useSectionDraft = (section: LibrarySection) => {
  const { run } = useCommand('sections.save');
  const [typed, setTyped] = useState<Changes>({});
  const pending = useRef<Changes>({});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const { id } = section;

  const flush = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    const { name, ...others } = pending.current;
    // Without a name it cannot be told from others: the one before comes back.
    const changes = name === undefined || name.trim() === '' ? others : { ...others, name };
    pending.current = {};
    if (Object.keys(changes).length > 0) void run({ id, changes });
    if (name?.trim() === '') setTyped(({ name: _empty, ...rest }) => rest);
  }, [id, run]);

  const change = useCallback(
    (changes: Changes) => {
      pending.current = { ...pending.current, ...changes };
      setTyped((before) => ({ ...before, ...changes }));
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(flush, pause);
    },
    [flush],
  );

  // What was typed is kept when another is chosen.
  useEffect(() => () => flush(), [flush]);
  // A new answer has what was saved before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the answer that counts
  useEffect(() => setTyped({ ...pending.current }), [section]);

  return { shown: { ...section, ...typed } as LibrarySection, change, flush };
};
