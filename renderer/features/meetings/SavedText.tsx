/** A text that is saved when it is left, and after a pause in the typing. */
import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
  readonly lines?: boolean;
  readonly maxLength: number;
  readonly placeholder?: string;
  /** An empty text is none: the one before comes back. */
  readonly required?: boolean;
  readonly className?: string;
  readonly numeric?: boolean;
  /** Any text is, where not given; one that is not brings back the one before. */
  readonly accepts?: (text: string) => boolean;
}

/** Milliseconds without a key before a longer text is saved. */
const pause = 3_000;

export function SavedText({
  label,
  value,
  onSave,
  lines = false,
  maxLength,
  placeholder,
  required = false,
  className,
  numeric = false,
  accepts = () => true,
}: Props) {
  /** Null: as it was saved. */
  const [text, setText] = useState<string | null>(null);
  const focused = useRef(false);
  const latest = useRef({ text, value, onSave });
  latest.current = { text, value, onSave };

  /** @returns whether there was something to save */
  const save = (): boolean => {
    const { text: typed, value: before, onSave: keep } = latest.current;
    if (typed === null) return false;
    const next = lines ? typed.trimEnd() : typed.trim();
    if (next === before || (required && next === '') || !accepts(next)) return false;
    keep(next);
    return true;
  };

  // What was typed is shown until it is what is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a value that came from elsewhere counts, too
  useEffect(() => {
    if (!focused.current) setText(null);
  }, [value]);

  useEffect(() => {
    if (text === null || !lines) return;
    const timer = setTimeout(save, pause);
    return () => clearTimeout(timer);
  });

  // What was typed is kept when the view goes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it reads the newest of what it needs
  useEffect(() => () => void save(), []);

  const shared = {
    'aria-label': label,
    maxLength,
    autoComplete: 'off',
    value: text ?? value,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(className === undefined ? {} : { className }),
    onFocus: () => {
      focused.current = true;
    },
    onBlur: () => {
      focused.current = false;
      if (!save()) setText(null);
    },
  };
  if (lines) {
    return (
      <Textarea
        {...shared}
        autosize
        minRows={1}
        maxRows={30}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...shared}
      {...(numeric ? { inputMode: 'numeric' as const, classNames: { input: 'numeric' } } : {})}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape' && text !== null) {
          event.preventDefault();
          event.stopPropagation();
          latest.current = { ...latest.current, text: null };
          setText(null);
        }
      }}
    />
  );
}
