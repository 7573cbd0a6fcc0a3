/** Where the real records of other companies are, for tests that use them where they are at hand. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder beside the checkout, or a copy of it inside, for runs that see only the checkout. */
export const realData: string | null =
  [join(root, '../shared/data'), join(root, 'out/data')].find((folder) => existsSync(folder)) ?? null;

/** @throws where the data is not at hand: such tests are skipped before they ask */
export const realFile = (path: string): string => {
  if (realData === null) throw new Error('the real data is not at hand');
  return join(realData, path);
};
