/** The first step: choose a file. */
import { Button } from '@mantine/core';
import { useT } from '#renderer/data/workspace.ts';
import type { Import } from '#renderer/features/imports/use-import.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconFileImport } from '#renderer/ui/icons.ts';

interface Props {
  readonly work: Import;
}

export function FileStep({ work }: Props) {
  const t = useT();
  return (
    <>
      <EmptyState icon={IconFileImport} title={t('importing.formats')} text={t('importing.intro')}>
        <Button onClick={work.pick} loading={work.job.job !== null} autoFocus>
          {t('importing.choose')}
        </Button>
      </EmptyState>
      <p className="quiet import-order">{t('importing.order')}</p>
    </>
  );
}
