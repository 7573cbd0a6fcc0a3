/** Proposes times to the client: the message in the client's language, to copy or to send, and the times as a calendar file. */
import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Slot } from '#contract/availability.ts';
import type { Output } from '#contract/channels.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import type { Values } from '#renderer/features/calendar/editor/form.ts';
import { announce } from '#renderer/ui/announce.ts';
import { IconCalendarPlus, IconCopy, IconMail } from '#renderer/ui/icons.ts';
import { showDone, showError } from '#renderer/ui/toasts.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

type Message = Output<'calendar.slotMessage'>;

interface Props {
  readonly slots: readonly Slot[];
  readonly values: Values;
  readonly zone: string;
  readonly durationMinutes: number;
  readonly onClose: () => void;
}

export function ProposeDialog({ slots, values, zone, durationMinutes, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const [language, setLanguage] = useState<Message['language'] | null>(null);
  const [message, setMessage] = useState<Message | null>(null);
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const [email, setEmail] = useState('');
  const starts = slots
    .map(({ startsAt }) => startsAt)
    .sort()
    .join(' ');

  useEffect(() => {
    let shown = true;
    call('calendar.slotMessage', {
      slots: starts.split(' '),
      zone,
      durationMinutes,
      organisationId: values.organisationId,
      contactId: values.contactId,
      title: values.title,
      place: values.place,
      language,
    }).then(
      (answer) => {
        if (!shown) return;
        setMessage(answer);
        setSubject(answer.subject);
        setText(answer.text);
      },
      (error) => {
        if (shown)
          setFailed(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' }));
      },
    );
    return () => {
      shown = false;
    };
  }, [starts, zone, durationMinutes, values, language, t]);

  useEffect(() => {
    const of = values.contactId
      ? ({ kind: 'contacts', id: values.contactId } as const)
      : values.organisationId
        ? ({ kind: 'organisations', id: values.organisationId } as const)
        : null;
    if (!of) return;
    let shown = true;
    call('records.get', of).then(
      (row) => {
        const found = row.record['email'];
        if (shown && typeof found === 'string') setEmail(found);
      },
      () => undefined,
    );
    return () => {
      shown = false;
    };
  }, [values.contactId, values.organisationId]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // A browser may refuse a page that is not in front.
      showError(t('finder.notCopied'));
      return;
    }
    announce(t('finder.copied'));
    showDone(t('finder.copied'));
  };

  const mail = () => {
    const link = document.createElement('a');
    const to = encodeURIComponent(email).replace('%40', '@');
    link.href = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
    link.click();
  };

  const file = async () => {
    const made = message?.file;
    if (!made) return;
    try {
      const { saved, name } = await call('files.save', { id: made.id });
      if (saved) showDone(t('lists.exported', { name }));
    } catch (error) {
      showError(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' }));
    }
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('finder.propose')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {failed !== null ? (
        <p className="late" role="alert">
          {failed}
        </p>
      ) : message === null ? (
        <Waiting rows={6} label={t('frame.loading')} />
      ) : (
        <div className="finder-message">
          <SegmentedControl
            aria-label={t('finder.language')}
            data={[
              { value: 'en', label: 'English' },
              { value: 'fr', label: 'Français' },
            ]}
            value={message.language}
            onChange={setLanguage}
          />
          <TextInput
            label={t('finder.subject')}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
          <Textarea
            label={t('finder.message')}
            autosize
            minRows={8}
            maxRows={16}
            data-autofocus
            lang={message.language}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div className="appt-buttons">
            {message.file !== null && (
              <Button
                variant="default"
                leftSection={<IconCalendarPlus size={15} aria-hidden />}
                onClick={() => void file()}
              >
                {t('finder.file')}
              </Button>
            )}
            <span className="appt-gap" />
            <Button variant="default" leftSection={<IconMail size={15} aria-hidden />} onClick={mail}>
              {t('finder.mail')}
            </Button>
            <Button leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
              {t('finder.copy')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
