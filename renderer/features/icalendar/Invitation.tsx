/** Invites to an appointment, or calls it off: a file to be sent, and a message to the people without it. */
import { Button, Modal, Radio, Select } from '@mantine/core';
import { useState } from 'react';
import '#renderer/features/icalendar/icalendar.css';
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Output } from '#contract/channels.ts';
import { languages } from '#contract/kinds/workspace.ts';
import type { Language } from '#locale/translate.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconMail } from '#renderer/ui/icons.ts';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly of: OccurrenceRef;
  readonly onClose: () => void;
}

export function Invitation({ of, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const formats = useFormats();
  const { data, error, retry } = useQuery('icalendar.recipients', of);
  const { run: invite, running } = useCommand('icalendar.invite');
  const { run: saveFile } = useCommand('files.save');
  const { offerUndo } = useUndo();
  const [scope, setScope] = useState<'this' | 'all'>('all');
  const [language, setLanguage] = useState<Language | null>(null);
  const [written, setWritten] = useState<Output<'icalendar.invite'> | null>(null);

  const asksWhich = data?.recurring === true && of.occurrence !== null;

  const write = async (method: 'REQUEST' | 'CANCEL') => {
    const made = await invite({ ...of, scope: asksWhich ? scope : 'all', method, language });
    if (!made) return;
    setWritten(made);
    const kept = await saveFile({ id: made.file.id });
    const key = method === 'CANCEL' ? 'icalendar.invite.cancelled' : 'icalendar.invite.done';
    if (kept?.saved) offerUndo(t(key, { name: kept.name }), made.entry);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={data ? t('icalendar.invite.title', { title: data.title }) : t('icalendar.invite')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {error ? (
        <ErrorState
          message={describeRefusal(t, error.refusal)}
          retryLabel={t('frame.tryAgain')}
          retry={retry}
        />
      ) : !data ? (
        <Waiting rows={4} label={t('frame.loading')} />
      ) : (
        <div className="ical-form">
          {data.recipients.length === 0 ? (
            <p className="risk">{t('icalendar.invite.nobody')}</p>
          ) : (
            <div>
              <p>{t('icalendar.invite.to')}</p>
              <ul className="ical-losses">
                {data.recipients.map(({ name, email }) => (
                  <li key={email}>
                    {name} <span className="quiet">{email}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {data.without.length > 0 && (
            <p className="risk">{t('icalendar.invite.without', { names: data.without.join(', ') })}</p>
          )}
          {data.invited && (
            <p className={data.invited.changed ? 'risk' : 'quiet'}>
              {t('icalendar.invite.sent', { at: formats.dateTime(data.invited.at) })}{' '}
              {data.invited.changed && t('icalendar.invite.outdated')}
            </p>
          )}
          {asksWhich && (
            <Radio.Group
              label={t('icalendar.invite.scope')}
              value={scope}
              onChange={(value) => setScope(value === 'this' ? 'this' : 'all')}
            >
              <div className="ical-form ical-choices">
                <Radio value="all" label={t('icalendar.invite.all')} />
                <Radio value="this" label={t('icalendar.invite.this')} />
              </div>
            </Radio.Group>
          )}
          <Select
            label={t('icalendar.invite.language')}
            value={language ?? data.language}
            allowDeselect={false}
            onChange={(value) => setLanguage(value === 'fr' ? 'fr' : 'en')}
            data={languages.map((one) => ({ value: one, label: t(`choices.settings.language.${one}`) }))}
          />
          {written && (
            <div role="status">
              <p>{t('icalendar.invite.attach')}</p>
              <p className="quiet">{t('icalendar.invite.answers')}</p>
            </div>
          )}
          <div className="ical-foot">
            {written?.mailto && (
              <Button
                component="a"
                href={written.mailto}
                target="_blank"
                rel="noreferrer"
                variant="default"
                leftSection={<IconMail size={15} aria-hidden />}
              >
                {t('icalendar.invite.mail')}
              </Button>
            )}
            {data.invited && (
              <Button variant="default" loading={running} onClick={() => void write('CANCEL')}>
                {t('icalendar.invite.cancel')}
              </Button>
            )}
            <Button loading={running} onClick={() => void write('REQUEST')}>
              {t('icalendar.invite.write')}
            </Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
