/** The fields of two records in a table: one choice for each field that differs, and which of the two records stays. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { DuplicateKind } from '#contract/duplicates.ts';
import type { Row } from '#contract/records.ts';
import { dateOfInstant } from '#locale/format.ts';
import { type Column, columnValue } from '#renderer/data/columns.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { fieldValue, type ValueTools } from '#renderer/ui/field-value.tsx';

export type Side = 'a' | 'b' | 'both';

interface Props {
  readonly kind: DuplicateKind;
  readonly a: Row;
  readonly b: Row;
  readonly columns: readonly Column[];
  /** The fields that differ. */
  readonly differing: Readonly<Record<string, unknown>>;
  readonly winner: 'a' | 'b';
  readonly onWinner: (side: 'a' | 'b') => void;
  readonly sideOf: (field: string) => Side;
  readonly onSide: (field: string, side: Side) => void;
}

const sides = ['a', 'b'] as const;
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Left and right choose within a field, as the browser has it; up and down go to the field above or below. */
const moveBetweenFields = (event: KeyboardEvent<HTMLTableElement>) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target as HTMLElement).matches('input[type="radio"]')) return;
  event.preventDefault();
  const chosen = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input:checked')];
  const here = (event.target as HTMLInputElement).name;
  chosen[chosen.findIndex((one) => one.name === here) + step]?.focus();
};

export function FieldTable({ kind, a, b, columns, differing, winner, onWinner, sideOf, onSide }: Props) {
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const tools = useMemo<ValueTools>(() => ({ t, formats, lists }), [t, formats, lists]);
  const [all, setAll] = useState(false);
  const rows = { a, b };
  /** Can it have the values of both? */
  const joins = (column: Column): boolean =>
    (column.type === 'tags' || column.type === 'longText') &&
    sides.every((side) => !isEmpty(columnValue(rows[side], column)));
  const different = columns.filter(({ field }) => field in differing);
  const same = columns.filter((column) => !(column.field in differing) && !isEmpty(columnValue(a, column)));
  const withBoth = different.some(joins);

  const value = (column: Column, side: 'a' | 'b') => {
    const text = fieldValue(kind, column, rows[side], tools, true);
    if (isEmpty(columnValue(rows[side], column)))
      return <span className="quiet">{t('duplicates.nothing')}</span>;
    return column.type === 'longText' ? (
      <span className="comparison-long">{String(columnValue(rows[side], column))}</span>
    ) : (
      text
    );
  };

  return (
    <>
      <table className="comparison-table" onKeyDown={moveBetweenFields}>
        <thead>
          <tr>
            <th scope="col" id="comparison-field">
              <span className="sr-only">{t('duplicates.field')}</span>
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" data-kept={winner === side || undefined}>
                <label className="comparison-choice">
                  <input
                    type="radio"
                    name="comparison winner"
                    checked={winner === side}
                    aria-label={`${t('duplicates.keep')}: ${t(side === 'a' ? 'duplicates.first' : 'duplicates.second')}`}
                    onChange={() => onWinner(side)}
                  />
                  <span>
                    {t('duplicates.keep')}
                    <span className="comparison-created quiet small">
                      {t('duplicates.created', {
                        date: formats.date(dateOfInstant(String(rows[side].record['createdAt']))),
                      })}
                    </span>
                  </span>
                </label>
              </th>
            ))}
            {withBoth && <th scope="col">{t('duplicates.both')}</th>}
          </tr>
        </thead>
        <tbody>
          {different.map((column) => {
            const { field } = column;
            const label = fieldLabel(t, kind, field);
            return (
              <tr key={field}>
                <th scope="row" id={`comparison-${field}`}>
                  {label}
                </th>
                {sides.map((side) => (
                  <td
                    key={side}
                    data-chosen={sideOf(field) === side || sideOf(field) === 'both' || undefined}
                  >
                    <label className="comparison-choice">
                      <input
                        type="radio"
                        name={`comparison ${field}`}
                        checked={sideOf(field) === side}
                        aria-labelledby={`comparison-${field} comparison-${field}-${side}`}
                        onChange={() => onSide(field, side)}
                      />
                      <span id={`comparison-${field}-${side}`} className="comparison-value">
                        {value(column, side)}
                      </span>
                    </label>
                  </td>
                ))}
                {withBoth && (
                  <td data-chosen={sideOf(field) === 'both' || undefined}>
                    {joins(column) && (
                      <label className="comparison-choice">
                        <input
                          type="radio"
                          name={`comparison ${field}`}
                          checked={sideOf(field) === 'both'}
                          aria-label={`${label}: ${t('duplicates.both')}`}
                          onChange={() => onSide(field, 'both')}
                        />
                      </label>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
          {different.length === 0 && (
            <tr>
              <td colSpan={3} className="quiet">
                {t('duplicates.allSame')}
              </td>
            </tr>
          )}
          {all &&
            same.map((column) => (
              <tr key={column.field} data-same>
                <th scope="row">{fieldLabel(t, kind, column.field)}</th>
                <td colSpan={withBoth ? 3 : 2}>
                  <span className="comparison-value">{value(column, 'a')}</span>
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {same.length > 0 && (
        <Button
          className="no-print"
          variant="subtle"
          color="gray"
          size="compact-xs"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('duplicates.hideSame') : t('duplicates.showSame', { count: same.length })}
        </Button>
      )}
    </>
  );
}
