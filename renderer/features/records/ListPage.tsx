/** Placeholder while the lists are laid. */
import type { ListedKind } from '#contract/kinds.ts';
import type { ListState } from '#renderer/app/router.ts';
import { kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly state: ListState;
}

export function ListPage({ kind }: Props) {
  const t = useT();
  return <PageHeader title={kindLabel(t, kind)} />;
}
