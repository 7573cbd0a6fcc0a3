/** Unit and integration tests, and with `vitest bench` the measurements. */
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { guide } from './build/guide.mjs';

export default defineConfig({
  plugins: [guide()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: [...configDefaults.exclude, 'test/slow/**'],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    environment: 'node',
    testTimeout: 20_000,
    pool: 'threads',
    maxWorkers: 2,
  },
  resolve: { alias: { electron: fileURLToPath(new URL('./test/electron-stub.ts', import.meta.url)) } },
});
