/** How the file is read: what was detected, each correctable. */
import { Fieldset, NumberInput, Select } from '@mantine/core';
import type { Opened, ReadOptions } from '#contract/imports.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly opened: Opened;
  readonly options: ReadOptions;
  readonly onChange: (options: ReadOptions) => void;
}

const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'windows-1252'] as const;
const separators = [
  { value: ',', key: 'comma' },
  { value: ';', key: 'semicolon' },
  { value: '\t', key: 'tab' },
  { value: '|', key: 'bar' },
  { value: ':', key: 'colon' },
] as const;
const decimals = [
  { value: '.', key: 'point' },
  { value: ',', key: 'comma' },
] as const;
const dateOrders = ['dmy', 'mdy', 'ymd'] as const;

export function ReadingOptions({ opened, options, onChange }: Props) {
  const t = useT();
  const text = opened.format === 'csv';
  return (
    <Fieldset legend={t('importing.reading')} className="import-reading">
      {text && (
        <>
          <Select
            label={t('importing.encoding')}
            allowDeselect={false}
            value={options.encoding}
            onChange={(value) =>
              onChange({ ...options, encoding: encodings.find((one) => one === value) ?? options.encoding })
            }
            data={[...encodings]}
          />
          <Select
            label={t('importing.separator')}
            allowDeselect={false}
            value={options.separator}
            onChange={(value) =>
              onChange({
                ...options,
                separator: separators.find((one) => one.value === value)?.value ?? options.separator,
              })
            }
            data={separators.map(({ value, key }) => ({ value, label: t(`importing.separator.${key}`) }))}
          />
        </>
      )}
      {opened.sheets.length > 1 && (
        <Select
          label={t('importing.sheet')}
          allowDeselect={false}
          value={options.sheet}
          onChange={(sheet) => onChange({ ...options, sheet })}
          data={[...new Set(opened.sheets)]}
        />
      )}
      <Select
        label={t('importing.decimal')}
        allowDeselect={false}
        value={options.decimal}
        onChange={(value) => onChange({ ...options, decimal: value === ',' ? ',' : '.' })}
        data={decimals.map(({ value, key }) => ({ value, label: t(`importing.decimal.${key}`) }))}
      />
      <Select
        label={t('importing.dateOrder')}
        allowDeselect={false}
        value={options.dateOrder}
        onChange={(value) =>
          onChange({ ...options, dateOrder: dateOrders.find((one) => one === value) ?? options.dateOrder })
        }
        data={dateOrders.map((value) => ({ value, label: t(`importing.dateOrder.${value}`) }))}
      />
      {opened.format !== 'json' && (
        <NumberInput
          key={options.headingRow}
          label={t('importing.headingRow')}
          min={1}
          max={1_000}
          allowDecimal={false}
          defaultValue={options.headingRow + 1}
          onBlur={(event) => {
            const row = Number.parseInt(event.currentTarget.value, 10) - 1;
            if (row >= 0 && row <= 1_000 && row !== options.headingRow)
              onChange({ ...options, headingRow: row });
          }}
        />
      )}
    </Fieldset>
  );
}
