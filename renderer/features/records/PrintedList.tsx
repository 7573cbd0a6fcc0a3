/** A list as it goes on paper: a plain table of its rows, for the screen's table only has the rows in view. */
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { ListedKind } from '#contract/kinds.ts';
import type { ListQuery } from '#contract/list-query.ts';
import type { Row } from '#contract/records.ts';
import { columnOf, isNumeric } from '#renderer/data/columns.ts';
import { filteredFields, readFilter } from '#renderer/data/filter-model.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { fieldLabel, kindCount } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { FilterText } from '#renderer/features/records/FilterText.tsx';
import { sumText } from '#renderer/features/records/sum-text.ts';
import '#renderer/features/records/printed.css';
import { fieldValue, type ValueTools } from '#renderer/ui/field-value.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly fields: readonly string[];
  readonly rows: readonly Row[];
  readonly query: ListQuery;
  readonly total: number;
  readonly sums: Readonly<Record<string, number | null>>;
  readonly onPrinted: () => void;
}

export function PrintedList({ kind, fields, rows, query, total, sums, onPrinted }: Props) {
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const { company } = lists;
  // Paper is read on other days: dates stand in full, and nothing is "late" or "tomorrow".
  const tools = useMemo<ValueTools>(
    () => ({ t, lists, formats: { ...formats, relative: formats.date, today: '0001-01-01' } }),
    [t, formats, lists],
  );
  const filtered = filteredFields(query.filters);
  const columns = fields.flatMap((field) => columnOf(kind, field) ?? []);

  useEffect(() => {
    document.documentElement.dataset['printing'] = 'list';
    window.print();
    delete document.documentElement.dataset['printing'];
    onPrinted();
  }, [onPrinted]);

  return createPortal(
    <div className="printed">
      <header>
        <h1>{t(`frame.section.${kind}`)}</h1>
        <p>
          {company === null ? '' : `${company} · `}
          {formats.dateLong(formats.today)} · {kindCount(t, kind, total)}
          {rows.length < total && ` · ${t('lists.printedFirst', { count: rows.length })}`}
        </p>
        {(query.search !== '' || filtered.length > 0) && (
          <p>
            {query.search !== '' && <span>{t('lists.quoted', { value: query.search })}</span>}
            {filtered.map((field, index) => {
              const filter = readFilter(query.filters, field);
              return (
                filter && (
                  <span key={field}>
                    {(index > 0 || query.search !== '') && ' · '}
                    <FilterText kind={kind} field={field} filter={filter} />
                  </span>
                )
              );
            })}
          </p>
        )}
      </header>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.field} className={isNumeric(column.type) ? 'numeric' : ''}>
                {fieldLabel(t, kind, column.field)}
                {column.type === 'money' && ` (${formats.currencySymbol})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.field} className={isNumeric(column.type) ? 'numeric' : ''}>
                  {fieldValue(kind, column, row, tools)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td key={column.field} className={isNumeric(column.type) ? 'numeric' : ''}>
                {sumText(kind, column, sums, formats) ?? (index === 0 ? t('lists.totals') : '')}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>,
    document.body,
  );
}
