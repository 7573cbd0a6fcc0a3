/** The stages of the pipeline: their names, order and probabilities. */
import { Button, NumberInput, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Stage } from '#contract/kinds/workspace.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { stageLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { NameInput } from '#renderer/features/settings/NameInput.tsx';
import { OrderButtons } from '#renderer/features/settings/OrderButtons.tsx';
import { IconPlus } from '#renderer/ui/icons.ts';

interface RowProps {
  readonly stage: Stage;
  readonly name: string;
  readonly onChange: (stage: Stage) => void;
  /** What moves it and takes it away; null: it has its place for good. */
  readonly order: ReactNode;
}

function StageRow({ stage, name, onChange, order }: RowProps) {
  const t = useT();
  return (
    <Table.Tr>
      <Table.Td>
        <NameInput
          label={t('settings.stage.name')}
          name={name}
          onRename={(next) => onChange({ ...stage, name: next })}
        />
      </Table.Td>
      <Table.Td w={130}>
        {stage.outcome === 'open' ? (
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
      <Table.Td w={110}>{order}</Table.Td>
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
                onChange={change}
                order={
                  index < open.length ? (
                    <OrderButtons name={name} rows={open} place={index} onChange={put} />
                  ) : null
                }
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
