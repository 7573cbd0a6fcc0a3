/** The second step: what the rows are, how the file is read, and which column fills which field. */
import { Button, Fieldset, Group, Select, Table, Text } from '@mantine/core';
import { importTargets, type Mapping, type Opened } from '#contract/imports.ts';
import { definitionOf, listedKinds } from '#contract/kinds.ts';
import { choiceLabel, fieldLabel, kindLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { ColumnRow, targetLabel } from '#renderer/features/imports/ColumnRow.tsx';
import { ReadingOptions } from '#renderer/features/imports/ReadingOptions.tsx';
import type { Import } from '#renderer/features/imports/use-import.ts';

interface Props {
  readonly work: Import;
  readonly opened: Opened;
  readonly mapping: Mapping;
}

/** A table wider than anybody reads: what is beyond would only make the window wait. */
const mostShown = 200;

const modes = ['both', 'create', 'update'] as const;

export function ColumnsStep({ work, opened, mapping }: Props) {
  const t = useT();
  const { kind } = mapping;
  const targets = importTargets(kind);
  const filled = new Set(mapping.columns.map((column) => column.field));
  // A record that is only updated has its required fields already.
  const missing = targets.filter(
    (target) =>
      mapping.mode !== 'update' &&
      target.required &&
      !filled.has(target.field) &&
      mapping.constants[target.field] === undefined,
  );
  const constants = targets.filter((target) => target.choices !== null && !filled.has(target.field));
  // What stands between a table and a lost cell far to its right has nothing to be matched.
  const filledIn = mapping.columns.filter(
    (column) =>
      column.heading !== '' ||
      column.field !== null ||
      opened.sample.some((row) => (row[column.column] ?? '') !== ''),
  );
  const beyond = filledIn.length - mostShown;
  const keys = definitionOf(kind).keys.filter((key) => filled.has(key));

  return (
    <>
      <Group align="flex-end" mb="md">
        <Select
          label={t('importing.kind')}
          allowDeselect={false}
          value={kind}
          onChange={(value) => work.reread(listedKinds.find((one) => one === value) ?? kind, mapping.options)}
          data={listedKinds.map((one) => ({ value: one, label: kindLabel(t, one) }))}
        />
        <Text pb={6}>
          <strong>{opened.name}</strong> · {t('importing.rows', { count: opened.rowCount })}
          {opened.remembered && ` · ${t('importing.remembered')}`}
        </Text>
      </Group>
      <ReadingOptions
        opened={opened}
        options={mapping.options}
        onChange={(options) => work.reread(kind, options)}
      />
      <Table.ScrollContainer minWidth={820} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={4} mt="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('importing.column')}</Table.Th>
              <Table.Th>{t('importing.values')}</Table.Th>
              <Table.Th>{t('importing.field')}</Table.Th>
              <Table.Td colSpan={2} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {filledIn.slice(0, mostShown).map((column) => (
              <ColumnRow
                key={`${kind} ${column.column}`}
                kind={kind}
                column={column}
                sample={opened.sample.map((row) => row[column.column] ?? '')}
                targets={targets}
                certainty={opened.certainty[mapping.columns.indexOf(column)] ?? 0}
                onChange={(next) =>
                  work.map({
                    ...mapping,
                    columns: mapping.columns.map((one) => (one.column === next.column ? next : one)),
                  })
                }
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {beyond > 0 && <Text c="dimmed">{t('importing.columnsBeyond', { count: beyond })}</Text>}
      <Group align="stretch" mt="md">
        <Fieldset legend={t('importing.mode')}>
          <Group>
            <Select
              aria-label={t('importing.mode')}
              allowDeselect={false}
              value={mapping.mode}
              onChange={(value) =>
                work.map({ ...mapping, mode: modes.find((one) => one === value) ?? mapping.mode })
              }
              data={modes.map((value) => ({ value, label: t(`importing.mode.${value}`) }))}
              w={190}
            />
            <Select
              aria-label={t('importing.key')}
              leftSection={<span className="quiet small">{t('importing.key')}</span>}
              leftSectionWidth={170}
              allowDeselect={false}
              value={mapping.key ?? ''}
              onChange={(value) => work.map({ ...mapping, key: value === '' ? null : value })}
              data={[
                ...keys.map((key) => ({ value: key, label: fieldLabel(t, kind, key) })),
                { value: '', label: t('importing.key.none') },
              ]}
              w={340}
            />
          </Group>
        </Fieldset>
        {constants.length > 0 && (
          <Fieldset legend={t('importing.constants')}>
            <Group>
              {constants.map((target) => (
                <Select
                  key={target.field}
                  aria-label={targetLabel(t, target)}
                  leftSection={<span className="quiet small">{targetLabel(t, target)}</span>}
                  leftSectionWidth={110}
                  clearable
                  clearButtonProps={{ 'aria-label': t('importing.constants.none') }}
                  placeholder={t('importing.constants.none')}
                  value={
                    typeof mapping.constants[target.field] === 'string'
                      ? String(mapping.constants[target.field])
                      : null
                  }
                  onChange={(value) => {
                    const { [target.field]: _before, ...others } = mapping.constants;
                    work.map({
                      ...mapping,
                      constants: value === null ? others : { ...others, [target.field]: value },
                    });
                  }}
                  data={(target.choices ?? []).map((value) => ({
                    value,
                    label: choiceLabel(t, kind, target.field, value),
                  }))}
                  w={270}
                />
              ))}
            </Group>
          </Fieldset>
        )}
      </Group>
      <Group mt="lg">
        <Button variant="default" onClick={work.startOver}>
          {t('importing.other')}
        </Button>
        <Button onClick={work.check} disabled={missing.length > 0} loading={work.job.job !== null}>
          {t('importing.check')}
        </Button>
        {missing.length > 0 && (
          <Text className="risk">
            {t('importing.missing', { fields: missing.map((target) => targetLabel(t, target)).join(', ') })}
          </Text>
        )}
      </Group>
    </>
  );
}
