/** Any day to come, picked in a calendar: what a line is put off to. */
import { Modal } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { addDays } from '#contract/plain-date.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** @param until plain date */
  readonly onChoose: (until: string) => void;
}

export function SnoozeDialog({ title, onClose, onChoose }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const { today } = useFormats();
  const labels = useCalendarLabels();
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('home.snooze.dayTitle')}…`}
      size="auto"
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <p className="brief-dialog-what">{title}</p>
      <DatePicker
        aria-label={t('home.snooze.dayTitle')}
        ariaLabels={labels}
        locale={language}
        minDate={addDays(today, 1)}
        defaultDate={addDays(today, 1)}
        value={null}
        onChange={(date) => date !== null && onChoose(date.slice(0, 10))}
        getDayProps={(date) => (date.slice(0, 10) === addDays(today, 1) ? { 'data-autofocus': true } : {})}
      />
    </Modal>
  );
}
