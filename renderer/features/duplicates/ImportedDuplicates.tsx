/** After an import: how many of what it brought may be there twice, and the way to look. */
import { Button } from '@mantine/core';
import { duplicateKinds } from '#contract/duplicates.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { navigate } from '#renderer/app/router.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { duplicatesRoute } from '#renderer/features/duplicates/address.ts';
import { IconCopyCheck } from '#renderer/ui/icons.ts';

interface Props {
  readonly kind: ListedKind;
  /** The entry of the history that the import made. */
  readonly entry: number;
}

export function ImportedDuplicates({ kind, entry }: Props) {
  const t = useT();
  const known = duplicateKinds.find((one) => one === kind);
  const { data } = useQuery(
    'duplicates.list',
    known ? { kind: known, entry, range: { offset: 0, limit: 0 } } : null,
  );
  if (!known || !data || data.total === 0) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconCopyCheck size={15} aria-hidden />}
      onClick={() => navigate(duplicatesRoute({ kind: known, a: null, b: null, entry }))}
    >
      {t('duplicates.look', { count: data.total })}
    </Button>
  );
}
