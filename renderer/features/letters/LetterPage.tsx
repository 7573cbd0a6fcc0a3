/** The page of a letter or contract: the editor at the left, the pages as they will print at the right. */
import { useMemo } from 'react';
import { kinds } from '#contract/kinds.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { LetterView } from '#renderer/features/letters/LetterView.tsx';
import type { LetterSlots } from '#renderer/features/letters/slots.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';

interface Props {
  readonly id: string;
  readonly tab: string | null;
  readonly slots: LetterSlots;
}

export function LetterPage({ id, tab, slots }: Props) {
  const t = useT();
  const query = useQuery('records.get', { kind: 'letters', id });
  const { data } = query;
  const parsed = useMemo(() => (data ? kinds.letters.schema.safeParse(data.record) : null), [data]);
  if (data && parsed?.success)
    return <LetterView id={id} tab={tab} slots={slots} row={data} saved={parsed.data} />;
  return (
    <>
      <h1 className="sr-only">{kindLabelOne(t, 'letters')}</h1>
      {data ? (
        <ErrorState message={t('errors.internal')} retryLabel={t('frame.tryAgain')} retry={query.retry} />
      ) : (
        <Pending query={query} rows={12} />
      )}
    </>
  );
}
