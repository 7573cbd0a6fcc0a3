/** Reads back an edited copy of the proposal that is shown: by a button, or dropped anywhere on its page. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { largestDropped } from '#contract/readback.ts';
import '#renderer/features/readback/readback.css';
import { readBack } from '#renderer/data/edited-copies.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconFileDiff } from '#renderer/ui/icons.ts';
import { showError } from '#renderer/ui/toasts.tsx';

interface Props {
  readonly proposalId: string;
}

const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** In pieces that fit the arguments of a call. */
const base64Of = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
};

export function DropCopy({ proposalId }: Props) {
  const t = useT();
  const { run: receive } = useCommand('readback.receive');
  const [over, setOver] = useState(false);

  useEffect(() => {
    const take = async (file: File) => {
      if (!/\.docx$/i.test(file.name)) return showError(t('readback.notWord'));
      if (file.size > largestDropped) return showError(describeRefusal(t, { code: 'tooLarge' }));
      const bytes = base64Of(new Uint8Array(await file.arrayBuffer()));
      const handle = await receive({ name: file.name.slice(0, 255), bytes });
      if (handle) readBack(handle, proposalId);
    };
    const onOver = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      // Out of the window; from one part of the page to another there is a target.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) void take(file);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [proposalId, receive, t]);

  return (
    <>
      <Tooltip label={t('readback.open')}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label={t('readback.open')}
          onClick={() => readBack(null, proposalId)}
        >
          <IconFileDiff size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {over && createPortal(<div className="rb-drop">{t('readback.drop')}</div>, document.body)}
    </>
  );
}
