/** The first run. */
import { useT } from '#renderer/data/workspace.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';

export function FirstRun() {
  const t = useT();
  return <PageHeader title={t('frame.loading')} />;
}
