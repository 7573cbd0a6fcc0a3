import { expect, test } from 'vitest';
import type { Kind } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import { record } from '#test/builders.ts';

test.each(Object.keys(kinds) as Kind[])(
  'an empty record of %s is valid once its required fields are given',
  (kind) => {
    expect(kinds[kind].schema.safeParse(record(kind)).success).toBe(true);
  },
);
