/** The section History: what was changed, newest first, filtered by kind, record and day, with the ways back. */
import { Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useRef } from 'react';
import type { Kind } from '#contract/fields.ts';
import { kinds, type ListedKind, listedKinds } from '#contract/kinds.ts';
import { formatDate } from '#locale/format.ts';
import { navigate } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useLinkLabels } from '#renderer/data/use-link-labels.ts';
import { describeRefusal, kindLabel, kindLabelOne } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { EntryList } from '#renderer/features/history/EntryList.tsx';
import { EntryPanel } from '#renderer/features/history/EntryPanel.tsx';
import { type HistoryFilter, historyRoute, readFilter } from '#renderer/features/history/filter.ts';
import { useEntries } from '#renderer/features/history/use-entries.ts';
import '#renderer/features/history/history.css';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { IconHistory } from '#renderer/ui/icons.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { parseDate } from '#renderer/ui/parse.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly params: Readonly<Record<string, string>>;
}

const kindNames = Object.keys(kinds) as Kind[];
const isListed = (kind: Kind | null): kind is ListedKind =>
  kind !== null && (listedKinds as readonly string[]).includes(kind);

export function HistoryPage({ params }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const formats = useFormats();
  const labels = useCalendarLabels();
  const filter = readFilter(params);
  const { kind, record, day, entry } = filter;
  const { entries, total, error, retry, showMore, searching } = useEntries(filter);
  const names = useLinkLabels(
    isListed(kind) ? kind : 'organisations',
    isListed(kind) && record !== null ? [record] : [],
  );
  const main = useRef<HTMLDivElement>(null);
  const isFiltered = kind !== null || day !== null;

  const show = (change: Partial<HistoryFilter>) =>
    navigate(historyRoute({ ...filter, ...change }), { replace: true });
  const close = () => {
    show({ entry: null });
    // Back to the line it was opened from.
    main.current?.querySelector<HTMLElement>(`[data-entry="${entry}"]`)?.focus();
  };

  return (
    <div className="history-page">
      <div className="history-main" ref={main}>
        <PageHeader
          title={t('frame.section.history')}
          beside={total > 0 && <span className="list-count">{t('history.entries', { count: total })}</span>}
        />
        <div className="history-filters no-print">
          <Select
            aria-label={t('history.filter.kind')}
            placeholder={t('history.filter.kind')}
            clearable
            clearButtonProps={{ 'aria-label': t('history.filter.clear') }}
            data={kindNames.map((one) => ({ value: one, label: kindLabel(t, one) }))}
            value={kind}
            onChange={(next) => show({ kind: next as Kind | null, record: null, entry: null })}
          />
          {isListed(kind) && (
            <LinkField
              key={`${kind} ${names.get(record ?? '') ?? ''}`}
              to={kind}
              label={t('history.filter.record', { kind: kindLabelOne(t, kind) })}
              placeholder={t('history.filter.record', { kind: kindLabelOne(t, kind) })}
              labelShown={false}
              error={null}
              autoFocus={false}
              value={record}
              valueLabel={record === null ? null : (names.get(record) ?? record)}
              onChange={(id) => show({ record: id, entry: null })}
            />
          )}
          <DateInput
            aria-label={t('history.filter.day')}
            placeholder={t('history.filter.day')}
            ariaLabels={labels}
            locale={language}
            clearable
            clearButtonProps={{ 'aria-label': t('history.filter.clear') }}
            maxDate={formats.today}
            value={day}
            valueFormat={(date) => formatDate(date.slice(0, 10), language)}
            dateParser={(text) => parseDate(text, formats.today) ?? null}
            onChange={(date) => show({ day: date === null ? null : date.slice(0, 10), entry: null })}
          />
        </div>
        {error ? (
          <ErrorState
            message={describeRefusal(t, error.refusal)}
            retryLabel={t('frame.tryAgain')}
            retry={retry}
          />
        ) : entries === null ? (
          <Waiting rows={10} label={t('frame.loading')} />
        ) : entries.length === 0 && showMore === null ? (
          <EmptyState
            icon={IconHistory}
            title={isFiltered ? t('history.noneFound') : t('history.empty')}
            text={isFiltered ? t('history.noneFoundText') : t('history.emptyText')}
          />
        ) : (
          <EntryList
            entries={entries}
            open={entry}
            onOpen={(number) => show({ entry: number })}
            showMore={showMore}
            searching={searching}
          />
        )}
      </div>
      {entry !== null && <EntryPanel key={entry} number={entry} newest={total} onClose={close} />}
    </div>
  );
}
