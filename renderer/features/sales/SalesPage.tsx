/** The section Sales. */
import { useT } from '#renderer/data/workspace.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

export function SalesPage(_props: Props) {
  const t = useT();
  return <PageHeader title={t('frame.section.sales')} />;
}
