/** Relais without a window: reports, imports and any channel, from a terminal or a script, over the same door. */
import { resolve } from 'node:path';
import type { Refusal } from '#contract/channel.ts';
import { Refused } from '#electron/refused.ts';
import { noFiles, openApplication } from '#electron/shell/application.ts';
import { type Command, Misused, parseParameters } from '#electron/shell/commands/arguments.ts';
import { importFile } from '#electron/shell/commands/import.ts';
import { importExchanged } from '#electron/shell/commands/import-exchanged.ts';
import { report } from '#electron/shell/commands/report.ts';
import { openTerminal, type Streams, sentenceOf, type Terminal } from '#electron/shell/commands/terminal.ts';
import { isLink } from '#electron/shell/deep-link.ts';
import { defaultWorkspace, systemLanguage } from '#electron/shell/places.ts';
import { exitCodes, startFailure } from '#electron/shell/start-failure.ts';
import { version } from '#electron/shell/version.ts';
import { type Language, translate } from '#locale/translate.ts';

/** Options that take no value, so that what follows one may be a command. */
const switches = ['--json', '--dry-run', '--no-open', '--help', '-h', '--version', '-v'];

/** Does the line name a command? Without one, a window is wanted. */
export const isCommand = (parameters: readonly string[]): boolean =>
  parameters.some((parameter, at) => {
    if (['--help', '-h', '--version', '-v'].includes(parameter)) return true;
    if (parameter.startsWith('-') || isLink(parameter)) return false;
    const before = parameters[at - 1];
    return (
      before === undefined || !before.startsWith('-') || before.includes('=') || switches.includes(before)
    );
  });

/** The workspace could not be opened: that is said with its folder. */
class NotOpened extends Error {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('not opened');
    this.reason = reason;
  }
}

const execute = async (command: Command, folder: string, terminal: Terminal, built: URL): Promise<number> => {
  const application = await openApplication({
    folder,
    shell: 'commandLine',
    version,
    systemLanguage: terminal.language,
    files: noFiles,
    worker: new URL('electron/worker.js', built),
  }).catch((error: unknown) => {
    throw new NotOpened(error);
  });
  application.onPush(({ job }) => job && terminal.progress(job));
  // The lock is let go and the desk cleared however the process is ended; the shell's code for an interrupt is kept.
  const interrupt = () => void application.close().finally(() => process.exit(130));
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  try {
    if (command.name === 'report') return await report(application, terminal, command);
    if (command.name === 'import') return await importFile(application, terminal, command);
    if (command.name === 'importExchanged') return await importExchanged(application, terminal, command);
    const answer = await application.call(command.channel, command.input);
    if (!answer.ok) throw new Refused(answer.error.code, answer.error.params, answer.error.fields);
    terminal.print(answer.data);
    return exitCodes.done;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
    await application.close();
  }
};

const failed = (error: unknown, folder: string, language: Language, json: boolean) => {
  if (error instanceof Misused) {
    const { reason, what } = error;
    const refusal: Refusal = { code: 'invalidInput', params: { reason, what } };
    if (json) return { sentence: JSON.stringify({ error: refusal }), exitCode: exitCodes.usage };
    const sentence = translate(language, `shell.usage.${reason}`, { what });
    return { sentence: `${sentence}\n${translate(language, 'shell.usage.see')}`, exitCode: exitCodes.usage };
  }
  const reason = error instanceof NotOpened ? error.reason : error;
  const refusal = reason instanceof Refused ? reason.refusal : { code: 'internal' as const };
  const started = startFailure(reason, folder, language);
  const exitCode = error instanceof NotOpened ? started.exitCode : exitCodes.failed;
  if (json) return { sentence: JSON.stringify({ error: refusal }), exitCode };
  return { sentence: error instanceof NotOpened ? started.message : sentenceOf(refusal, language), exitCode };
};

/**
 * Runs one command to its end.
 * @param built the folder of the build
 * @returns the exit code (start-failure.ts)
 */
export const runCommandOn = async (
  parameters: readonly string[],
  built: URL,
  streams: Streams,
  language: Language,
): Promise<number> => {
  let folder = defaultWorkspace();
  let json = parameters.includes('--json');
  try {
    const parsed = parseParameters(parameters);
    json = parsed.json;
    folder = parsed.workspace === null ? folder : resolve(parsed.workspace);
    const { command } = parsed;
    if (command.name === 'version') streams.out.write(`${version}\n`);
    else if (command.name === 'help') streams.out.write(`${translate(language, 'shell.help')}\n`);
    else return await execute(command, folder, openTerminal(streams, language, json), built);
    return exitCodes.done;
  } catch (error) {
    const { sentence, exitCode } = failed(error, folder, language, json);
    streams.err.write(`${sentence}\n`);
    return exitCode;
  }
};

/** @param built the folder of the build */
export const runCommand = async (parameters: readonly string[], built: URL): Promise<void> => {
  const streams = { out: process.stdout, err: process.stderr };
  process.exitCode = await runCommandOn(parameters, built, streams, systemLanguage());
};
