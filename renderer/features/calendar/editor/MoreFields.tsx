/** The folded fields that are no links: reminders, time kept free around it, how it is shown, what became of it. */
import { Select } from '@mantine/core';
import { kinds } from '#contract/kinds.ts';
import { durationWords, parseDuration } from '#renderer/data/appointment-words.ts';
import { choiceLabel, fieldLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { RemindersField } from '#renderer/features/calendar/editor/RemindersField.tsx';
import { SyncedInput } from '#renderer/features/calendar/editor/SyncedInput.tsx';
import type { Editor } from '#renderer/features/calendar/editor/use-editor.ts';

interface Props {
  readonly editor: Editor;
}

const longestBuffer = 1_440;

export function MoreFields({ editor }: Props) {
  const { values, set, errorOf } = editor;
  const t = useT();

  const choice = (field: 'status' | 'showAs') => (
    <Select
      label={fieldLabel(t, 'appointments', field)}
      allowDeselect={false}
      data={(kinds.appointments.fields[field].choices ?? []).map((value) => ({
        value,
        label: choiceLabel(t, 'appointments', field, value),
      }))}
      value={values[field]}
      error={errorOf(field)}
      onChange={(value) => value !== null && set({ ...values, [field]: value }, field)}
    />
  );
  const buffer = (field: 'bufferBeforeMinutes' | 'bufferAfterMinutes') => (
    <SyncedInput
      label={t(field === 'bufferBeforeMinutes' ? 'editor.bufferBefore' : 'editor.bufferAfter')}
      value={values[field]}
      format={(minutes) => durationWords(t, minutes)}
      parse={(text) => {
        const minutes = parseDuration(text);
        return typeof minutes === 'number' && minutes > longestBuffer ? undefined : minutes;
      }}
      step={(minutes, direction) => Math.min(longestBuffer, Math.max(0, minutes + direction * 15))}
      clearable
      placeholder={t('editor.none')}
      unreadable={t('editor.durationExample')}
      error={errorOf(field)}
      onChange={(minutes) => set({ ...values, [field]: minutes === 0 ? null : minutes }, field)}
    />
  );

  return (
    <>
      <RemindersField
        values={values.reminders}
        error={errorOf('reminders')}
        onChange={(reminders) => set({ ...values, reminders }, 'reminders')}
      />
      <div className="appt-grid">
        {buffer('bufferBeforeMinutes')}
        {buffer('bufferAfterMinutes')}
        {choice('showAs')}
        {choice('status')}
      </div>
    </>
  );
}
