/** Makes a program of a TypeScript file, for tests that need a process or a worker thread of their own. */
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param entry a file of this folder's neighbourhood @returns the path of the written module in `folder` */
export const bundle = async (entry: URL, folder: string): Promise<string> => {
  const name = `${basename(entry.pathname, '.ts')}.mjs`;
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: fileURLToPath(entry),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: name } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, name);
};
