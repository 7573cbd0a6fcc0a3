/** The last step: what was saved, the way back, and the rows that were refused. */
import { Button, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import { listRoute, navigate } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useT } from '#renderer/data/workspace.ts';
import type { Applied, Import } from '#renderer/features/imports/use-import.ts';

interface Props {
  readonly work: Import;
  readonly applied: Applied;
  readonly kind: ListedKind;
  readonly imported: (kind: ListedKind, entry: number) => ReactNode;
}

const counts = ['created', 'updated', 'unchanged', 'refused'] as const;

export function DoneStep({ work, applied, kind, imported }: Props) {
  const t = useT();
  const formats = useFormats();
  const undo = useCommand('history.undo');
  const save = useCommand('files.save');
  const [undone, setUndone] = useState(false);
  const { refusedFile, entry } = applied;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <>
      <Title order={2} mb="sm" tabIndex={-1} ref={title}>
        {t(undone ? 'importing.done.undone' : entry === null ? 'importing.done.none' : 'importing.done')}
      </Title>
      <dl className="import-counts">
        {counts.map((name) => (
          <div key={name} data-count={name}>
            <dt>{t(`importing.${name}`)}</dt>
            <dd>{formats.number(applied[name])}</dd>
          </div>
        ))}
      </dl>
      {entry === null && <Text mt="sm">{t('importing.nothing')}</Text>}
      <Group mt="md">
        <Button onClick={() => navigate(listRoute(kind))}>{t('importing.done.open')}</Button>
        <Button variant="default" onClick={work.startOver}>
          {t('importing.other')}
        </Button>
        {refusedFile && (
          <Button variant="default" onClick={() => void save.run({ id: refusedFile.id })}>
            {t('importing.done.refused')}
          </Button>
        )}
        {entry !== null && !undone && imported(kind, entry)}
        {entry !== null && !undone && (
          <Button
            variant="subtle"
            loading={undo.running}
            onClick={async () => setUndone((await undo.run({})) !== null)}
          >
            {t('importing.done.undo')}
          </Button>
        )}
      </Group>
    </>
  );
}
