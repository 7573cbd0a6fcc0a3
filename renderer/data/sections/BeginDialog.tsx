/** The dialog in which a document is begun: Enter begins it with what is known already. */
import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '#renderer/data/workspace.ts';
import { useOnceChosen } from '#renderer/ui/use-once-chosen.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import '#renderer/data/sections/document-page.css';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly running: boolean;
  readonly onBegin: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function BeginDialog({ title, hint, running, onBegin, onClose, children }: Props) {
  useReturnFocus();
  const t = useT();
  const begin = useOnceChosen(onBegin);
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <form
        className="pp-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        {children}
        <p className="small quiet">{hint}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('frame.cancel')}
          </Button>
          <Button type="submit" loading={running} data-autofocus>
            {t('proposalsPage.begin')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
