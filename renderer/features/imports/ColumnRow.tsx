/** One column of the file: its heading and first values, the field it fills, and how its values are understood. */
import { Badge, Select, Table } from '@mantine/core';
import { useState } from 'react';
import type { ColumnMapping, ImportTarget } from '#contract/imports.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { definitionOf } from '#contract/kinds.ts';
import { hasMessage, type MessageKey } from '#locale/translate.ts';
import { fieldLabel, valueOptions } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly kind: ListedKind;
  readonly column: ColumnMapping;
  readonly sample: readonly string[];
  readonly targets: readonly ImportTarget[];
  /** 0 to 1, as proposed. */
  readonly certainty: number;
  readonly onChange: (column: ColumnMapping) => void;
}

const sure = 0.8;

/** The words of the catalogue for a target's key; targets only name keys that a test found there. */
export const targetLabel = (t: (key: MessageKey) => string, target: ImportTarget): string =>
  hasMessage(target.label) ? t(target.label) : target.field;

export function ColumnRow({ kind, column, sample, targets, certainty, onChange }: Props) {
  const t = useT();
  const lists = useSettings();
  const [chosen, setChosen] = useState(false);
  const target = targets.find((one) => one.field === column.field);
  const { heading } = column;
  const meanings = target === undefined ? [] : valueOptions(t, lists, kind, target);
  const values = Object.entries(column.values);
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" fw={600}>
          {heading}
        </Table.Th>
        <Table.Td className="quiet import-values">
          {sample
            .filter((value) => value !== '')
            .slice(0, 3)
            .join(' · ')}
        </Table.Td>
        <Table.Td w={230}>
          <Select
            aria-label={t('importing.fieldOf', { heading })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('importing.leaveOut') }}
            placeholder={t('importing.leaveOut')}
            value={column.field}
            onChange={(field) => {
              setChosen(true);
              const to = targets.find((one) => one.field === field)?.to ?? null;
              onChange({
                ...column,
                field,
                matchBy: to === null ? null : (definitionOf(to).keys[0] ?? null),
              });
            }}
            data={targets.map((one) => ({ value: one.field, label: targetLabel(t, one) }))}
          />
        </Table.Td>
        <Table.Td w={200}>
          {target?.to && (
            <Select
              aria-label={t('importing.matchByOf', { heading })}
              leftSection={<span className="quiet small">{t('importing.matchBy')}</span>}
              leftSectionWidth={76}
              allowDeselect={false}
              value={column.matchBy}
              onChange={(matchBy) => onChange({ ...column, matchBy })}
              data={definitionOf(target.to).keys.map((key) => ({
                value: key,
                label: target.to ? fieldLabel(t, target.to, key) : key,
              }))}
            />
          )}
        </Table.Td>
        <Table.Td w={110}>
          {column.field !== null && (
            <Badge
              variant="light"
              tt="none"
              color={chosen ? 'accent' : certainty >= sure ? 'green' : 'yellow'}
              className="import-certainty"
            >
              {t(`importing.certainty.${chosen ? 'chosen' : certainty >= sure ? 'sure' : 'check'}`)}
            </Badge>
          )}
        </Table.Td>
      </Table.Tr>
      {meanings.length > 0 &&
        values.map(([value, meaning]) => (
          <Table.Tr key={value}>
            <Table.Td />
            <Table.Td ta="right">
              <code>{value}</code>
            </Table.Td>
            <Table.Td>
              <Select
                aria-label={t('importing.meaningOf', { value, heading })}
                placeholder={t('importing.empty')}
                clearable
                clearButtonProps={{ 'aria-label': t('importing.empty') }}
                value={meaning}
                onChange={(next) => onChange({ ...column, values: { ...column.values, [value]: next } })}
                data={meanings}
              />
            </Table.Td>
            <Table.Td colSpan={2} />
          </Table.Tr>
        ))}
    </>
  );
}
