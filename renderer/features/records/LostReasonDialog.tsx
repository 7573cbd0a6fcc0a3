/** Asks why an opportunity was lost: the reasons given before are a press away, and nobody has to give one. */
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LostReason } from '#renderer/data/overlays.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly what: string;
  readonly stage: string;
  /** Null: it stays where it was. */
  readonly onAnswer: (answer: LostReason | null) => void;
}

/** Reasons proposed: more than fit nobody reads. */
const proposed = 8;

export function LostReasonDialog({ what, stage, onAnswer }: Props) {
  useReturnFocus();
  const t = useT();
  const [reason, setReason] = useState('');
  const { data: known = [] } = useQuery('records.values', {
    kind: 'opportunities',
    field: 'lostReason',
    text: '',
    limit: proposed,
  });

  return (
    <Modal
      opened
      onClose={() => onAnswer(null)}
      title={t('lost.title', { name: what, stage })}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = reason.trim();
          onAnswer({ reason: text === '' ? null : text });
        }}
      >
        <TextInput
          data-autofocus
          label={t('fields.opportunities.lostReason')}
          description={t('lost.hint')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {known.length > 0 && (
          <Group gap={4} mt="sm" role="group" aria-label={t('lost.known')}>
            {known.map(({ value }) => (
              <Button
                key={value}
                size="compact-xs"
                variant="default"
                onClick={() => onAnswer({ reason: value })}
              >
                {value}
              </Button>
            ))}
          </Group>
        )}
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={() => onAnswer(null)}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit">{t(reason.trim() === '' ? 'lost.moveWithout' : 'lost.move')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
