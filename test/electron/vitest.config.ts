/** The built application on a real Electron: its own tests, and those that hold in every shell. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The checkout may be readable only.
  cacheDir: join(tmpdir(), 'relais-vite'),
  test: {
    include: ['test/electron/**/*.electron.ts', 'test/e2e/**/*.both.e2e.ts'],
    environment: 'node',
    env: { RELAIS_SHELL: 'electron' },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 1,
  },
});
