/** Moves a row of an ordered list up or down, or takes it away; the last one stays. */
import { ActionIcon, Group } from '@mantine/core';
import { useT } from '#renderer/data/workspace.ts';
import { IconChevronDown, IconChevronUp, IconTrash } from '#renderer/ui/icons.ts';

interface Props<Row> {
  /** What the row is called. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly place: number;
  readonly onChange: (rows: readonly Row[]) => void;
}

export function OrderButtons<Row>({ name, rows, place, onChange }: Props<Row>) {
  const t = useT();
  const move = (steps: number) => {
    const next = [...rows];
    next.splice(place + steps, 0, ...next.splice(place, 1));
    onChange(next);
  };
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon aria-label={t('settings.row.up', { name })} disabled={place === 0} onClick={() => move(-1)}>
        <IconChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t('settings.row.down', { name })}
        disabled={place === rows.length - 1}
        onClick={() => move(1)}
      >
        <IconChevronDown size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t('settings.row.remove', { name })}
        disabled={rows.length === 1}
        onClick={() => onChange(rows.filter((_row, at) => at !== place))}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
