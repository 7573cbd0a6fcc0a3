/** The input of a field, by its type: for cells, facts, forms and bulk edit alike. */
import { Checkbox, Select, TagsInput, Textarea } from '@mantine/core';
import { DateInput, DateTimePicker } from '@mantine/dates';
import { useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import { formatDate } from '#locale/format.ts';
import type { Column } from '#renderer/data/columns.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { fieldLabel, valueOptions } from '#renderer/data/words.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { zoneNames } from '#renderer/data/zone-names.ts';
import { DraftInput } from '#renderer/ui/DraftInput.tsx';
import {
  editHundredths,
  editNumber,
  type Parsed,
  parseDate,
  parseMoney,
  parseNumber,
  parsePercent,
  parsePeriod,
  parseTime,
} from '#renderer/ui/parse.ts';

interface Props {
  readonly kind: ListedKind;
  readonly column: Column;
  readonly value: unknown;
  /** Link fields: what to show for the value. */
  readonly valueLabel?: string | null;
  readonly labelShown?: boolean;
  readonly autoFocus?: boolean;
  readonly error?: string | null;
  /** Undefined while what was typed cannot be read. `settled`: picked from a list, so that a cell may save at once. */
  readonly onChange: (value: unknown, settled: boolean, label?: string | null) => void;
}

/** ISO 8601 in UTC from the local date and time of the picker. */
const toInstant = (local: string | null): string | null =>
  local === null ? null : new Date(local.replace(' ', 'T')).toISOString();

const toLocal = (instant: string): string => {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
};

export function FieldEditor(props: Props) {
  const { kind, column, value, onChange } = props;
  const t = useT();
  const { language } = useWorkspace();
  const lists = useSettings();
  const formats = useFormats();
  const calendarLabels = useCalendarLabels();
  const [tagText, setTagText] = useState('');
  const known = useQuery(
    'records.values',
    column.type === 'tags' ? { kind, field: column.field, text: tagText.slice(0, 200), limit: 20 } : null,
  );
  const label = fieldLabel(t, kind, column.field);
  const labelShown = props.labelShown ?? false;
  const error = props.error ?? null;
  const autoFocus = props.autoFocus ?? false;
  const named = labelShown ? { label } : { 'aria-label': label };
  const required = labelShown && column.definition?.empty === undefined;
  const clearButtonProps = { 'aria-label': t('lists.clear') };

  const draft = <T,>(
    initial: string,
    parse: (text: string) => Parsed<T>,
    more: { numeric?: boolean; unit?: string; type?: 'email' | 'tel' | 'url'; placeholder?: string } = {},
  ) => (
    <DraftInput<T>
      label={label}
      labelShown={labelShown}
      initial={initial}
      parse={parse}
      unreadable={t('lists.unreadable')}
      error={error}
      autoFocus={autoFocus}
      required={required}
      onChange={(next) => onChange(next, false)}
      {...more}
    />
  );
  const plainText = (text: string): Parsed<string> => (text.trim() === '' ? null : text.trim());

  /** What a date and a date with its time share. */
  const dated = {
    ...named,
    withAsterisk: required,
    autoFocus,
    'data-autofocus': autoFocus || undefined,
    clearable: column.definition?.empty !== undefined,
    clearButtonProps,
    ariaLabels: calendarLabels,
    error,
  };

  switch (column.type) {
    case 'integer':
      return draft(
        typeof value === 'number' ? editNumber(value, language) : '',
        (text) => {
          const number = parseNumber(text, language);
          return typeof number === 'number' && !Number.isInteger(number) ? undefined : number;
        },
        { numeric: true },
      );
    case 'decimal':
      return draft(
        typeof value === 'number' ? editNumber(value, language) : '',
        (text) => parseNumber(text, language),
        { numeric: true },
      );
    case 'money':
      return draft(
        typeof value === 'number' ? editHundredths(value, language) : '',
        (text) => parseMoney(text, language),
        { numeric: true, unit: formats.currencySymbol },
      );
    case 'percent':
      return draft(
        typeof value === 'number' ? editHundredths(value, language) : '',
        (text) => parsePercent(text, language),
        { numeric: true, unit: '%' },
      );
    case 'period':
      return draft(typeof value === 'string' ? value : '', parsePeriod, {
        placeholder: t('lists.periodExample'),
      });
    case 'date':
      return (
        <DateInput
          {...dated}
          value={typeof value === 'string' ? value : null}
          valueFormat={(date) => formatDate(date.slice(0, 10), language)}
          dateParser={(text) => parseDate(text, formats.today) ?? null}
          placeholder={t('lists.dateExample')}
          onChange={(date) => onChange(date === null ? null : date.slice(0, 10), false)}
        />
      );
    case 'instant':
      return (
        <DateTimePicker
          {...dated}
          value={typeof value === 'string' ? toLocal(value) : null}
          valueFormat="D MMM YYYY HH:mm"
          onChange={(local) => onChange(toInstant(local), false)}
        />
      );
    case 'time':
      return draft(typeof value === 'string' ? value : '', parseTime, {
        placeholder: t('lists.timeExample'),
      });
    case 'zone':
      return (
        <Select
          {...named}
          searchable
          clearable
          clearButtonProps={clearButtonProps}
          autoFocus={autoFocus}
          error={error}
          limit={100}
          nothingFoundMessage={t('lists.nothingFound')}
          data={zoneNames(typeof value === 'string' ? value : null)}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next, true)}
        />
      );
    case 'yesNo':
      return (
        <Checkbox
          {...named}
          autoFocus={autoFocus}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked, true)}
        />
      );
    case 'choice':
    case 'stage':
    case 'appointmentType': {
      return (
        <Select
          {...named}
          withAsterisk={required}
          autoFocus={autoFocus}
          defaultDropdownOpened={autoFocus && !labelShown}
          allowDeselect={false}
          clearable={column.definition?.empty === null}
          clearButtonProps={clearButtonProps}
          error={error}
          data={valueOptions(t, lists, kind, column)}
          value={typeof value === 'string' ? value : null}
          onChange={(next) => onChange(next, true)}
        />
      );
    }
    case 'link':
      return (
        <LinkField
          to={column.to ?? 'organisations'}
          value={typeof value === 'string' ? value : null}
          valueLabel={props.valueLabel ?? null}
          label={label}
          labelShown={labelShown}
          error={error}
          autoFocus={autoFocus}
          onChange={(next, nextLabel) => onChange(next, true, nextLabel)}
        />
      );
    case 'tags':
      return (
        <TagsInput
          {...named}
          autoFocus={autoFocus}
          error={error}
          data={(known.data ?? []).map((one) => one.value)}
          searchValue={tagText}
          onSearchChange={setTagText}
          value={Array.isArray(value) ? value.map(String) : []}
          maxTags={100}
          onChange={(tags) => onChange(tags, false)}
        />
      );
    case 'longText':
      return (
        <Textarea
          {...named}
          autosize
          minRows={2}
          maxRows={12}
          autoFocus={autoFocus}
          error={error}
          defaultValue={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(plainText(event.currentTarget.value), false)}
        />
      );
    default:
      return draft(typeof value === 'string' ? value : '', plainText, {
        ...(column.type === 'email' ? { type: 'email' as const } : {}),
        ...(column.type === 'phone' ? { type: 'tel' as const } : {}),
      });
  }
}
