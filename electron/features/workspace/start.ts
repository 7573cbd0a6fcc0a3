/** The first run and the settings: what language and currency the workspace has, and what it begins with. */
import type { z } from 'zod';
import { kinds, type Settings } from '#contract/kinds.ts';
import type { workspace } from '#contract/workspace.ts';
import type { Context } from '#electron/features/context.ts';
import { createDemo } from '#electron/features/workspace/demo/demo.ts';
import { company as demoCompany } from '#electron/features/workspace/demo/words.ts';
import { sectionRecords } from '#electron/features/workspace/shipped-sections.ts';
import { Refused } from '#electron/refused.ts';

type StartInput = z.output<(typeof workspace)['workspace.start']['input']>;
type SettingsChanges = z.output<(typeof workspace)['settings.save']['input']>;

const settingsOf = (context: Context, input: StartInput): Settings => {
  const now = context.now();
  const company = input.company?.trim() || (input.content === 'demo' ? demoCompany[input.language] : null);
  const { fields, schema } = kinds.settings;
  const empty = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.empty]));
  return schema.parse({
    ...empty,
    id: 'settings',
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    company,
    language: input.language,
    currency: input.currency,
  });
};

/**
 * The first run, as one entry of the history: undoing it leads back to the first run.
 * @throws Refused inUse where the workspace has been started, storageFailed
 */
export const startWorkspace = async (context: Context, input: StartInput): Promise<Settings> => {
  if (context.store.get('settings', 'settings')) throw new Refused('inUse');
  const settings = settingsOf(context, input);
  const job = context.job(input.job);
  try {
    const code = input.content === 'demo' ? 'demoCreated' : 'workspaceStarted';
    job.progress('saving', 0, 0);
    await context.store.change({ code, params: {} }, async (draft) => {
      if (draft.get('settings', 'settings')) throw new Refused('inUse');
      draft.put('settings', settings);
      if (input.content === 'demo') {
        const { language } = input;
        await createDemo(draft, { today: context.today(), newId: () => context.newId(), language });
      } else {
        const sections = sectionRecords(settings.language, () => context.newId(), settings.createdAt);
        for (const one of sections) draft.put('sections', one);
      }
      if (job.signal.aborted) throw new Refused('cancelled');
    });
    // The demo company has a brand of its own.
    return context.store.get('settings', 'settings') ?? settings;
  } finally {
    job.end();
  }
};

/**
 * Stages that opportunities stand in cannot be taken away, and a pipeline needs one stage of each outcome.
 * @throws Refused invalidRecord, inUse
 */
const checkStages = (context: Context, stages: Settings['stages']): void => {
  const ids = new Set(stages.map(({ id }) => id));
  const outcomes = new Set(stages.map(({ outcome }) => outcome));
  if (ids.size < stages.length || outcomes.size < 3)
    throw new Refused('invalidRecord', {}, { stages: 'invalid' });
  let count = 0;
  for (const { stageId, deletedAt } of context.store.all('opportunities').values()) {
    if (deletedAt === null && !ids.has(stageId)) count++;
  }
  if (count > 0) throw new Refused('inUse', { count }, { stages: 'inUse' });
};

/** Types that appointments have cannot be taken away. @throws Refused invalidRecord, inUse */
const checkTypes = (context: Context, types: Settings['appointmentTypes']): void => {
  const ids = new Set(types.map(({ id }) => id));
  if (ids.size < types.length) throw new Refused('invalidRecord', {}, { appointmentTypes: 'invalid' });
  let count = 0;
  for (const { type, deletedAt } of context.store.all('appointments').values()) {
    if (deletedAt === null && !ids.has(type)) count++;
  }
  if (count > 0) throw new Refused('inUse', { count }, { appointmentTypes: 'inUse' });
};

/**
 * What is given is laid over the settings as they are when the change's turn comes: two at once keep both.
 * @throws Refused notFound before the first run, invalidRecord, inUse, storageFailed
 */
export const saveSettings = async (context: Context, changes: SettingsChanges): Promise<Settings> => {
  const { store } = context;
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  await store.change({ code: 'settingsChanged', params: {} }, (draft) => {
    const before = draft.get('settings', 'settings');
    if (!before) throw new Refused('notFound');
    if (changes.stages) checkStages(context, changes.stages);
    if (changes.appointmentTypes) checkTypes(context, changes.appointmentTypes);
    const after: Settings = { ...before, ...given };
    if (JSON.stringify(before) !== JSON.stringify(after))
      draft.put('settings', { ...after, updatedAt: context.now() });
  });
  const saved = store.get('settings', 'settings');
  // Taken back by an undo that stood in the queue behind it.
  if (!saved) throw new Refused('notFound');
  return saved;
};
