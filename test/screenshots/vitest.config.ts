/** Pictures are taken as tests are run: each language beside the other; those of the guide when asked for. */
import { defineConfig } from 'vitest/config';

const guide = process.env['RELAIS_PICTURES'] === 'guide';

export default defineConfig({
  test: {
    include: [guide ? 'test/screenshots/guide/*.shots.ts' : 'test/screenshots/*.shots.ts'],
    environment: 'node',
    testTimeout: 900_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
