/** What was changed, newest first, with the way back. */
import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '#renderer/data/formats.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { entryLabel } from '#renderer/data/words.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';

const page = 50;

export function HistoryList() {
  const t = useT();
  const formats = useFormats();
  const { stages } = useSettings();
  const { state } = useWorkspace();
  const [shown, setShown] = useState(page);
  const { data } = useQuery('history.list', { before: null, limit: Math.min(200, shown) });
  const undo = useCommand('history.undo');
  const redo = useCommand('history.redo');
  if (!data) return null;
  if (data.entries.length === 0) return <Text c="dimmed">{t('settings.history.empty')}</Text>;
  return (
    <>
      <Group mb="sm">
        <Button variant="default" disabled={!state.undo} loading={undo.running} onClick={() => undo.run({})}>
          {t('settings.history.undo')}
        </Button>
        <Button variant="default" disabled={!state.redo} loading={redo.running} onClick={() => redo.run({})}>
          {t('settings.history.redo')}
        </Button>
      </Group>
      <Table className="settings-table" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.history.when')}</Table.Th>
            <Table.Th>{t('settings.history.what')}</Table.Th>
            <Table.Th ta="right">{t('settings.history.records')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.entries.map((entry) => (
            <Table.Tr key={entry.number}>
              <Table.Td className="quiet" w={170}>
                {formats.dateTime(entry.at)}
              </Table.Td>
              <Table.Td>
                {entryLabel(t, entry.label, stages, formats)}{' '}
                {entry.undone && (
                  <Badge variant="light" color="gray" tt="none">
                    {t('settings.history.taken')}
                  </Badge>
                )}
              </Table.Td>
              <Table.Td className="numeric">{formats.number(entry.count)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {data.total > shown && shown < 200 && (
        <Button mt="sm" variant="subtle" onClick={() => setShown(shown + page)}>
          {t('settings.history.more')}
        </Button>
      )}
    </>
  );
}
