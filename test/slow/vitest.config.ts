/** Tests that take minutes: `npm run test:slow`, and .ci/run. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/slow/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: 1,
    passWithNoTests: true,
  },
});
