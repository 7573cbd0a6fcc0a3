/** The text of an input that stands for a value: as typed while it has the keyboard, as the language writes it otherwise. */
import { type ChangeEvent, type FocusEvent, useState } from 'react';
import type { Parsed } from '#renderer/ui/parse.ts';

interface Options<T> {
  readonly value: T;
  readonly show: (value: T) => string;
  /** Null: the field is empty. */
  readonly parse: (text: string) => Parsed<T>;
  readonly whenEmpty: T;
  readonly onChange: (value: T) => void;
}

export const useParsedText = <T>({ value, show, parse, whenEmpty, onChange }: Options<T>) => {
  const [text, setText] = useState<string | null>(null);
  const bad = text !== null && parse(text) === undefined;
  return {
    bad,
    input: {
      value: text ?? show(value),
      onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const read = parse(typed);
        if (read !== undefined) onChange(read ?? whenEmpty);
      },
      // What cannot be read is not kept: what was there comes back.
      onBlur: () => setText(null),
    },
  };
};
