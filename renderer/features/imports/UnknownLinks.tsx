/** The names of the file that are no record yet: each settled once for all its rows, or all of a field together. */
import { Select, Table, Text, Title } from '@mantine/core';
import { importTargets, type LinkDecision, type Mapping, type UnknownLink } from '#contract/imports.ts';
import { kindLabelOne } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { targetLabel } from '#renderer/features/imports/ColumnRow.tsx';
import type { Import } from '#renderer/features/imports/use-import.ts';

interface Props {
  readonly work: Import;
  readonly mapping: Mapping;
  readonly links: readonly UnknownLink[];
}

const actions = ['create', 'leaveEmpty', 'refuse'] as const;
type Action = (typeof actions)[number];
const actionOf = (value: string | null): Action | null => actions.find((one) => one === value) ?? null;

export function UnknownLinks({ work, mapping, links }: Props) {
  const t = useT();
  const targets = importTargets(mapping.kind);
  const fields = [...new Set(links.map((link) => link.field))];
  const labelOf = (field: string) => {
    const target = targets.find((one) => one.field === field);
    return target ? targetLabel(t, target) : field;
  };
  const usual = actions.map((value) => ({ value, label: t(`importing.decide.${value}`) }));

  const decide = (link: UnknownLink, choice: string | null) => {
    if (choice === null) return;
    const action = actionOf(choice);
    const decision: LinkDecision = {
      field: link.field,
      value: link.value,
      action: action ?? 'use',
      id: action === null ? choice.slice('use '.length) : null,
    };
    work.decide([decision]);
  };

  return (
    <section aria-labelledby="unknown-links">
      <Title order={2} id="unknown-links" mt="lg">
        {t('importing.unknown')}
      </Title>
      <Text c="dimmed" mb="xs">
        {t('importing.unknown.text')}
      </Text>
      <Table verticalSpacing={4} className="import-links">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('importing.field')}</Table.Th>
            <Table.Th>{t('importing.unknown.value')}</Table.Th>
            <Table.Th ta="right">{t('importing.unknown.rows')}</Table.Th>
            <Table.Th>{t('importing.unknown.decision')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {fields.map((field) => (
            <Table.Tr key={field} className="import-all">
              <Table.Td colSpan={3} fw={600}>
                {t('importing.decideAll', { field: labelOf(field) })}
              </Table.Td>
              <Table.Td w={300}>
                <Select
                  aria-label={t('importing.decideAll', { field: labelOf(field) })}
                  placeholder={t('importing.decide')}
                  clearable
                  clearButtonProps={{ 'aria-label': t('importing.decide') }}
                  value={mapping.otherwise?.[field] ?? null}
                  onChange={(value) => work.decideOthers(field, actionOf(value))}
                  data={usual}
                />
              </Table.Td>
            </Table.Tr>
          ))}
          {links.slice(0, 200).map((link) => (
            <Table.Tr key={`${link.field} ${link.value}`}>
              <Table.Td className="quiet">
                {labelOf(link.field) === kindLabelOne(t, link.to)
                  ? labelOf(link.field)
                  : `${labelOf(link.field)} (${kindLabelOne(t, link.to)})`}
              </Table.Td>
              <Table.Td fw={600}>{link.value}</Table.Td>
              <Table.Td className="numeric">{link.rows}</Table.Td>
              <Table.Td>
                <Select
                  aria-label={t('importing.unknown.of', { value: link.value })}
                  placeholder={t('importing.decide')}
                  allowDeselect={false}
                  value={link.decision === 'use' ? `use ${link.decidedId ?? ''}` : link.decision}
                  onChange={(choice) => decide(link, choice)}
                  data={[
                    ...link.suggestions.map((one) => ({
                      value: `use ${one.id}`,
                      label: t('importing.decide.use', { name: one.label }),
                    })),
                    ...usual,
                  ]}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
