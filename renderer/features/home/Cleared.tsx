/** The brief without a line: cleared for today, empty for the kinds chosen, or a workspace that has nothing in it yet. */
import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { navigate } from '#renderer/app/router.ts';
import { commandNow } from '#renderer/data/commands.ts';
import { useT } from '#renderer/data/workspace.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconBuilding, IconCircleCheck, IconFileImport, IconFilter, IconPlus } from '#renderer/ui/icons.ts';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly state: 'new' | 'filtered' | 'cleared';
}

export function Cleared({ ref, state }: Props) {
  const t = useT();
  return (
    <div ref={ref} className="brief-cleared" data-state={state} tabIndex={-1}>
      {state === 'new' && (
        <EmptyState icon={IconBuilding} title={t('home.new')} text={t('home.newText')}>
          <Button
            leftSection={<IconFileImport size={15} aria-hidden />}
            onClick={() => navigate({ page: 'import', params: {} })}
          >
            {t('home.import')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            onClick={() => void commandNow('create.organisations')?.run()}
          >
            {t('home.addClient')}
          </Button>
        </EmptyState>
      )}
      {state === 'filtered' && (
        <EmptyState icon={IconFilter} title={t('home.nothingFiltered')}>
          <Button variant="default" onClick={() => navigate({ page: 'home', params: {} })}>
            {t('home.everything')}
          </Button>
        </EmptyState>
      )}
      {state === 'cleared' && (
        <EmptyState icon={IconCircleCheck} title={t('home.nothing')} text={t('home.nothingText')} />
      )}
    </div>
  );
}
