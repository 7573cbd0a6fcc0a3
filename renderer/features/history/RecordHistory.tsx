/** The history of one record, on its page: an entry opens in the section History, where the ways back are. */
import type { ListedKind } from '#contract/kinds.ts';
import { navigate } from '#renderer/app/router.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { EntryList } from '#renderer/features/history/EntryList.tsx';
import { historyRoute } from '#renderer/features/history/filter.ts';
import { useEntries } from '#renderer/features/history/use-entries.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconHistory } from '#renderer/ui/icons.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly id: string;
}

export function RecordHistory({ kind, id }: Props) {
  const t = useT();
  const { entries, error, retry, showMore, searching } = useEntries({ kind, record: id, day: null });
  if (error) {
    return (
      <ErrorState
        message={describeRefusal(t, error.refusal)}
        retryLabel={t('frame.tryAgain')}
        retry={retry}
      />
    );
  }
  if (entries === null) return <Waiting label={t('frame.loading')} />;
  if (entries.length === 0 && showMore === null) {
    return <EmptyState icon={IconHistory} title={t('history.noneFound')} />;
  }
  return (
    <EntryList
      entries={entries}
      open={null}
      onOpen={(entry) => navigate(historyRoute({ kind, record: id, day: null, entry }))}
      showMore={showMore}
      searching={searching}
    />
  );
}
