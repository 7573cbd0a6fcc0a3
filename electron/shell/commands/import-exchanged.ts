/** `import FILE.ics` and `import FILE.vcf`: appointments and contacts that another program wrote, as the window takes them. */
import { randomUUID } from 'node:crypto';
import type { Application } from '#electron/shell/application.ts';
import type { ExchangedCommand } from '#electron/shell/commands/arguments.ts';
import { admit, ask, shownProblems, type Terminal } from '#electron/shell/commands/terminal.ts';
import { exitCodes } from '#electron/shell/start-failure.ts';
import { translate } from '#locale/translate.ts';

/** Two things said of a record or a property, in words. */
type Told = readonly [what: string, why: string];

/** What is not taken, and what of the rest is not kept: each once, with how often. */
const tell = (terminal: Terminal, refused: readonly Told[], lost: readonly Told[]): void => {
  if (terminal.json) return;
  for (const [title, reason] of refused.slice(0, shownProblems))
    terminal.say('shell.importNotTaken', { title, reason });
  const counts = new Map<string, { property: string; reason: string; count: number }>();
  for (const [property, reason] of lost) {
    const key = `${property} ${reason}`;
    counts.set(key, { property, reason, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  for (const one of [...counts.values()].slice(0, shownProblems)) terminal.say('shell.importLost', one);
};

interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** Nothing of the file is in the workspace: a script must hear of it. */
const codeOf = ({ created, updated, unchanged, refused }: Counts): number =>
  refused > 0 && created + updated + unchanged === 0 ? exitCodes.failed : exitCodes.done;

const importCalendar = async (
  application: Application,
  terminal: Terminal,
  { file, dryRun }: ExchangedCommand,
): Promise<number> => {
  const { language } = terminal;
  const { id } = await admit(application, file);
  const opened = await ask(application, 'icalendar.open', { file: id, job: randomUUID() });
  const { importId, counts, items } = opened;
  try {
    const lost = [...opened.lost, ...items.flatMap((item) => item.lost)];
    tell(
      terminal,
      items.flatMap(({ title, uid, reason, component }) =>
        reason === null
          ? []
          : [[title || uid, translate(language, `icalendar.refused.${reason}`, { component })] as const],
      ),
      lost.map(({ property, reason, value }) => [
        property,
        translate(language, `icalendar.lost.${reason}`, { value }),
      ]),
    );
    if (dryRun) {
      const { new: created, changed, cancelled, answer, same: unchanged, refused } = counts;
      const updated = changed + cancelled + answer;
      terminal.result(opened, 'shell.importChecked', { created, updated, unchanged, refused });
      return exitCodes.done;
    }
    const job = randomUUID();
    const done = await ask(application, 'icalendar.apply', { importId, only: null, repId: null, job });
    const { entry, created, updated, same: unchanged, refused } = done;
    const result = { created, updated, unchanged, refused };
    terminal.result({ entry, ...result, lost }, 'shell.importDone', result);
    return codeOf(result);
  } finally {
    await application.call('icalendar.close', { importId });
  }
};

const importCards = async (
  application: Application,
  terminal: Terminal,
  { file, dryRun }: ExchangedCommand,
): Promise<number> => {
  const { language } = terminal;
  const { id } = await admit(application, file);
  const opened = await ask(application, 'vcards.open', { file: id, job: randomUUID() });
  const { importId, counts, items } = opened;
  const { new: created, changed: updated, same: unchanged, refused } = counts;
  try {
    const lost = [...opened.lost, ...items.flatMap((item) => item.lost)];
    tell(
      terminal,
      items.flatMap(({ name, reason, place }) =>
        reason === null
          ? []
          : [[name || String(place + 1), translate(language, `vcards.refused.${reason}`)] as const],
      ),
      lost.map(({ property, reason }) => [property, translate(language, `vcards.lost.${reason}`)]),
    );
    if (dryRun) {
      terminal.result(opened, 'shell.importChecked', { created, updated, unchanged, refused });
      return exitCodes.done;
    }
    const done = await ask(application, 'vcards.apply', { importId, only: null, withOrganisations: true });
    const result = { created: done.created, updated: done.updated, unchanged, refused };
    terminal.result({ ...done, ...result, lost }, 'shell.importDone', result);
    return codeOf(result);
  } finally {
    await application.call('vcards.close', { importId });
  }
};

/** A file of a program that exchanges them has its fields named: nothing is to be settled. */
export const importExchanged = (
  application: Application,
  terminal: Terminal,
  command: ExchangedCommand,
): Promise<number> =>
  command.format === 'ics'
    ? importCalendar(application, terminal, command)
    : importCards(application, terminal, command);
