/** Inputs for channels: right ones made from a channel's schema, nearly right ones, and anything at all. */
import fc from 'fast-check';
import { z } from 'zod';

interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly $ref?: string;
}

/** Words that mean something somewhere: ids that exist, fields, dates; and those that have broken programs. */
const telling = fc.constantFrom(
  'settings',
  'name',
  'type',
  'client',
  'amount',
  'lines',
  'lines.quantity',
  'id',
  'stageId',
  'won',
  '',
  ' ',
  '0',
  '-1',
  '2026-11-22',
  '2026-02-30',
  '2026-11-22T09:00:00.000Z',
  '2017-04',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../etc/passwd',
  'a'.repeat(600),
  '\u0000',
  '\ud800',
  '=1+1',
  '%00',
  'NaN',
  'organisation-1',
  'rep-1',
  'order-1',
  'opportunity-1',
  'product-1',
  'import-1',
);
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 300 }),
  fc.constantFrom(0, -0, 1e15, -1e15, 1.5, Number.MAX_SAFE_INTEGER, Number.NaN, Number.POSITIVE_INFINITY),
);

/** Ids of the small store, fields, and whatever else fits the length asked for. */
const texts = ({ minLength = 0, maxLength = 1_000 }: Shape) => {
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
  if (minLength >= 8) return fc.constant('job-of-the-test');
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('organisation-1', 'rep-1', 'product-1', 'order-1', 'name', 'id')
        .filter(fits),
    },
    { weight: 1, arbitrary: telling.filter(fits) },
    { weight: 1, arbitrary: fc.string({ minLength, maxLength: Math.min(maxLength, 20) }) },
  );
};

const bounded = ({ minimum = -10, maximum = 1_000 }: Shape) =>
  fc.integer({
    min: Math.max(Math.ceil(minimum), -1e9),
    max: Math.max(Math.ceil(minimum), Math.min(maximum, 500)),
  });

/** Values that the schema takes, or nearly: patterns are not followed but by chance of a telling word. */
const fromShape = (shape: Shape, depth: number): fc.Arbitrary<unknown> => {
  if (depth > 6) return fc.constant(null);
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => fromShape(one, depth + 1)));
  switch (shape.type) {
    case 'string':
      if (shape.pattern?.includes('T')) return fc.constant('2026-11-22T09:00:00.000Z');
      if (shape.pattern) return fc.constantFrom('2026-01-15', '2017-04-01', '2026-12-31');
      return texts(shape);
    case 'integer':
      return bounded(shape);
    case 'number':
      return fc.oneof(bounded(shape), fc.constant(1.5));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(fromShape(shape.items ?? {}, depth + 1), {
        minLength: shape.minItems ?? 0,
        maxLength: 3,
      });
    case 'object': {
      const named = Object.entries(shape.properties ?? {}).map(([name, one]) => [
        name,
        fromShape(one, depth + 1),
      ]);
      if (named.length > 0)
        return fc.record(Object.fromEntries(named) as Record<string, fc.Arbitrary<unknown>>, {
          requiredKeys: [...(shape.required ?? [])],
        });
      const rest = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : {};
      return fc.dictionary(telling, fromShape(rest, depth + 1), { maxKeys: 3 });
    }
    default:
      return fc.oneof(telling, numbers, fc.boolean(), fc.constant(null));
  }
};

const anything = fc.oneof(
  fc.anything({
    withNullPrototype: true,
    withDate: true,
    withBigInt: true,
    withMap: true,
    withTypedArray: true,
    maxDepth: 2,
    maxKeys: 4,
  }),
  telling,
  numbers,
);

/** One value somewhere in it replaced by another. */
const mutate = (value: unknown, path: readonly number[], other: unknown): unknown => {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(keys.length, 1)];
  if (key === undefined) return other;
  const changed = mutate(Reflect.get(value, key), rest, other);
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === key ? changed : one))
    : { ...value, [key]: changed };
};

/** A third right, a third nearly right, a third anything. */
export const inputsFor = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  const right = fromShape(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Shape, 0);
  const nearly = fc
    .tuple(right, fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), anything)
    .map(([value, path, other]) => mutate(value, path, other));
  return fc.oneof(right, nearly, anything);
};
