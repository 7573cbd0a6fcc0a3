/** An entry of the history: what it changed, and the ways back. */
import { Badge, Button, CloseButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useCommands } from '#renderer/data/commands.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { Pending } from '#renderer/data/Pending.tsx';
import { useQuery } from '#renderer/data/use-query.ts';
import { entryLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { ConflictsDialog } from '#renderer/features/history/ConflictsDialog.tsx';
import { GoBackDialog } from '#renderer/features/history/GoBackDialog.tsx';
import { RecordChanges } from '#renderer/features/history/RecordChanges.tsx';
import { useTakeBack } from '#renderer/features/history/use-take-back.ts';
import { CommandButton } from '#renderer/ui/CommandButton.tsx';
import { IconArrowBackUp, IconArrowForwardUp, IconRestore } from '#renderer/ui/icons.ts';

/** Records of an entry shown at first, and at most. */
const usual = 50;
const most = 500;

interface Props {
  readonly number: number;
  /** The number of the newest entry. */
  readonly newest: number;
  readonly onClose: () => void;
}

export function EntryPanel({ number, newest, onClose }: Props) {
  const t = useT();
  const formats = useFormats();
  const { stages } = useSettings();
  const [limit, setLimit] = useState(usual);
  const query = useQuery('history.entry', { number, range: { offset: 0, limit } });
  const { data } = query;
  const { takeBack, running, conflicts, settle, leave } = useTakeBack();
  const [goingBack, setGoingBack] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when another entry is opened
  useEffect(() => title.current?.focus(), [number]);

  const undoneBy = data?.undoneBy ?? null;
  const isUndo = data?.entry.label.code === 'undone';
  const commands = [
    {
      id: 'history.takeBack',
      name:
        isUndo || undoneBy !== null
          ? (tr: typeof t) => tr('history.redoThis')
          : (tr: typeof t) => tr('history.undoThis'),
      icon: isUndo || undoneBy !== null ? IconArrowForwardUp : IconArrowBackUp,
      group: 'edit' as const,
      when: () => data !== undefined && !running && (!data.entry.undone || undoneBy !== null),
      run: () => takeBack(undoneBy ?? number),
    },
    {
      id: 'history.goBack',
      name: (tr: typeof t) => tr('history.goBackHere'),
      icon: IconRestore,
      group: 'edit' as const,
      when: () => data !== undefined && number < newest,
      run: () => setGoingBack(true),
    },
  ];
  useCommands(commands);

  return (
    <aside
      className="history-panel no-print"
      aria-label={t('history.entry', { number: String(number) })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="history-panel-head">
        <div className="history-panel-title">
          <span className="small quiet">
            {t('history.entry', { number: String(number) })}
            {data && ` · ${formats.dateTime(data.entry.at)}`}
          </span>
          <h2 ref={title} tabIndex={-1}>
            {data ? entryLabel(t, data.entry.label, stages, formats) : '…'}
          </h2>
        </div>
        <CloseButton aria-label={t('frame.close')} onClick={onClose} />
      </header>
      <div className="history-panel-body">
        {!data && <Pending query={query} />}
        {data && (
          <>
            <div className="history-ways">
              {commands.map((command) => (
                <CommandButton key={command.id} command={command} variant="default" />
              ))}
              {data.entry.undone && (
                <Badge variant="light" color="gray" tt="none">
                  {t('history.takenBack')}
                </Badge>
              )}
            </div>
            {data.total === 0 ? (
              <p className="quiet">{t('history.changedNothing')}</p>
            ) : (
              <RecordChanges changes={data.changes} />
            )}
            {data.total > data.changes.length && (
              <p className="quiet">
                {t('history.notShown', { count: data.total - data.changes.length })}{' '}
                {limit < most && (
                  <Button variant="subtle" onClick={() => setLimit(most)}>
                    {t('history.showMore')}
                  </Button>
                )}
              </p>
            )}
          </>
        )}
      </div>
      {conflicts && (
        <ConflictsDialog
          total={conflicts.total}
          conflicts={conflicts.conflicts}
          onSettle={settle}
          onClose={leave}
        />
      )}
      {goingBack && data && (
        <GoBackDialog number={number} at={data.entry.at} onClose={() => setGoingBack(false)} />
      )}
    </aside>
  );
}
