/** Imports a file through the channels, as a window does. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { imports, type Mapping, type Opened } from '#contract/imports.ts';
import type { ListedKind } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { importHandlers } from '#electron/features/imports/handlers.ts';
import { makeContext } from '#test/builders.ts';

export const job = 'test-job-1';

export const openBytes = async (
  context: Context,
  name: string,
  bytes: Uint8Array,
  kind: ListedKind | null = null,
): Promise<Opened> => {
  const { id } = await context.files.write(name, bytes);
  const opened = await importHandlers['imports.open']({ file: id, kind, options: null, job }, context);
  return imports['imports.open'].output.parse(opened);
};

export const openText = (context: Context, name: string, text: string, kind: ListedKind | null = null) =>
  openBytes(context, name, new TextEncoder().encode(text), kind);

export const openFile = (context: Context, path: string, kind: ListedKind | null = null) =>
  openBytes(context, basename(path), readFileSync(path), kind);

export const check = async (context: Context, { importId }: Opened, mapping: Mapping) =>
  imports['imports.check'].output.parse(
    await importHandlers['imports.check']({ importId, mapping, job }, context),
  );

export const apply = async (context: Context, { importId }: Opened, mapping: Mapping) =>
  imports['imports.apply'].output.parse(
    await importHandlers['imports.apply']({ importId, mapping, job }, context),
  );

/** Opens, adjusts and writes; answers what was answered. */
export const importText = async (
  context: Context,
  name: string,
  text: string,
  kind: ListedKind | null = null,
  adjust: (mapping: Mapping) => Mapping = (mapping) => mapping,
) => {
  const opened = await openText(context, name, text, kind);
  return apply(context, opened, adjust(opened.mapping));
};

/** The field proposed for each heading. */
export const fieldsOf = ({ mapping }: Opened): Record<string, string | null> =>
  Object.fromEntries(mapping.columns.map((column) => [column.heading, column.field]));

export const freshContext = () => makeContext();
