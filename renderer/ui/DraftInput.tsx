/** A text input whose text stands for a value: the text is kept as typed, the value follows whenever it can be read. */
import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Parsed } from '#renderer/ui/parse.ts';

interface Props<T> {
  readonly label: string;
  readonly labelShown: boolean;
  /** The text at first. */
  readonly initial: string;
  readonly parse: (text: string) => Parsed<T>;
  /** Told with undefined while the text cannot be read. */
  readonly onChange: (value: Parsed<T>) => void;
  /** Said beneath while the text cannot be read. */
  readonly unreadable: string;
  readonly error: string | null;
  readonly autoFocus: boolean;
  readonly numeric?: boolean;
  readonly type?: 'text' | 'email' | 'tel' | 'url';
  readonly placeholder?: string;
  readonly unit?: ReactNode;
  readonly required?: boolean;
}

export function DraftInput<T>(props: Props<T>) {
  const [text, setText] = useState(props.initial);
  const bad = props.parse(text) === undefined;
  return (
    <TextInput
      {...(props.labelShown ? { label: props.label } : { 'aria-label': props.label })}
      // E-mail, telephone and address types only choose a keyboard; what is saved is judged by the contract.
      type={props.type === 'email' ? 'text' : (props.type ?? 'text')}
      inputMode={props.numeric ? 'decimal' : props.type === 'email' ? 'email' : 'text'}
      {...(props.numeric ? { classNames: { input: 'numeric' } } : {})}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      {...(props.unit === undefined
        ? {}
        : { rightSection: props.unit, rightSectionPointerEvents: 'none' as const })}
      withAsterisk={props.required ?? false}
      autoFocus={props.autoFocus}
      data-autofocus={props.autoFocus || undefined}
      value={text}
      error={bad ? props.unreadable : props.error}
      onFocus={(event) => {
        if (props.autoFocus) event.currentTarget.select();
      }}
      onChange={(event) => {
        setText(event.currentTarget.value);
        props.onChange(props.parse(event.currentTarget.value));
      }}
    />
  );
}
