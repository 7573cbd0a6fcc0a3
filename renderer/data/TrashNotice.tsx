/** Says of a record that it is in the trash, and gives it back. */
import { Alert, Button } from '@mantine/core';
import type { ListedKind } from '#contract/kinds.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly kind: ListedKind;
  readonly id: string;
}

export function TrashNotice({ kind, id }: Props) {
  const t = useT();
  const { run: restore } = useCommand('records.restore');
  return (
    <Alert color="yellow" variant="light" mt={8} p={8}>
      {t('lists.inTrash')}{' '}
      <Button variant="default" ml={8} onClick={() => void restore({ kind, selection: { ids: [id] } })}>
        {t('lists.restore')}
      </Button>
    </Alert>
  );
}
