/** How lists are asked for: filter, sort and range. */
import { z } from 'zod';

export const FilterOperator = z.enum([
  'contains', // text, accents and case folded
  'is', // any of the values
  'isNot', // none of the values
  'empty',
  'notEmpty',
  'atLeast', // numbers, dates: inclusive
  'atMost',
]);

export const Filter = z.strictObject({
  field: z.string().min(1).max(80),
  operator: FilterOperator,
  values: z.array(z.union([z.string().max(500), z.number(), z.boolean()])).max(1_000),
});
export type Filter = z.infer<typeof Filter>;

export const Sort = z.strictObject({
  field: z.string().min(1).max(80),
  direction: z.enum(['ascending', 'descending']),
});
export type Sort = z.infer<typeof Sort>;

/** All filters must hold. `search` looks in every text of the record, every word of it. */
export const ListQuery = z.strictObject({
  search: z.string().max(500),
  filters: z.array(Filter).max(30),
  sort: z.array(Sort).max(5),
});
export type ListQuery = z.infer<typeof ListQuery>;

export const Range = z.strictObject({
  offset: z.number().int().min(0).max(10_000_000),
  limit: z.number().int().min(0).max(500),
});
