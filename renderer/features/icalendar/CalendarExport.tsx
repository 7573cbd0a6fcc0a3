/** Asks what goes to a calendar file, writes it, and says what such files have no place for. */
import { Button, Modal, Radio } from '@mantine/core';
import { useState } from 'react';
import '#renderer/features/icalendar/icalendar.css';
import type { Input, Output } from '#contract/channels.ts';
import type { CalendarOf, ShownPart } from '#renderer/data/calendar-files.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { RunningJob } from '#renderer/data/RunningJob.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { fieldLabel, kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import { showDone } from '#renderer/ui/toasts.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly shown: ShownPart | null;
  readonly one: CalendarOf | null;
  readonly onClose: () => void;
}

const kinds = ['reps', 'resources', 'organisations', 'events'] as const;
type What = 'one' | 'view' | 'all' | (typeof kinds)[number];

export function CalendarExport({ shown, one: single, onClose }: Props) {
  useReturnFocus();
  const t = useT();
  const formats = useFormats();
  const job = useJob();
  const { run: write } = useCommand('icalendar.export');
  const { run: saveFile } = useCommand('files.save');
  const [what, setWhat] = useState<What>(single ? 'one' : shown ? 'view' : 'all');
  const [of, setOf] = useState<{ readonly id: string | null; readonly label: string | null }>({
    id: null,
    label: null,
  });
  const [done, setDone] = useState<Output<'icalendar.export'> | null>(null);
  const kind = kinds.find((one) => one === what);
  const asked: Input<'icalendar.export'>['what'] | null =
    what === 'view'
      ? shown && { type: 'view', filter: shown.filter, from: shown.from, to: shown.to }
      : what === 'all'
        ? { type: 'all' }
        : what === 'one'
          ? single && { type: single.kind, id: single.id }
          : of.id === null
            ? null
            : { type: what, id: of.id };

  const start = async () => {
    if (!asked) return;
    const made = await job.run((id) => write({ what: asked, job: id }));
    setDone(made);
    if (!made?.file) return;
    const kept = await saveFile({ id: made.file.id });
    if (!kept?.saved) return;
    const text = t('icalendar.export.done', { name: kept.name, count: made.appointments });
    announce(text);
    showDone(text);
    if (made.lost.length === 0) onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('icalendar.export')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <form
        className="ical-form"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Radio.Group
          label={t('icalendar.export.what')}
          value={what}
          onChange={(value) => {
            setWhat(value as What);
            setOf({ id: null, label: null });
            setDone(null);
          }}
        >
          <div className="ical-form ical-choices">
            {single && <Radio value="one" label={single.name} />}
            {shown && <Radio value="view" label={t('icalendar.export.view')} />}
            <Radio value="all" label={t('icalendar.export.all')} />
            {kinds.map((one) => (
              <Radio key={one} value={one} label={t(`icalendar.export.${one}`)} />
            ))}
          </div>
        </Radio.Group>
        {kind && (
          <LinkField
            key={kind}
            to={kind}
            value={of.id}
            valueLabel={of.label}
            label={kindLabelOne(t, kind)}
            labelShown
            error={null}
            autoFocus
            onChange={(id, label) => setOf({ id, label })}
          />
        )}
        <p className="quiet">{t('icalendar.export.series')}</p>
        <RunningJob job={job} label={t('jobs.writing')} />
        {done && !done.file && <p role="status">{t('icalendar.export.none')}</p>}
        {done && done.lost.length > 0 && (
          <div role="status">
            <p>{t('icalendar.export.lost')}</p>
            <ul className="ical-losses">
              {done.lost.map(({ field, count }) => (
                <li key={field}>
                  {fieldLabel(t, 'appointments', field)} ({formats.number(count)})
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="ical-foot">
          <Button type="submit" disabled={!asked} loading={job.job !== null}>
            {t('icalendar.exportShort')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
