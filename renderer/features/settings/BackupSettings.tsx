/** When the newest backup was made, what it lacks, where backups lie, and making one now. */
import { Alert, Button, Text } from '@mantine/core';
import { useFormats } from '#renderer/data/formats.ts';
import { RunningJob } from '#renderer/data/RunningJob.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useJob } from '#renderer/data/use-job.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { showDone } from '#renderer/ui/toasts.tsx';
import { Waiting } from '#renderer/ui/Waiting.tsx';

export function BackupSettings() {
  const t = useT();
  const formats = useFormats();
  const { data, error, retry } = useQuery('workspace.backups', {});
  const { run, running } = useCommand('workspace.backup');
  const job = useJob();

  const backUp = async () => {
    const made = await job.run((id) => run({ job: id }));
    if (made === null) return;
    const done = t('settings.backup.made', { count: made.records });
    announce(done);
    showDone(done);
  };

  if (error) {
    return (
      <ErrorState
        message={describeRefusal(t, error.refusal)}
        retryLabel={t('frame.tryAgain')}
        retry={retry}
      />
    );
  }
  if (!data) return <Waiting rows={2} label={t('frame.loading')} />;
  return (
    <>
      <div>
        {data.at === null
          ? t('settings.backup.none')
          : t('settings.backup.last', { at: formats.dateTime(data.at) })}
        {data.at !== null && (
          <>
            {' · '}
            {data.behind === 0
              ? t('settings.backup.complete')
              : t('settings.backup.behind', { count: data.behind })}
          </>
        )}
      </div>
      {data.failed !== null && (
        <Alert color="red" variant="light" my={8} p={8}>
          {t('settings.backup.failed')}
          {data.failed !== 'failed' && ` ${t(`settings.backup.${data.failed}`)}`}
        </Alert>
      )}
      <Button my={8} variant="default" loading={running} onClick={() => void backUp()}>
        {t('settings.backup.now')}
      </Button>
      <RunningJob job={job} label={t('settings.backup.making')} />
      <div>
        <code>{data.folder}</code>
      </div>
      <Text c="dimmed">{t('settings.backup.help')}</Text>
    </>
  );
}
