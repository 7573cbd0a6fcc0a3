/** Edits the filter of one field: how it is compared, and with what. */
import { Button, Checkbox, SegmentedControl, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import { type Column, columnOf } from '#renderer/data/columns.ts';
import { FieldEditor } from '#renderer/data/FieldEditor.tsx';
import { type FieldFilter, type FilterMode, modesOf } from '#renderer/data/filter-model.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { fieldLabel, valueOptions } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { LinksPicker } from '#renderer/features/records/LinksPicker.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly field: string;
  readonly filter: FieldFilter;
  readonly onChange: (filter: FieldFilter) => void;
  readonly onRemove: () => void;
}

export function FilterEditor({ kind, field, filter, onChange, onRemove }: Props) {
  const t = useT();
  const lists = useSettings();
  const [typed, setTyped] = useState('');
  const column = columnOf(kind, field);
  const suggests =
    column !== undefined &&
    ['text', 'tags', 'email', 'period'].includes(column.type) &&
    filter.mode !== 'contains';
  const known = useQuery(
    'records.values',
    suggests ? { kind, field, text: typed.slice(0, 200), limit: 30 } : null,
  );
  if (!column) return null;
  const label = fieldLabel(t, kind, field);
  const modes = modesOf(column.type);
  const setValues = (values: FieldFilter['values']) => onChange({ ...filter, values });

  const end = (which: 'from' | 'to') => {
    // A range of moments is asked for by days.
    const asDay: Column = column.type === 'instant' ? { ...column, type: 'date' } : column;
    return (
      <div className="filter-end">
        <span className="small quiet">{t(which === 'from' ? 'lists.from' : 'lists.to')}</span>
        <FieldEditor
          kind={kind}
          column={asDay}
          autoFocus={which === 'from'}
          value={
            column.type === 'instant' && typeof filter[which] === 'string'
              ? filter[which].slice(0, 10)
              : filter[which]
          }
          onChange={(value) => {
            if (value === undefined) return;
            const day = typeof value === 'string' && column.type === 'instant';
            const bound = day ? `${value}T${which === 'from' ? '00:00:00' : '23:59:59'}Z` : value;
            onChange({ ...filter, [which]: bound as string | number | null });
          }}
        />
      </div>
    );
  };

  const values = () => {
    switch (column.type) {
      case 'yesNo':
        return (
          <SegmentedControl
            aria-label={label}
            data={[
              { value: 'true', label: t('values.yes') },
              { value: 'false', label: t('values.no') },
            ]}
            value={String(filter.values[0] ?? '')}
            onChange={(value) => setValues([value === 'true'])}
          />
        );
      case 'choice':
      case 'stage':
      case 'appointmentType': {
        const options = valueOptions(t, lists, kind, column);
        return (
          <Checkbox.Group aria-label={label} value={filter.values.map(String)} onChange={setValues}>
            <Stack gap={8}>
              {options.map((option, index) => (
                <Checkbox
                  key={option.value}
                  data-autofocus={index === 0 || undefined}
                  value={option.value}
                  label={option.label}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        );
      }
      case 'link':
        return (
          <LinksPicker
            label={label}
            to={column.to ?? 'organisations'}
            values={filter.values.map(String)}
            onChange={setValues}
          />
        );
      default:
        return filter.mode === 'contains' ? (
          <TextInput
            aria-label={label}
            data-autofocus
            placeholder={t('lists.textToFind')}
            value={String(filter.values[0] ?? '')}
            onChange={(event) =>
              setValues(event.currentTarget.value === '' ? [] : [event.currentTarget.value])
            }
          />
        ) : (
          <TagsInput
            data-autofocus
            aria-label={label}
            data={(known.data ?? []).map((one) => one.value)}
            searchValue={typed}
            onSearchChange={setTyped}
            value={filter.values.map(String)}
            onChange={setValues}
          />
        );
    }
  };

  return (
    <div className="filter-editor">
      {modes.length > 1 && (
        <Select
          aria-label={t('lists.comparison', { field: label })}
          allowDeselect={false}
          data={modes.map((mode) => ({ value: mode, label: t(`lists.mode.${mode}`) }))}
          value={filter.mode}
          onChange={(mode) =>
            mode !== null &&
            onChange({
              ...filter,
              mode: mode as FilterMode,
              values: mode === 'contains' || filter.mode === 'contains' ? [] : filter.values,
            })
          }
        />
      )}
      {filter.mode === 'range' && (
        <div className="filter-range">
          {end('from')}
          {end('to')}
        </div>
      )}
      {filter.mode !== 'range' && filter.mode !== 'empty' && filter.mode !== 'notEmpty' && values()}
      <Button variant="subtle" color="gray" size="compact-xs" onClick={onRemove}>
        {t('lists.removeFilter')}
      </Button>
    </div>
  );
}
