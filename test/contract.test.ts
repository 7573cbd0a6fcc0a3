import { expect, test } from 'vitest';
import { Instant, type Kind } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import { record } from '#test/builders.ts';

test.each(Object.keys(kinds) as Kind[])(
  'an empty record of %s is valid once its required fields are given',
  (kind) => {
    expect(kinds[kind].schema.safeParse(record(kind)).success).toBe(true);
  },
);

test.each([
  ['2026-11-22T09:00:00Z', true],
  ['2024-02-29T23:59:59.999Z', true],
  ['2026-02-29T09:00:00Z', false],
  ['2026-13-01T09:00:00Z', false],
  ['2026-11-22T24:00:00Z', false],
  ['2026-11-22T09:60:00Z', false],
  ['2026-11-22T09:00:00+01:00', false],
  ['2026-11-22', false],
])('%s is an instant: %s', (text, expected) => {
  expect(Instant.safeParse(text).success).toBe(expected);
});
