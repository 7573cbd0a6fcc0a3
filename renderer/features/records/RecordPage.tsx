/** Placeholder while the lists are laid. */
import type { ListedKind } from '#contract/kinds.ts';
import { kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly id: string;
  readonly tab: string | null;
}

export function RecordPage({ kind }: Props) {
  const t = useT();
  return <PageHeader title={kindLabel(t, kind)} />;
}
