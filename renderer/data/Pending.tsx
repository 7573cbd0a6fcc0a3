/** Stands in the place of an answer that is not there: awaited, or refused with a way to ask again. */
import type { QueryState } from '#renderer/data/use-query.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly query: Pick<QueryState<unknown>, 'error' | 'retry'>;
  readonly rows?: number;
}

export function Pending({ query: { error, retry }, rows }: Props) {
  const t = useT();
  if (error) {
    return (
      <ErrorState
        message={describeRefusal(t, error.refusal)}
        retryLabel={t('frame.tryAgain')}
        retry={retry}
      />
    );
  }
  return <Waiting label={t('frame.loading')} {...(rows === undefined ? {} : { rows })} />;
}
