/** What stands in the place of a section that could not be shown. */
import { useT } from '#renderer/data/workspace.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';

interface Props {
  readonly retry: () => void;
}

export function FailedSection({ retry }: Props) {
  const t = useT();
  return (
    <ErrorState
      title={t('frame.failed.title')}
      message={t('frame.failed.text')}
      retryLabel={t('frame.tryAgain')}
      retry={retry}
    />
  );
}
