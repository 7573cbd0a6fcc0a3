/** A record beside its list: the facts and the timeline, without leaving the list. */
import { CloseButton, Tabs } from '@mantine/core';
import { useRef } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import { nameOf } from '#renderer/data/columns.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { Facts } from '#renderer/features/records/Facts.tsx';
import { OrderLines } from '#renderer/features/records/OrderLines.tsx';
import { hasTimeline, type RecordSlots } from '#renderer/features/records/slots.ts';
import { useShownRecord } from '#renderer/features/records/use-shown-record.ts';
import '#renderer/features/records/record.css';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { CommandMenu } from '#renderer/ui/CommandMenu.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly id: string;
  readonly slots: RecordSlots;
  readonly onClose: () => void;
}

export function RecordPanel({ kind, id, slots, onClose }: Props) {
  const t = useT();
  const query = useQuery('records.get', { kind, id });
  const { data: row } = query;
  const commands = useShownRecord(kind, row, 'panel', onClose);
  const panel = useRef<HTMLElement>(null);

  return (
    <aside
      ref={panel}
      className="panel no-print"
      aria-label={row ? nameOf(kind, row) : kindLabelOne(t, kind)}
      onKeyDown={(event) => {
        if (
          event.key === 'Escape' &&
          !event.defaultPrevented &&
          panel.current?.contains(event.target as Node)
        ) {
          event.preventDefault();
          onClose();
        }
      }}
    >
      <header className="panel-head">
        <div className="panel-title">
          <span className="small quiet">{kindLabelOne(t, kind)}</span>
          <h2>{row ? nameOf(kind, row) : '…'}</h2>
        </div>
        {commands && row && (
          <>
            {slots.actions(kind, row)}
            <CommandButton command={commands.page} iconOnly />
            <CommandButton command={commands.trash} iconOnly />
            <CommandMenu label={t('commands.more')} groups={commands.groups} />
          </>
        )}
        <CloseButton aria-label={t('frame.close')} onClick={onClose} />
      </header>
      <div className="panel-body">
        {!row && <Pending query={query} />}
        {row && (
          <>
            {slots.headline(kind, row)}
            {hasTimeline(kind) ? (
              <Tabs defaultValue="facts">
                <Tabs.List>
                  <Tabs.Tab value="facts">{t('lists.facts')}</Tabs.Tab>
                  <Tabs.Tab value="timeline">{t('lists.timeline')}</Tabs.Tab>
                </Tabs.List>
                <Tabs.Panel value="facts">
                  <Facts kind={kind} row={row} />
                </Tabs.Panel>
                <Tabs.Panel value="timeline">{slots.timeline(kind, row)}</Tabs.Panel>
              </Tabs>
            ) : (
              <>
                <Facts kind={kind} row={row} />
                {kind === 'orders' && <OrderLines row={row} />}
              </>
            )}
          </>
        )}
      </div>
    </aside>
  );
}
