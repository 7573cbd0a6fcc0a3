/** The name of a row, renamed in place: with Enter or by leaving it; an empty one becomes what it was. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly onRename: (name: string) => void;
}

export function NameInput({ label, name, onRename }: Props) {
  const [typed, setTyped] = useState(name);
  const rename = () => {
    const value = typed.trim();
    if (value === '') setTyped(name);
    else if (value !== name) onRename(value);
  };
  return (
    <TextInput
      aria-label={`${label} ${name}`}
      value={typed}
      maxLength={80}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={rename}
      onKeyDown={(event) => event.key === 'Enter' && rename()}
    />
  );
}
