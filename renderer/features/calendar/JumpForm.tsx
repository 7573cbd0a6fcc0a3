/** Goes to a date typed in words or figures; says which one it is before one goes there. */
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { parseDate } from '#renderer/ui/parse.ts';

interface Props {
  readonly onJump: (date: string) => void;
}

export function JumpForm({ onJump }: Props) {
  const t = useT();
  const formats = useFormats();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const date = parseDate(text, formats.today);
  return (
    <form
      className="cal-jump"
      onSubmit={(event) => {
        event.preventDefault();
        if (date) onJump(date);
        else setTried(true);
      }}
    >
      <TextInput
        label={t('calendar.jumpTo')}
        description={t('calendar.jumpHint')}
        data-autofocus
        autoComplete="off"
        value={text}
        error={tried && !date ? t('lists.unreadable') : null}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setTried(false);
        }}
      />
      <output className="cal-jump-date">{date ? formats.dateLong(date) : ''}</output>
      <Button type="submit">{t('calendar.go')}</Button>
    </form>
  );
}
