import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    environment: 'node',
    testTimeout: 20_000,
    pool: 'threads',
  },
  resolve: { alias: { electron: fileURLToPath(new URL('./test/electron-stub.ts', import.meta.url)) } },
});
