/** What the line means as it is typed, what the person decided about it, and saving it. */
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Conflict } from '#contract/calendar.ts';
import type { ChipType } from '#contract/capture.ts';
import type { Input, Output } from '#contract/channels.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { describeConflict } from '#renderer/data/conflict-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal, kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { keepLine, keptLine } from '#renderer/features/capture/draft.ts';

/** Milliseconds of quiet before a line is read. */
const quiet = 120;

export type Captured = Output<'capture.read'>;
type Decided = Pick<Input<'capture.read'>, 'without' | 'chosen'>;
const nothing: Decided = { without: [], chosen: {} };

export interface Capture {
  readonly text: string;
  /** The newest answer; `isCurrent` where it is about the line as it stands. */
  readonly answer: Captured | null;
  readonly isCurrent: boolean;
  readonly error: string | null;
  readonly saving: boolean;
  readonly write: (text: string) => void;
  readonly remove: (type: ChipType) => void;
  readonly choose: (type: ChipType, value: string) => void;
  /** Answers whether it was saved. */
  readonly save: () => Promise<boolean>;
}

interface Saved {
  readonly id: string;
  readonly name: string;
  readonly entry: number | null;
}

const saveRecord = async (kind: Captured['kind'], changes: Captured['changes']): Promise<Saved> => {
  const row = await call('records.save', { kind, id: null, changes });
  const { entries } = await call('history.list', { before: null, limit: 1, record: { kind, id: row.id } });
  return { id: row.id, name: nameOf(kind, row), entry: entries[0]?.number ?? null };
};

/** An appointment goes through the calendar: what stands in its way may block it. */
const saveAppointment = async (
  changes: Captured['changes'],
): Promise<Saved | { readonly blocked: Conflict }> => {
  const answer = await call('calendar.save', { id: null, occurrence: null, scope: 'all', changes });
  const [first] = answer.conflicts;
  if (answer.saved === null && first) return { blocked: first };
  return { id: answer.saved?.id ?? '', name: String(changes['title'] ?? ''), entry: answer.entry };
};

/** @param open shows a record that was saved */
export const useCapture = (
  initialText: string,
  on: Input<'capture.read'>['on'],
  open: (kind: Captured['kind'], id: string) => void,
): Capture => {
  const t = useT();
  const formats = useFormats();
  const { offerUndo } = useUndo();
  const [text, setText] = useState(() => initialText.slice(0, 500) || keptLine());
  const [decided, setDecided] = useState<Decided>(nothing);
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [settled] = useDebouncedValue(text, quiet);
  const question = { on, ...decided };
  // An empty line is asked as well: the names are made ready while the person begins to type.
  const { data, outdated } = useQuery('capture.read', { ...question, text: settled });

  useEffect(() => keepLine(text), [text]);

  const write = (next: string) => {
    const line = next.replace(/\s*[\r\n]+\s*/g, ' ').slice(0, 500);
    setText(line);
    setError(null);
    // Another line is another record.
    if (line.trim() === '') setDecided(nothing);
  };

  const failed = (caught: unknown) =>
    setError(describeRefusal(t, caught instanceof CallError ? caught.refusal : { code: 'internal' }));

  const save = async (): Promise<boolean> => {
    if (text.trim() === '' || saving) return false;
    setSaving(true);
    setError(null);
    try {
      // The line as it stands, however fast it was typed.
      const { kind, changes } = await call('capture.read', { ...question, text });
      const saved = await (kind === 'appointments' ? saveAppointment(changes) : saveRecord(kind, changes));
      if ('blocked' in saved) {
        setError(t('capture.blocked', { why: describeConflict(t, formats, saved.blocked) }));
        return false;
      }
      const what = `${kindLabelOne(t, kind)}\u00a0– ${saved.name}`;
      offerUndo(t('capture.saved', { what }), saved.entry, {
        label: t('capture.openIt'),
        act: () => open(kind, saved.id),
      });
      write('');
      return true;
    } catch (caught) {
      failed(caught);
      return false;
    } finally {
      setSaving(false);
    }
  };

  return {
    text,
    answer: data ?? null,
    isCurrent: data !== undefined && !outdated && settled === text,
    error,
    saving,
    write,
    remove: (type) => {
      const { [type]: _gone, ...chosen } = decided.chosen;
      setDecided({ chosen, without: [...new Set([...decided.without, type])] });
      setError(null);
    },
    choose: (type, value) => {
      // Another kind has other types.
      const { type: sort, ...others } = decided.chosen;
      const kept = type === 'kind' || sort === undefined ? others : { ...others, type: sort };
      setDecided({
        chosen: { ...kept, [type]: value },
        without: decided.without.filter((one) => one !== type),
      });
      setError(null);
    },
    save,
  };
};
