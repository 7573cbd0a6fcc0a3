/** The workspace: its first run, settings, and the history with undo and redo. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { Instant } from '#contract/fields.ts';
import { JobId } from '#contract/files.ts';
import { currencies, languages } from '#contract/kinds/workspace.ts';
import { kinds } from '#contract/kinds.ts';

/** What a change was: `history.<code>` in the catalogues, with its parameters. */
export const entryCodes = [
  'created', // params: kind, name
  'changed', // params: kind, name, field (or '' for several)
  'edited', // params: kind, count
  'trashed', // params: kind, name, count
  'restored', // params: kind, name, count
  'moved', // an opportunity to another stage: name, stage
  'imported', // kind, count, file
  'viewSaved', // name
  'viewRemoved', // name
  'settingsChanged',
  'workspaceStarted',
  'demoCreated',
  'undone', // of: the code of the entry taken back, entry: its number, and its own parameters
  'redone',
] as const;
export const EntryLabel = z.strictObject({
  code: z.enum(entryCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type EntryLabel = z.infer<typeof EntryLabel>;

export const Entry = z.strictObject({
  /** Sequence number, from 1. */
  number: z.number().int(),
  label: EntryLabel,
  at: Instant,
  /** Records created, changed or removed. */
  count: z.number().int(),
  /** Is its effect taken back by a later entry? */
  undone: z.boolean(),
});
export type Entry = z.infer<typeof Entry>;

/** The settings a person changes, all optional. */
const SettingsChanges = z
  .strictObject({
    company: kinds.settings.fields.company.schema,
    language: kinds.settings.fields.language.schema,
    currency: kinds.settings.fields.currency.schema,
    theme: kinds.settings.fields.theme.schema,
    density: kinds.settings.fields.density.schema,
    workingDays: kinds.settings.fields.workingDays.schema,
    holidays: kinds.settings.fields.holidays.schema,
    stages: kinds.settings.fields.stages.schema,
  })
  .partial();

export const workspace = {
  /** What the window needs before anything else. `settings` is null until the first run is done. */
  'workspace.state': query({
    input: z.strictObject({}),
    output: z.strictObject({
      settings: kinds.settings.schema.nullable(),
      /** Label of what undo and redo would do next, or null. */
      undo: EntryLabel.nullable(),
      redo: EntryLabel.nullable(),
      /** The system's language, for the first run. */
      systemLanguage: z.enum(languages),
      /** Where the data lives, for the settings page and the README's promise. */
      folder: z.string(),
      shell: z.enum(['desktop', 'browser', 'commandLine']),
      version: z.string(),
      counts: z.record(z.string(), z.number().int()),
    }),
    reads: ['settings', 'history'],
  }),
  /** The first run: language and currency, then empty or with the demo company. */
  'workspace.start': command({
    input: z.strictObject({
      company: z.string().max(200).nullable(),
      language: z.enum(languages),
      currency: z.enum(currencies),
      content: z.enum(['empty', 'demo']),
      job: JobId,
    }),
    output: kinds.settings.schema,
  }),
  'settings.save': command({ input: SettingsChanges, output: kinds.settings.schema }),
  'history.list': query({
    input: z.strictObject({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(200) }),
    output: z.strictObject({ total: z.number().int(), entries: z.array(Entry) }),
    reads: ['history'],
  }),
  /** Takes back the newest entry not yet undone, as a new entry. */
  'history.undo': command({ input: z.strictObject({}), output: Entry }),
  'history.redo': command({ input: z.strictObject({}), output: Entry }),
};
