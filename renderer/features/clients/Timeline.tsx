/** What happened with a client, contact, rep or opportunity, newest first, with the means to add to it. */
import { Button, Chip, Group } from '@mantine/core';
import { useState } from 'react';
import type { TimelineItem as Item } from '#contract/records.ts';
import { recordGroups, useRecordCommands } from '#renderer/app/use-record-commands.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { QuickAdd, type Ties } from '#renderer/features/clients/QuickAdd.tsx';
import { TimelineEntry } from '#renderer/features/clients/TimelineEntry.tsx';
import '#renderer/features/clients/clients.css';
import { useKeepFocus } from '#renderer/ui/use-keep-focus.ts';

interface Props {
  readonly of: 'organisations' | 'contacts' | 'reps' | 'opportunities';
  readonly id: string;
  /** What new interactions and tasks are tied to. */
  readonly ties: Ties;
}

const itemKinds: readonly Item['kind'][] = [
  'interactions',
  'tasks',
  'appointments',
  'opportunities',
  'orders',
  'proposals',
  'documents',
];

/** Items asked for at a time, and the most that one question may answer. */
const step = 50;
const most = 500;

export function Timeline({ of, id, ties }: Props) {
  const t = useT();
  const [only, setOnly] = useState<Item['kind'][]>([]);
  const [limit, setLimit] = useState(step);
  const query = useQuery('clients.timeline', {
    of,
    id,
    range: { offset: 0, limit },
    only,
  });
  const { data } = query;

  useKeepFocus(data?.total ?? 0);
  const commandsOf = useRecordCommands();
  const menuOf = (item: Item) =>
    recordGroups(
      commandsOf({
        kind: item.kind,
        id: item.id,
        name: item.title,
        open: item.kind === 'tasks' && item.state === 'open',
      }),
    );

  return (
    <div className="timeline">
      <QuickAdd ties={ties} />
      <Chip.Group
        multiple
        value={only}
        onChange={(next) => {
          setOnly(next as Item['kind'][]);
          setLimit(step);
        }}
      >
        <Group gap={4} className="no-print" role="group" aria-label={t('clients.show')}>
          {itemKinds
            .filter((kind) => of !== 'opportunities' || kind !== 'opportunities')
            .map((kind) => (
              <Chip key={kind} value={kind} size="xs" variant="outline">
                {kindLabel(t, kind)}
              </Chip>
            ))}
        </Group>
      </Chip.Group>
      {!data && <Pending query={query} />}
      {data && data.total === 0 && <p className="timeline-empty quiet">{t('clients.nothingYet')}</p>}
      <ol className="timeline-list">
        {data?.items.map((item) => (
          <TimelineEntry
            key={`${item.kind} ${item.id} ${item.occurrence ?? ''}`}
            item={item}
            menu={menuOf(item)}
          />
        ))}
      </ol>
      {data && data.total > data.items.length && limit < most && (
        <Button variant="default" fullWidth onClick={() => setLimit(Math.min(most, limit + 100))}>
          {t('clients.older', { count: data.total - data.items.length })}
        </Button>
      )}
    </div>
  );
}
