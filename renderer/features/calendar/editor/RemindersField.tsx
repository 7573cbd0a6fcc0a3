/** Several reminders, each with any lead time: one of the usual ones, or typed. */
import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { parseDuration, reminderWords } from '#renderer/data/appointment-words.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly values: readonly number[];
  readonly error: string | null;
  readonly onChange: (values: number[]) => void;
}

const usual = [0, 5, 10, 15, 30, 60, 120, 1_440, 2_880, 10_080];
const most = 10;
const longest = 525_600;

export function RemindersField({ values, error, onChange }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const typed = parseDuration(text.replace(/\s*(before|avant)\s*$/i, ''));
  const wanted = typeof typed === 'number' && typed <= longest ? typed : null;
  const offered = [...new Set([...(wanted === null ? [] : [wanted]), ...values, ...usual])];
  const bare = text.trim().toLocaleLowerCase();
  return (
    <MultiSelect
      label={fieldLabel(t, 'appointments', 'reminders')}
      searchable
      hidePickedOptions
      maxValues={most}
      placeholder={values.length === 0 ? t('editor.noReminder') : t('editor.addReminder')}
      data={offered.map((minutes) => ({ value: String(minutes), label: reminderWords(t, minutes) }))}
      // What was typed as a time is offered first; otherwise those whose words hold what was typed.
      filter={({ options }) =>
        options.filter(
          (one) =>
            'value' in one &&
            (bare === '' || one.value === String(wanted) || one.label.toLocaleLowerCase().includes(bare)),
        )
      }
      selectFirstOptionOnChange
      nothingFoundMessage={t('editor.durationExample')}
      searchValue={text}
      onSearchChange={setText}
      value={values.map(String)}
      error={error}
      onChange={(next) => {
        onChange(next.map(Number).sort((a, b) => b - a));
        setText('');
      }}
    />
  );
}
