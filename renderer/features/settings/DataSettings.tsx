/** Where the data lives, how much there is, and its backups. */
import { Text } from '@mantine/core';
import { listedKinds } from '#contract/kinds.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { kindCount } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { BackupSettings } from '#renderer/features/settings/BackupSettings.tsx';

export function DataSettings() {
  const t = useT();
  const { state } = useWorkspace();
  const { data } = useQuery('workspace.state', {});
  const counts = data?.counts ?? {};
  return (
    <dl className="settings-facts">
      <dt>{t('settings.data.folder')}</dt>
      <dd>
        <code>{state.folder}</code>
        <Text c="dimmed">{t('settings.data.folder.help')}</Text>
      </dd>
      <dt>{t('settings.backup')}</dt>
      <dd>
        <BackupSettings />
      </dd>
      <dt>{t('settings.data.records')}</dt>
      <dd>
        {listedKinds
          .filter((kind) => (counts[kind] ?? 0) > 0)
          .map((kind) => kindCount(t, kind, counts[kind] ?? 0))
          .join(' · ')}
      </dd>
      <dt>{t('settings.data.version')}</dt>
      <dd>{state.version}</dd>
    </dl>
  );
}
