/** A text input for a value that something else may change too: the text is the person's while it has the focus. */
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Parsed } from '#renderer/ui/parse.ts';

interface Props<T> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: T | null;
  readonly format: (value: T) => string;
  readonly parse: (text: string) => Parsed<T>;
  readonly onChange: (value: T | null) => void;
  readonly unreadable: string;
  readonly error?: ReactNode;
  readonly placeholder?: string;
  /** What ArrowUp (1) and ArrowDown (-1) make of the value. */
  readonly step?: (value: T, direction: 1 | -1) => T;
  /** An empty field is no mistake. */
  readonly clearable?: boolean;
  readonly className?: string;
  readonly rightSection?: ReactNode;
}

export function SyncedInput<T>(props: Props<T>) {
  const { value, format, parse, onChange, step, clearable = false } = props;
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? (value === null ? '' : format(value));
  const read = parse(shown);
  const bad = text !== null && (read === undefined || (read === null && !clearable));
  return (
    <TextInput
      {...(props.labelHidden ? { 'aria-label': props.label } : { label: props.label })}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.className === undefined ? {} : { className: props.className })}
      {...(props.rightSection === undefined ? {} : { rightSection: props.rightSection })}
      autoComplete="off"
      value={shown}
      error={bad ? props.unreadable : (props.error ?? null)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        const parsed = parse(next);
        if (parsed !== undefined && (parsed !== null || clearable)) onChange(parsed);
      }}
      onBlur={() => {
        if (!bad) setText(null);
      }}
      onKeyDown={(event) => {
        if (!step || value === null || event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        setText(null);
        onChange(step(value, event.key === 'ArrowUp' ? 1 : -1));
      }}
    />
  );
}
