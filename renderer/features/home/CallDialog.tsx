/** The number to call, large enough to be dialled from the desk's telephone, and the call's log beneath it. */
import { Button, Checkbox, Modal, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BriefItem } from '#contract/home.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useT } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import { IconCopy, IconPhone } from '#renderer/ui/icons.ts';
import { showDone, showError } from '#renderer/ui/toasts.tsx';

interface Props {
  readonly item: BriefItem;
  readonly title: string;
  readonly onClose: () => void;
  /** @param done is the task behind the call done with it? */
  readonly onLogged: (done: boolean) => void;
}

export function CallDialog({ item, title, onClose, onLogged }: Props) {
  const t = useT();
  const { run, running } = useCommand('records.save');
  const client = item.record?.kind === 'organisations' ? item.title : (item.client?.label ?? null);
  const who = item.person ?? client ?? title;
  const canFinish = item.actions.includes('done');
  const [subject, setSubject] = useState(item.record?.kind === 'tasks' ? title : t('home.callWith', { who }));
  const [text, setText] = useState('');
  const [done, setDone] = useState(canFinish);
  const number = item.phone ?? '';

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(number);
    } catch {
      // A browser may refuse a page that is not in front.
      showError(t('home.callNotCopied'));
      return;
    }
    announce(t('home.callCopied'));
    showDone(t('home.callCopied'));
  };

  const log = async () => {
    if (subject.trim() === '') return;
    const ties = Object.fromEntries(Object.entries(item.ties).filter(([, id]) => id !== null));
    const changes = {
      ...ties,
      type: 'call',
      subject: subject.trim(),
      at: new Date().toISOString(),
      body: text.trim() === '' ? null : text.trim(),
    };
    if (!(await run({ kind: 'interactions', id: null, changes }))) return;
    announce(t('home.callLogged'));
    onLogged(done && canFinish);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('home.callTitle', { who })}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {client !== null && client !== who && <p className="brief-dialog-what">{client}</p>}
      <div className="brief-number">
        <IconPhone size={20} stroke={1.6} aria-hidden />
        <output>{number}</output>
        <Button
          variant="default"
          data-autofocus
          leftSection={<IconCopy size={15} aria-hidden />}
          onClick={() => void copy()}
        >
          {t('home.callCopy')}
        </Button>
      </div>
      <form
        className="brief-call"
        onSubmit={(event) => {
          event.preventDefault();
          void log();
        }}
      >
        <h3>{t('home.callLog')}</h3>
        <TextInput
          label={t('home.callSubject')}
          maxLength={500}
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Textarea
          label={t('home.callText')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={20_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {canFinish && (
          <Checkbox
            label={t('home.callDone', { title })}
            checked={done}
            onChange={(event) => setDone(event.currentTarget.checked)}
          />
        )}
        <Button type="submit" loading={running} disabled={subject.trim() === ''}>
          {t('home.callSave')}
        </Button>
      </form>
    </Modal>
  );
}
