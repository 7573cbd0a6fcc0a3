/** What was typed, as a command with its options; or why it is none. */
import { parseArgs } from 'node:util';
import { type ListedKind, listedKinds } from '#contract/kinds.ts';
import { periodDays } from '#electron/shell/commands/period.ts';

const options = {
  workspace: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  from: { type: 'string' },
  to: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
  team: { type: 'string' },
  region: { type: 'string' },
  kind: { type: 'string' },
  mapping: { type: 'string' },
  refused: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const;

export interface ReportCommand {
  readonly name: 'report';
  /** Plain dates, both included. */
  readonly from: string;
  readonly to: string;
  /** The workspace's own language where null. */
  readonly language: 'en' | 'fr' | null;
  readonly team: string | null;
  readonly region: string | null;
  readonly out: string;
}

export interface ImportCommand {
  readonly name: 'import';
  readonly file: string;
  readonly kind: ListedKind;
  readonly mapping: string | null;
  readonly dryRun: boolean;
  /** Where the refused rows go, when there are any. */
  readonly refused: string | null;
}

/** A calendar or address cards. */
export interface ExchangedCommand {
  readonly name: 'importExchanged';
  readonly file: string;
  readonly format: 'ics' | 'vcf';
  readonly dryRun: boolean;
}

export interface CallCommand {
  readonly name: 'call';
  readonly channel: string;
  readonly input: unknown;
}

export type Command = ReportCommand | ImportCommand | ExchangedCommand | CallCommand;

export interface Parsed {
  /** Null: the usual one. */
  readonly workspace: string | null;
  readonly json: boolean;
  readonly command: Command | { readonly name: 'help' } | { readonly name: 'version' };
}

/** What is wrong with what was typed: `shell.usage.<reason>` in the catalogues. */
export class Misused extends Error {
  readonly reason:
    | 'unknownOption'
    | 'unknownCommand'
    | 'missing'
    | 'period'
    | 'language'
    | 'kind'
    | 'json'
    | 'name'
    | 'onlyTables';
  readonly what: string;

  constructor(reason: Misused['reason'], what: string) {
    super(`${reason}: ${what}`);
    this.reason = reason;
    this.what = what;
  }
}

const given = (value: string | undefined, what: string): string => {
  if (value === undefined || value === '') throw new Misused('missing', what);
  return value;
};

const languageNamed = (text: string | undefined): 'en' | 'fr' | null => {
  if (text === undefined) return null;
  if (text !== 'en' && text !== 'fr') throw new Misused('language', text);
  return text;
};

const kindNamed = (text: string): ListedKind => {
  const kind = listedKinds.find((one) => one === text);
  if (!kind) throw new Misused('kind', text);
  return kind;
};

const day = (text: string, end: 'first' | 'last'): string => {
  const days = periodDays(text);
  if (!days) throw new Misused('period', text);
  return days[end];
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Misused('json', text.slice(0, 80));
  }
};

const split = (parameters: readonly string[]) => {
  try {
    return parseArgs({ args: [...parameters], options, allowPositionals: true });
  } catch (error) {
    throw new Misused('unknownOption', /'([^']+)'/.exec(String(error))?.[1] ?? '');
  }
};

/** @throws Misused */
export const parseParameters = (parameters: readonly string[]): Parsed => {
  const { values, positionals } = split(parameters);
  const [name, ...rest] = positionals;
  const about = { workspace: values.workspace ?? null, json: values.json ?? false };
  if (values.version) return { ...about, command: { name: 'version' } };
  if (values.help || name === undefined || name === 'help') return { ...about, command: { name: 'help' } };
  if (name === 'report') {
    if (rest[0] !== 'monthly' || rest.length > 1)
      throw new Misused('unknownCommand', `report ${rest.join(' ')}`);
    const from = given(values.from, '--from');
    const command: ReportCommand = {
      name: 'report',
      from: day(from, 'first'),
      to: day(values.to ?? from, 'last'),
      language: languageNamed(values.language),
      team: values.team ?? null,
      region: values.region ?? null,
      out: given(values.out, '--out'),
    };
    if (command.to < command.from) throw new Misused('period', `${from} > ${values.to}`);
    return { ...about, command };
  }
  if (name === 'import') {
    if (rest.length > 1) throw new Misused('unknownCommand', `import ${rest.join(' ')}`);
    const file = given(rest[0], 'FILE');
    const dryRun = values['dry-run'] ?? false;
    const format = /\.(ics|vcf)$/i.exec(file)?.[1]?.toLowerCase();
    if (format === 'ics' || format === 'vcf') {
      const ofTables = (['kind', 'mapping', 'refused'] as const).find((one) => values[one] !== undefined);
      if (ofTables) throw new Misused('onlyTables', `--${ofTables}`);
      return { ...about, command: { name: 'importExchanged', file, format, dryRun } };
    }
    return {
      ...about,
      command: {
        name: 'import',
        file,
        kind: kindNamed(given(values.kind, '--kind')),
        mapping: values.mapping ?? null,
        dryRun,
        refused: values.refused ?? null,
      },
    };
  }
  if (name === 'call') {
    if (rest.length > 2) throw new Misused('unknownCommand', `call ${rest.join(' ')}`);
    const channel = given(rest[0], 'CHANNEL');
    return { ...about, command: { name: 'call', channel, input: parseJson(rest[1] ?? '{}') } };
  }
  throw new Misused('unknownCommand', name);
};
