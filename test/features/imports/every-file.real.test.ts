/** Every table at hand is either read, proposed for and checked, or refused with a reason that has words. */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { refusalReasons } from '#contract/files.ts';
import { Refused } from '#electron/refused.ts';
import { hasMessage } from '#locale/translate.ts';
import { makeContext } from '#test/builders.ts';
import { check, openFile } from '#test/features/imports/importing.ts';

const data = '../shared/data';

test('every reason of a refusal has its words', () => {
  expect(refusalReasons.filter((reason) => !hasMessage(`refusals.${reason}`))).toEqual([]);
});

describe.skipIf(!existsSync(data))('tables of many programs', () => {
  const paths = existsSync(data)
    ? ['csv', 'spreadsheets'].flatMap((folder) =>
        readdirSync(`${data}/${folder}`, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.(csv|tsv|txt|xlsx|xlsm|xlsb|xls|ods)$/i.test(name))
          // The largest has a test of its own.
          .filter((name) => !name.endsWith('ventes.csv'))
          .map((name) => `${data}/${folder}/${name}`),
      )
    : [];

  test.each(paths)('%s', async (path) => {
    const { context } = makeContext();
    try {
      const opened = await openFile(context, path);
      expect(opened.mapping.columns).toHaveLength(opened.certainty.length);
      // As what it seems to be, and as what it may be called against all evidence.
      for (const one of [opened, await openFile(context, path, 'organisations')]) {
        const { created, refused, updated, unchanged } = await check(context, one, one.mapping);
        expect(created + refused + updated + unchanged).toBeGreaterThan(0);
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      expect(['unreadable', 'tooLarge']).toContain(error.refusal.code);
      const reason = error.refusal.params?.['reason'];
      if (error.refusal.code === 'unreadable') expect(refusalReasons).toContain(reason);
    }
  });
});
