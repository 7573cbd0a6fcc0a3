/** `report monthly`: the workbook or the slides for management, written where they are wanted. */
import { randomUUID } from 'node:crypto';
import { extname, resolve } from 'node:path';
import type { ListedKind } from '#contract/kinds.ts';
import type { Application } from '#electron/shell/application.ts';
import { Misused, type ReportCommand } from '#electron/shell/commands/arguments.ts';
import { ask, deliver, type Terminal } from '#electron/shell/commands/terminal.ts';
import { exitCodes } from '#electron/shell/start-failure.ts';

/** The one record with this name, upper and lower case alike. @throws Misused where none or several have it */
const idNamed = async (
  application: Application,
  kind: ListedKind,
  name: string | null,
): Promise<string | null> => {
  if (name === null) return null;
  const found = await ask(application, 'records.lookup', { kind, text: name, limit: 50 });
  const same = found.filter(
    ({ label }) => label.localeCompare(name, undefined, { sensitivity: 'accent' }) === 0,
  );
  const [only] = same;
  if (!only || same.length > 1) throw new Misused('name', name);
  return only.id;
};

export const report = async (
  application: Application,
  terminal: Terminal,
  { from, to, language, team, region, out }: ReportCommand,
): Promise<number> => {
  const { settings } = await ask(application, 'workspace.state', {});
  const { file, records } = await ask(application, 'reports.monthly', {
    from,
    to,
    format: extname(out).toLowerCase() === '.pptx' ? 'pptx' : 'xlsx',
    language: language ?? settings?.language ?? terminal.language,
    teamId: await idNamed(application, 'teams', team),
    regionId: await idNamed(application, 'regions', region),
    job: randomUUID(),
  });
  const target = resolve(out);
  await deliver(application, file.id, target);
  terminal.result({ file: target, size: file.size, from, to, records }, 'shell.reportWritten', {
    file: target,
  });
  return exitCodes.done;
};
