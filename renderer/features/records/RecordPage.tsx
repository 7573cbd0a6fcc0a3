/** The page of a record: its headline, the facts at the left, its timeline and related lists at the right. */
import { Tabs } from '@mantine/core';
import type { ListedKind } from '#contract/kinds.ts';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { listRoute, navigate, recordRoute } from '#renderer/app/router.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { TrashNotice } from '#renderer/data/TrashNotice.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { describeRefusal, kindLabel, kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { Facts } from '#renderer/features/records/Facts.tsx';
import { OrderLines } from '#renderer/features/records/OrderLines.tsx';
import { RelatedList } from '#renderer/features/records/RelatedList.tsx';
import { relatedOf } from '#renderer/features/records/related.ts';
import { StageHistory } from '#renderer/features/records/StageHistory.tsx';
import { hasHours, hasTimeline, type RecordSlots } from '#renderer/features/records/slots.ts';
import { useShownRecord } from '#renderer/features/records/use-shown-record.ts';
import '#renderer/features/records/record.css';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { CommandMenu } from '#renderer/ui/CommandMenu.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly id: string;
  readonly tab: string | null;
  readonly slots: RecordSlots;
}

export function RecordPage({ kind, id, tab, slots }: Props) {
  const t = useT();
  const { data: row, error, loading, retry } = useQuery('records.get', { kind, id });
  const list = listRoute(kind);
  // In the trash it can be restored, and nothing else.
  const usable = row && row.record['deletedAt'] === null ? row : undefined;
  const commands = useShownRecord(kind, usable, 'page', () => navigate(list));

  if (error) {
    return (
      <>
        <h1 className="sr-only">{kindLabel(t, kind)}</h1>
        <ErrorState
          message={describeRefusal(t, error.refusal)}
          retryLabel={t('frame.tryAgain')}
          retry={retry}
        />
      </>
    );
  }
  if (loading || !row) {
    return (
      <>
        <h1 className="sr-only">{kindLabelOne(t, kind)}</h1>
        <Waiting rows={12} label={t('frame.loading')} />
      </>
    );
  }

  const name = nameOf(kind, row);
  const trashed = row.record['deletedAt'] !== null;
  const related = relatedOf[kind];
  const tabs = [
    ...(hasTimeline(kind) ? ['timeline'] : []),
    ...(kind === 'orders' ? ['lines'] : []),
    ...(kind === 'appointments' && !trashed ? ['meeting'] : []),
    ...related.map((one) => one.kind),
    ...(kind === 'opportunities' ? ['stages'] : []),
    ...(hasHours(kind) && !trashed ? ['hours'] : []),
    'history',
  ];
  const shownTab = tab !== null && tabs.includes(tab) ? tab : (tabs[0] ?? null);

  const tabLabel = (one: string) => {
    if (one === 'timeline') return t('lists.timeline');
    if (one === 'lines') return t('fields.orders.lines');
    if (one === 'meeting') return t('meetings.meeting');
    if (one === 'history') return t('frame.section.history');
    if (one === 'stages') return t('fields.opportunities.stageLog');
    if (one === 'hours') return t('hours.tab');
    return kind === 'organisations' && one === 'organisations'
      ? t('lists.subsidiaries')
      : kindLabel(t, one as ListedKind);
  };

  const tabContent = (one: string) => {
    if (one === 'timeline' && hasTimeline(kind)) return slots.timeline(kind, row);
    if (one === 'lines') return <OrderLines row={row} />;
    if (one === 'meeting') return slots.meeting(row);
    if (one === 'stages') return <StageHistory row={row} />;
    if (one === 'hours' && hasHours(kind)) return slots.hours(kind, row);
    if (one === 'history') return slots.history(kind, id);
    const tie = related.find((other) => other.kind === one);
    return (
      tie && <RelatedList key={tie.kind} kind={tie.kind} field={tie.field} id={id} name={name} of={kind} />
    );
  };

  return (
    <div className="record-page">
      <header className="record-head">
        <RouteLink className="small link no-print" route={list}>
          {kindLabel(t, kind)}
        </RouteLink>
        <div className="record-title">
          <h1>{name}</h1>
          <div className="record-title-actions no-print">
            {!trashed && commands && (
              <>
                {slots.actions(kind, row)}
                <CommandButton command={commands.trash} iconOnly />
                <CommandMenu label={t('commands.more')} groups={commands.groups} />
              </>
            )}
          </div>
        </div>
        {trashed && <TrashNotice kind={kind} id={id} />}
        {slots.headline(kind, row)}
      </header>
      <div className="record-body" data-alone={shownTab === null || undefined}>
        <section className="record-facts" aria-label={t('lists.facts')}>
          <Facts kind={kind} row={row} />
        </section>
        {shownTab !== null && (
          <section className="record-side" aria-label={name}>
            <Tabs
              className="record-tabs"
              value={shownTab}
              onChange={(next) => navigate(recordRoute(kind, id, next), { replace: true })}
            >
              <Tabs.List className="no-print">
                {tabs.map((one) => (
                  <Tabs.Tab key={one} value={one}>
                    {tabLabel(one)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel className="record-tab" value={shownTab}>
                {tabContent(shownTab)}
              </Tabs.Panel>
            </Tabs>
          </section>
        )}
      </div>
    </div>
  );
}
