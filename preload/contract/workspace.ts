/** The workspace: its first run and its settings. */
import { z } from 'zod';
import { command, query } from '#contract/channel.ts';
import { Instant } from '#contract/fields.ts';
import { JobId } from '#contract/files.ts';
import { EntryLabel } from '#contract/history.ts';
import { currencies, languages } from '#contract/kinds/workspace.ts';
import { kinds } from '#contract/kinds.ts';

/** The settings a person changes, all optional. */
const SettingsChanges = z
  .strictObject({
    company: kinds.settings.fields.company.schema,
    language: kinds.settings.fields.language.schema,
    currency: kinds.settings.fields.currency.schema,
    theme: kinds.settings.fields.theme.schema,
    density: kinds.settings.fields.density.schema,
    workingDays: kinds.settings.fields.workingDays.schema,
    workingHours: kinds.settings.fields.workingHours.schema,
    holidays: kinds.settings.fields.holidays.schema,
    holidaySet: kinds.settings.fields.holidaySet.schema,
    appointmentTypes: kinds.settings.fields.appointmentTypes.schema,
    conflictRules: kinds.settings.fields.conflictRules.schema,
    calendar: kinds.settings.fields.calendar.schema,
    stages: kinds.settings.fields.stages.schema,
    brand: kinds.settings.fields.brand.schema,
    proposalDefaults: kinds.settings.fields.proposalDefaults.schema,
    sleepingDays: kinds.settings.fields.sleepingDays.schema,
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
  /** The newest backup, and why the last attempt failed: `settings.backup.<reason>` in the catalogues. */
  'workspace.backups': query({
    input: z.strictObject({}),
    output: z.strictObject({
      at: Instant.nullable(),
      failed: z.enum(['full', 'gone', 'readOnly', 'failed', 'damaged']).nullable(),
      /** Entries of the history that it does not hold. */
      behind: z.number().int(),
      /** Where backups lie. */
      folder: z.string(),
    }),
    reads: ['history'],
  }),
  /** Makes a backup now. @throws Refused busy, damaged, storageFailed, cancelled */
  'workspace.backup': command({
    input: z.strictObject({ job: JobId }),
    output: z.strictObject({ at: Instant, records: z.number().int() }),
  }),
  'settings.save': command({ input: SettingsChanges, output: kinds.settings.schema }),
};
