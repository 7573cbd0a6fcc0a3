/** Pictures are taken as tests are run: each language beside the other. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/screenshots/**/*.shots.ts'],
    environment: 'node',
    testTimeout: 900_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
