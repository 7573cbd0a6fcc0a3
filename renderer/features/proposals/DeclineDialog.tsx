/** The client says no: when, and why; the reasons given before are a press away. */
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import type { Proposal } from '#contract/kinds.ts';
import { formatDate } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { parseDate } from '#renderer/ui/parse.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly proposal: Proposal;
  readonly onClose: () => void;
}

/** Reasons proposed: more than fit nobody reads. */
const proposed = 6;

export function DeclineDialog({ proposal: { id, title }, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const { language } = useWorkspace();
  const formats = useFormats();
  const calendarLabels = useCalendarLabels();
  const { offerUndo } = useUndo();
  const { run, running } = useCommand('proposals.decline');
  const [on, setOn] = useState<string>(formats.today);
  const [reason, setReason] = useState('');
  const { data: known = [] } = useQuery('records.values', {
    kind: 'proposals',
    field: 'declineReason',
    text: '',
    limit: proposed,
  });

  const decline = async () => {
    const text = reason.trim();
    const answer = await run({ id, on, reason: text === '' ? null : text });
    if (!answer) return;
    onClose();
    offerUndo(t('proposalsPage.declined', { title }), answer.entry);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('proposalsPage.declineTitle', { title })}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className="pp-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          void decline();
        }}
      >
        <TextInput
          data-autofocus
          label={t('fields.proposals.declineReason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {known.length > 0 && (
          <Group gap={4} role="group" aria-label={t('proposalsPage.knownReasons')}>
            {known.map(({ value }) => (
              <Button key={value} size="compact-xs" variant="default" onClick={() => setReason(value)}>
                {value}
              </Button>
            ))}
          </Group>
        )}
        <DateInput
          label={t('fields.proposals.decidedOn')}
          ariaLabels={calendarLabels}
          maxDate={formats.today}
          value={on}
          valueFormat={(date) => formatDate(date.slice(0, 10), language)}
          dateParser={(text) => parseDate(text, formats.today) ?? null}
          onChange={(date) => date !== null && setOn(date.slice(0, 10))}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" loading={running}>
            {t('proposalsPage.decline')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
