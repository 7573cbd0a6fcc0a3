/** Asks why an opportunity was lost: the reasons given before are proposed, and nobody has to give one. */
import { Autocomplete, Button, Group, Modal } from '@mantine/core';
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
    text: reason,
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
        <Autocomplete
          data-autofocus
          label={t('fields.opportunities.lostReason')}
          description={t('lost.hint')}
          maxLength={500}
          data={known.map(({ value }) => value)}
          // What is offered fits already: accents and case do not matter there.
          filter={({ options }) => options}
          value={reason}
          onChange={setReason}
        />
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
