/** The stages of the pipeline: their names, order and probabilities. */
import { ActionIcon, Button, Group, NumberInput, Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Stage } from '#contract/kinds/workspace.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { stageLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { IconChevronDown, IconChevronUp, IconPlus, IconTrash } from '#renderer/ui/icons.ts';

interface RowProps {
  readonly stage: Stage;
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onChange: (stage: Stage) => void;
  readonly onMove: (steps: number) => void;
  readonly onRemove: () => void;
}

function StageRow({ stage, name, first, last, onChange, onMove, onRemove }: RowProps) {
  const t = useT();
  const [typed, setTyped] = useState(name);
  const open = stage.outcome === 'open';
  const rename = () => {
    const value = typed.trim();
    if (value === '') setTyped(name);
    else if (value !== name) onChange({ ...stage, name: value });
  };
  return (
    <Table.Tr>
      <Table.Td>
        <TextInput
          aria-label={`${t('settings.stage.name')} ${name}`}
          value={typed}
          maxLength={80}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={rename}
          onKeyDown={(event) => event.key === 'Enter' && rename()}
        />
      </Table.Td>
      <Table.Td w={130}>
        {open ? (
          <NumberInput
            key={stage.probability}
            aria-label={`${t('settings.stage.probability')} ${name}`}
            defaultValue={stage.probability / 100}
            min={0}
            max={100}
            decimalScale={0}
            suffix=" %"
            onBlur={(event) => {
              const value = Math.round(Number.parseFloat(event.currentTarget.value) * 100);
              if (value >= 0 && value <= 10_000 && value !== stage.probability) {
                onChange({ ...stage, probability: value });
              }
            }}
          />
        ) : (
          <Text c="dimmed">{`${stage.probability / 100} %`}</Text>
        )}
      </Table.Td>
      <Table.Td w={110}>{t(`outcomes.${stage.outcome}`)}</Table.Td>
      <Table.Td w={110}>
        {open && (
          <Group gap={2} wrap="nowrap">
            <ActionIcon
              aria-label={t('settings.stage.up', { name })}
              disabled={first}
              onClick={() => onMove(-1)}
            >
              <IconChevronUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('settings.stage.down', { name })}
              disabled={last}
              onClick={() => onMove(1)}
            >
              <IconChevronDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('settings.stage.remove', { name })}
              disabled={first && last}
              onClick={onRemove}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

export function StageSettings() {
  const t = useT();
  const { stages } = useSettings();
  const save = useCommand('settings.save');
  const open = stages.filter((stage) => stage.outcome === 'open');
  const closed = stages.filter((stage) => stage.outcome !== 'open');
  const put = (next: readonly Stage[]) => save.run({ stages: [...next, ...closed] });

  const move = (index: number, steps: number) => {
    const next = [...open];
    next.splice(index + steps, 0, ...next.splice(index, 1));
    put(next);
  };
  const change = (stage: Stage) =>
    save.run({ stages: stages.map((one) => (one.id === stage.id ? stage : one)) });

  return (
    <>
      <Text c="dimmed" mb="sm">
        {t('settings.stage.help')}
      </Text>
      <Table className="settings-table" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.stage.name')}</Table.Th>
            <Table.Th>{t('settings.stage.probability')}</Table.Th>
            <Table.Th>{t('settings.stage.outcome')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...open, ...closed].map((stage, index) => {
            const name = stageLabel(t, stages, stage.id);
            return (
              <StageRow
                key={`${stage.id} ${name}`}
                stage={stage}
                name={name}
                first={index === 0}
                last={index === open.length - 1}
                onChange={change}
                onMove={(steps) => move(index, steps)}
                onRemove={() => put(open.filter((one) => one.id !== stage.id))}
              />
            );
          })}
        </Table.Tbody>
      </Table>
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={stages.length >= 30}
        onClick={() =>
          put([
            ...open,
            { id: crypto.randomUUID(), name: t('settings.stage.new'), outcome: 'open', probability: 5_000 },
          ])
        }
      >
        {t('settings.stage.add')}
      </Button>
    </>
  );
}
