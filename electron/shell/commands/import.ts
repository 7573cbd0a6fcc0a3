/** `import FILE`: a file of records brought in with its proposed columns, or with columns that a person has settled. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Mapping } from '#contract/imports.ts';
import { isCertain } from '#electron/features/imports/certain.ts';
import { Refused } from '#electron/refused.ts';
import type { Application } from '#electron/shell/application.ts';
import { type ImportCommand, Misused } from '#electron/shell/commands/arguments.ts';
import { admit, ask, deliver, shownProblems, type Terminal } from '#electron/shell/commands/terminal.ts';
import { exitCodes } from '#electron/shell/start-failure.ts';
import { translate } from '#locale/translate.ts';

/** @throws Misused where the file is no JSON, Refused invalidInput where it is no mapping of this kind, notFound */
const readMapping = async (path: string, kind: ImportCommand['kind']): Promise<Mapping> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Refused('notFound', { file: path });
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Misused('json', path);
  }
  const mapping = Mapping.safeParse(value);
  if (!mapping.success) {
    const fields = mapping.error.issues
      .slice(0, shownProblems)
      .map((issue) => [issue.path.join('.'), issue.code]);
    throw new Refused('invalidInput', undefined, Object.fromEntries(fields));
  }
  if (mapping.data.kind !== kind) throw new Misused('kind', `${mapping.data.kind} ≠ ${kind}`);
  return mapping.data;
};

export const importFile = async (
  application: Application,
  terminal: Terminal,
  command: ImportCommand,
): Promise<number> => {
  const { kind } = command;
  const settled = command.mapping === null ? null : await readMapping(command.mapping, kind);
  const file = await admit(application, command.file);
  const opened = await ask(application, 'imports.open', {
    file: file.id,
    kind,
    options: settled?.options ?? null,
    job: randomUUID(),
  });
  const { importId } = opened;
  const mapping = settled ?? opened.mapping;
  try {
    if (settled === null && !isCertain(opened)) {
      terminal.print(mapping);
      terminal.say('shell.importUndecided');
      return exitCodes.undecided;
    }
    const asked = { importId, mapping, job: randomUUID() };
    if (command.dryRun) {
      const checked = await ask(application, 'imports.check', asked);
      const { created, updated, unchanged, refused } = checked;
      terminal.result(checked, 'shell.importChecked', { created, updated, unchanged, refused });
      if (!terminal.json) {
        for (const { row, column, code, value } of checked.problems.slice(0, shownProblems)) {
          const problem = translate(terminal.language, `problems.${code}`, { column: column ?? '', value });
          terminal.say('shell.importProblem', { row: String(row), problem });
        }
        const open = checked.unknownLinks.filter(({ decision }) => decision === null);
        for (const { value, rows, suggestions } of open.slice(0, shownProblems)) {
          const closest = suggestions.map(({ label }) => label).join(', ');
          terminal.say(closest === '' ? 'shell.importUnknown' : 'shell.importUnknownNear', {
            value,
            rows,
            closest,
          });
        }
      }
      return exitCodes.done;
    }
    const done = await ask(application, 'imports.apply', asked);
    const { created, updated, unchanged, refused } = done;
    if (command.refused !== null && done.refusedFile) {
      await deliver(application, done.refusedFile.id, command.refused);
    }
    terminal.result({ ...done, refusedFile: done.refusedFile?.name ?? null }, 'shell.importDone', {
      created,
      updated,
      unchanged,
      refused,
    });
    if (refused > 0 && command.refused === null && !terminal.json) terminal.say('shell.importRefused');
    // Nothing of the file is in the workspace: a script must hear of it.
    return refused > 0 && created + updated + unchanged === 0 ? exitCodes.failed : exitCodes.done;
  } finally {
    await application.call('imports.close', { importId });
  }
};
