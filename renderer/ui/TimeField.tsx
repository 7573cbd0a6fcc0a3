/** A time of day that is typed as one says it: 9, 9:30, 14h30; told once it can be read, when the field is left or by Enter. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseTime } from '#renderer/ui/parse.ts';

interface Props {
  readonly label: string;
  /** HH:MM */
  readonly value: string;
  /** It can be read, but not be so. */
  readonly wrong?: boolean;
  readonly onChange: (time: string) => void;
}

export function TimeField({ label, value, wrong = false, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : parseTime(typed);
  const tell = () => {
    if (typed === null || !read) return;
    setTyped(null);
    if (read !== value) onChange(read);
  };
  return (
    <TextInput
      aria-label={label}
      w={76}
      classNames={{ input: 'numeric' }}
      value={typed ?? value}
      error={wrong || !read}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={tell}
      onKeyDown={(event) => event.key === 'Enter' && tell()}
    />
  );
}
