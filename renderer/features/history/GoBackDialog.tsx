/** Shows what going back to a moment would do, and does it. */
import { Button, Group, Modal } from '@mantine/core';
import type { Kind } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { RunningJob } from '#renderer/data/RunningJob.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { entryLabel, kindLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { RecordChanges } from '#renderer/features/history/RecordChanges.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';

interface Props {
  readonly number: number;
  /** When that entry was made. */
  readonly at: string;
  readonly onClose: () => void;
}

export function GoBackDialog({ number, at, onClose }: Props) {
  const t = useT();
  useReturnFocus();
  const formats = useFormats();
  const { stages } = useSettings();
  const { offerUndo } = useUndo();
  const query = useQuery('history.preview', { number });
  const { data } = query;
  const { run, running } = useCommand('history.goBack');
  const job = useJob();
  const counted = (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const count = data?.counts[kind];
    return count ? [{ kind, ...count }] : [];
  });

  const goBack = async () => {
    const entry = await job.run((id) => run({ number, job: id }));
    if (entry === null) return;
    onClose();
    offerUndo(entryLabel(t, entry.label, stages, formats), entry.number);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('history.goBack.title', { at: formats.dateTime(at) })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {!data && <Pending query={query} />}
      {data && (
        <>
          <p>{t('history.goBack.entries', { count: data.entries })}</p>
          {counted.length === 0 ? (
            <p className="quiet">{t('history.goBack.nothing')}</p>
          ) : (
            <ul className="history-counts">
              {counted.map(({ kind, created, changed, removed }) => (
                <li key={kind}>
                  <strong>{kindLabel(t, kind)}</strong>{' '}
                  {[
                    created > 0 && t('history.goBack.created', { count: created }),
                    changed > 0 && t('history.goBack.changed', { count: changed }),
                    removed > 0 && t('history.goBack.removed', { count: removed }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          )}
          {data.changes.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
            <section className="history-preview" aria-label={t('history.goBack.first')} tabIndex={0}>
              <RecordChanges changes={data.changes.slice(0, 20)} />
            </section>
          )}
        </>
      )}
      <RunningJob
        job={job}
        label={t(job.progress?.step === 'saving' ? 'history.goBack.saving' : 'history.goBack.reading')}
      />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} disabled={running}>
          {t('frame.cancel')}
        </Button>
        <Button
          data-autofocus
          loading={running}
          disabled={counted.length === 0}
          onClick={() => void goBack()}
        >
          {t('history.goBack.do')}
        </Button>
      </Group>
    </Modal>
  );
}
