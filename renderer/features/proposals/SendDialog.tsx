/** Asked before a proposal goes out that somebody should look at once more. */
import { Button, Group, Modal } from '@mantine/core';
import type { DocumentRemark } from '#contract/documents.ts';
import { Remarks } from '#renderer/data/sections/Remarks.tsx';
import { useT } from '#renderer/data/workspace.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly remarks: readonly DocumentRemark[];
  readonly onClose: () => void;
  readonly onSend: () => void;
}

export function SendDialog({ remarks, onClose, onSend }: Props) {
  useReturnFocus();
  const t = useT();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('proposalsPage.lookFirst', { count: remarks.length })}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <div className="pp-dialog">
        <Remarks remarks={remarks} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onSend}>
            {t('proposalsPage.sendAnyway')}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {t('proposalsPage.goBack')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
