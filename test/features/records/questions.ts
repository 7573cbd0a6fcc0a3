/** The questions that tests of speed ask of a list: its first page, and many filters, orders and searches. */

import type { ListedKind } from '#contract/kinds.ts';
import type { ListQuery } from '#contract/list-query.ts';
import { type ColumnSpec, columnsOf } from '#electron/features/records/columns.ts';
import { everything } from '#test/ask.ts';

const filterOf = ({ name, type }: ColumnSpec): ListQuery['filters'][number] => {
  switch (type) {
    case 'money':
    case 'integer':
    case 'decimal':
    case 'percent':
      return { field: name, operator: 'atLeast', values: [1_000] };
    case 'date':
    case 'instant':
      return { field: name, operator: 'atMost', values: ['2024-05-01'] };
    case 'choice':
    case 'stage':
    case 'appointmentType':
      return { field: name, operator: 'isNot', values: ['prospecting'] };
    case 'link':
      return { field: name, operator: 'contains', values: ['ka'] };
    default:
      return { field: name, operator: 'contains', values: ['mi'] };
  }
};

export const questions = (kind: ListedKind): readonly ListQuery[] => {
  const columns = [...columnsOf(kind).values()];
  return [
    everything,
    ...columns.flatMap(({ name }): ListQuery[] => [
      { ...everything, sort: [{ field: name, direction: 'ascending' }] },
      { ...everything, sort: [{ field: name, direction: 'descending' }] },
    ]),
    ...columns.map(
      (column): ListQuery => ({
        ...everything,
        filters: [filterOf(column)],
        sort: [
          { field: 'createdAt', direction: 'descending' },
          { field: column.name, direction: 'ascending' },
        ],
      }),
    ),
    ...['kalo', 'oeu', 'ré to', 'mi va di', 'zzz'].map((search): ListQuery => ({ ...everything, search })),
  ];
};
