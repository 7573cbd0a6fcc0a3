/** A new document: no file stands alone, so this leads to what one is made of. */
import { Button, Modal, Stack } from '@mantine/core';
import { useT } from '#renderer/data/workspace.ts';
import { IconCalendar, IconFileInvoice, IconMail, IconSignature } from '#renderer/ui/icons.ts';
import '#renderer/data/sections/document-page.css';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

export type NewDocumentKind = 'proposal' | 'letter' | 'contract' | 'meeting';

interface Props {
  readonly onClose: () => void;
  readonly onChoose: (what: NewDocumentKind) => void;
}

const choices = [
  ['proposal', IconFileInvoice],
  ['letter', IconMail],
  ['contract', IconSignature],
  ['meeting', IconCalendar],
] as const;

export function NewDocument({ onClose, onChoose }: Props) {
  useReturnFocus();
  const t = useT();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('lists.new.documents')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <Stack gap="xs">
        <p className="documents-hint quiet">{t('documents.new.hint')}</p>
        {choices.map(([what, Icon], at) => (
          <Button
            key={what}
            variant="default"
            justify="flex-start"
            leftSection={<Icon size={16} aria-hidden />}
            data-autofocus={at === 0 || undefined}
            onClick={() => onChoose(what)}
          >
            {t(`documents.new.${what}`)}
          </Button>
        ))}
      </Stack>
    </Modal>
  );
}
