/** The stages an opportunity went through, when, and how long it stayed in each. */
import { Table } from '@mantine/core';
import { StageLog } from '#contract/kinds/sales.ts';
import { daysBetween } from '#contract/plain-date.ts';
import type { Row } from '#contract/records.ts';
import { dateOfInstant } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { stageTag } from '#renderer/ui/field-value.tsx';

interface Props {
  readonly row: Row;
}

export function StageHistory({ row }: Props) {
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const { stages } = lists;
  const parsed = StageLog.safeParse(row.record['stageLog']);
  const log = parsed.success ? parsed.data : [];
  if (log.length === 0) return <p className="timeline-empty quiet">{t('lists.noStages')}</p>;
  return (
    <Table maw={560} m={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('fields.opportunities.stageId')}</Table.Th>
          <Table.Th>{t('lists.since')}</Table.Th>
          <Table.Th className="numeric">{t('lists.daysInStage')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {log.map((entry, index) => {
          const closed = stages.find((stage) => stage.id === entry.stageId)?.outcome !== 'open';
          const next = log[index + 1];
          const until = next ? dateOfInstant(next.at) : closed ? null : formats.today;
          return (
            <Table.Tr key={`${entry.at} ${entry.stageId}`}>
              <Table.Td>{stageTag(entry.stageId, { t, lists })}</Table.Td>
              <Table.Td>{formats.dateTime(entry.at)}</Table.Td>
              <Table.Td className="numeric">
                {until === null ? '' : formats.number(daysBetween(dateOfInstant(entry.at), until))}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
