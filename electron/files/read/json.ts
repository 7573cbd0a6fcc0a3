/** A JSON array of objects to rows: Salesforce exports (`{ records: [...] }`) and the like. */
import type { Cell, Grid } from '#electron/files/read/grid.ts';
import { cellBudget, maxColumns, refuse } from '#electron/files/read/limits.ts';

/** Objects within objects become columns named `a.b.c` down to this depth; what lies deeper is kept as JSON text. */
const flattened = 4;

type JsonObject = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectsOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** The array of objects itself, or the longest among the values of the object around it. */
const recordsOf = (value: unknown): readonly JsonObject[] => {
  if (!isObject(value)) return objectsOf(value);
  return Object.values(value)
    .flatMap((inner) => [inner, ...(isObject(inner) ? Object.values(inner) : [])])
    .map(objectsOf)
    .reduce((longest, next) => (next.length > longest.length ? next : longest), []);
};

const cellOf = (value: unknown): Cell => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number'))
    return value.join('; ');
  return JSON.stringify(value);
};

/**
 * Columns in the order they are first met; the first row of the grid holds their names. Names are data: `__proto__` is
 * one like any other.
 * @throws Refused unreadable: damaged, noRows, tooManyCells
 */
export const readJson = (text: string): Grid => {
  let records: readonly JsonObject[] = [];
  try {
    records = recordsOf(JSON.parse(text));
  } catch {
    refuse('damaged');
  }
  if (records.length === 0) refuse('noRows');
  const columns = new Map<string, number>();
  const take = cellBudget();
  const put = (row: Cell[], name: string, value: unknown, depth: number): void => {
    if (isObject(value) && depth < flattened) {
      for (const [key, inner] of Object.entries(value)) put(row, `${name}.${key}`, inner, depth + 1);
      return;
    }
    let column = columns.get(name);
    if (column === undefined) {
      column = columns.size;
      if (column >= maxColumns) refuse('tooManyCells');
      columns.set(name, column);
    }
    if (column >= row.length) take(column + 1 - row.length);
    while (row.length < column) row.push(null);
    row[column] = cellOf(value);
  };
  const rows: Cell[][] = [];
  const numbers: number[] = [];
  records.forEach((record, index) => {
    const row: Cell[] = [];
    try {
      for (const [key, value] of Object.entries(record)) put(row, key, value, 1);
    } catch (error) {
      // JSON.stringify overflows the stack on what is nested a million deep.
      if (error instanceof RangeError) refuse('damaged');
      throw error;
    }
    if (row.some((cell) => cell !== null && cell !== '')) {
      rows.push(row);
      numbers.push(index + 2);
    }
  });
  return { sheets: [], sheet: null, rows: [[...columns.keys()], ...rows], numbers: [1, ...numbers] };
};
