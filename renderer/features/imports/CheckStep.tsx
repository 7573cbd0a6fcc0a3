/** The third step: what would happen, every problem by row and column, and the first rows as they will be saved. */
import { Button, Group, Table, Text, Title } from '@mantine/core';
import { type Checked, importTargets, type Mapping } from '#contract/imports.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { targetLabel } from '#renderer/features/imports/ColumnRow.tsx';
import { UnknownLinks } from '#renderer/features/imports/UnknownLinks.tsx';
import type { Import } from '#renderer/features/imports/use-import.ts';

interface Props {
  readonly work: Import;
  readonly checked: Checked;
  readonly mapping: Mapping;
}

const counts = ['created', 'updated', 'unchanged', 'refused'] as const;
const problemsShown = 100;
const rowsShown = 20;

export function CheckStep({ work, checked, mapping }: Props) {
  const t = useT();
  const formats = useFormats();
  const changing = checked.created + checked.updated;
  const fields = [...new Set(checked.preview.flatMap((row) => Object.keys(row.values)))];
  const targets = importTargets(mapping.kind);
  const labelOf = (field: string) => {
    const target = targets.find((one) => one.field === field);
    return target ? targetLabel(t, target) : field;
  };
  const all = checked.errors + checked.warnings;
  return (
    <>
      <dl className="import-counts" aria-live="polite">
        {counts.map((name) => (
          <div key={name} data-count={name}>
            <dt>{t(`importing.${name}`)}</dt>
            <dd className={name === 'refused' && checked.refused > 0 ? 'late' : undefined}>
              {formats.number(checked[name])}
            </dd>
          </div>
        ))}
      </dl>
      <Group mt="md">
        <Button variant="default" onClick={work.back}>
          {t('importing.back')}
        </Button>
        <Button onClick={work.apply} disabled={changing === 0} loading={work.job.job !== null}>
          {t('importing.apply', { count: changing })}
        </Button>
        {changing === 0 && <Text>{t('importing.nothing')}</Text>}
      </Group>
      {checked.unknownLinks.length > 0 && (
        <UnknownLinks work={work} mapping={mapping} links={checked.unknownLinks} />
      )}
      <Title order={2} mt="lg" mb="xs">
        {t('importing.problems')}
      </Title>
      {all === 0 ? (
        <Text className="done">{t('importing.problems.none')}</Text>
      ) : (
        <>
          {all > Math.min(problemsShown, checked.problems.length) && (
            <Text c="dimmed" mb="xs">
              {t('importing.problems.shown', {
                shown: Math.min(problemsShown, checked.problems.length),
                total: all,
              })}
            </Text>
          )}
          <Table verticalSpacing={3} className="import-problems">
            <Table.Thead>
              <Table.Tr>
                <Table.Th ta="right">{t('importing.row')}</Table.Th>
                <Table.Th>{t('importing.problem')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {checked.problems.slice(0, problemsShown).map((problem) => (
                <Table.Tr key={`${problem.row} ${problem.column} ${problem.code} ${problem.value}`}>
                  <Table.Td className="numeric" w={80}>
                    {formats.number(problem.row)}
                  </Table.Td>
                  <Table.Td>
                    {t(`problems.${problem.code}`, {
                      column: problem.column ?? '',
                      value: problem.value,
                    })}
                  </Table.Td>
                  <Table.Td w={170} className={problem.severity === 'error' ? 'late' : 'risk'}>
                    {t(problem.severity === 'error' ? 'importing.error' : 'importing.warning')}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      <Title order={2} mt="lg" mb="xs">
        {t('importing.preview')}
      </Title>
      <Table.ScrollContainer minWidth={800} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={3} className="import-preview">
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">{t('importing.row')}</Table.Th>
              <Table.Th>{t('importing.action')}</Table.Th>
              {fields.map((field) => (
                <Table.Th key={field}>{labelOf(field)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {checked.preview.slice(0, rowsShown).map((row) => (
              <Table.Tr key={row.row}>
                <Table.Td className="numeric">{formats.number(row.row)}</Table.Td>
                <Table.Td className={row.action === 'refuse' ? 'late' : 'quiet'}>
                  {t(`importing.action.${row.action}`)}
                </Table.Td>
                {fields.map((field) => (
                  <Table.Td key={field}>{row.values[field] ?? ''}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
