/** What is done about each kind of conflict: it blocks, it warns, or nothing is said. */
import { SegmentedControl, Table, Text, Title } from '@mantine/core';
import { type ConflictRule, conflictKinds, conflictRules } from '#contract/kinds/workspace.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';

export function ConflictSettings() {
  const t = useT();
  const { conflictRules: rules } = useSettings();
  const save = useCommand('settings.save');
  return (
    <section aria-labelledby="conflict-rules">
      <Title order={2} size="h4" mt="xl" mb={4} id="conflict-rules">
        {t('settings.conflicts')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('settings.conflicts.help')}
      </Text>
      <Table className="settings-table" verticalSpacing={4}>
        <Table.Tbody>
          {conflictKinds.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row" fw={500}>
                {t(`settings.conflict.${kind}`)}
                <Text size="xs" c="dimmed">
                  {t(`settings.conflict.${kind}.help`)}
                </Text>
              </Table.Th>
              <Table.Td w={250}>
                <SegmentedControl
                  aria-label={t(`settings.conflict.${kind}`)}
                  data={conflictRules.map((rule) => ({ value: rule, label: t(`settings.rule.${rule}`) }))}
                  value={rules[kind]}
                  onChange={(rule) => save.run({ conflictRules: { ...rules, [kind]: rule as ConflictRule } })}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
