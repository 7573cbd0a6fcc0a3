/** One line to write down what came up: text, Enter, and the next one. */
import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { IconPlus } from '#renderer/ui/icons.ts';

interface Props {
  readonly label: string;
  readonly add: string;
  readonly maxLength: number;
  /** Answers whether it was taken: then the line is empty again. */
  readonly onAdd: (text: string) => Promise<boolean>;
  /** Further fields of the line. */
  readonly children?: ReactNode;
}

export function AddLine({ label, add, maxLength, onAdd, children }: Props) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const submit = async () => {
    const given = text.trim();
    if (given === '' || busy) return;
    setBusy(true);
    const taken = await onAdd(given);
    setBusy(false);
    if (!taken) return;
    setText('');
    input.current?.focus();
  };
  return (
    <form
      className="meeting-add no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        ref={input}
        className="meeting-add-text"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        maxLength={maxLength}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {children}
      <Button type="submit" variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
        {add}
      </Button>
    </form>
  );
}
