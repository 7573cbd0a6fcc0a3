/** The import channels: a file is opened, checked as often as wanted, and written as one entry of the history. */
import type { Kind } from '#contract/fields.ts';
import { type imports, importTargets, type Mapping } from '#contract/imports.ts';
import { listedKinds } from '#contract/kinds.ts';
import type { Context, Handlers, Job } from '#electron/features/context.ts';
import { applyPlan } from '#electron/features/imports/apply.ts';
import { openedImports } from '#electron/features/imports/opened.ts';
import { namingFields, packRecords } from '#electron/features/imports/pack.ts';
import type { PlanResult } from '#electron/features/imports/tasks.ts';
import { storeLists } from '#electron/features/records/settings-lists.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { translate } from '#locale/translate.ts';

/** Five minutes and 1.5 GB are far beyond 100,000 rows, and end what is crafted to never end. */
const limits = { time: 300_000, memory: 1_536 };

const settingsOf = ({ store, environment }: Context) => {
  const settings = store.get('settings', 'settings');
  return {
    lists: storeLists(store),
    // Every currency offered has two decimals.
    currencyDigits: 2,
    language: settings?.language ?? environment.systemLanguage,
  };
};

/** The kinds a mapping compares with, whole for its own. */
const comparedKinds = ({ kind }: Mapping): Map<Kind, readonly string[] | null> => {
  const wanted = new Map<Kind, readonly string[] | null>();
  for (const target of importTargets(kind)) {
    if (target.to !== null) wanted.set(target.to, namingFields(target.to));
  }
  return wanted.set(kind, null);
};

const plan = async (
  context: Context,
  importId: string,
  mapping: Mapping,
  job: Job,
  write: boolean,
): Promise<PlanResult> => {
  const opened = openedImports.get(context.store, importId);
  const existing = await packRecords(context.store, comparedKinds(mapping));
  return context.run(
    'imports.plan',
    {
      table: opened.table,
      mapping,
      existing,
      settings: settingsOf(context),
      seed: context.newId(),
      now: context.now(),
      write,
    },
    { ...limits, job },
  );
};

/** Planned anew when records changed between planning and writing; more often than this somebody else is at work. */
const attempts = 5;

/** What a plan is made from: records, and the lists of the settings. */
const versionsOf = (store: Store): string =>
  [...listedKinds, 'settings' as const].map((kind) => store.version(kind)).join();

export const importHandlers = {
  async 'imports.open'(input, context) {
    const { store } = context;
    const job = context.job(input.job);
    try {
      const file = await context.files.read(input.file);
      const naming = new Map<Kind, readonly string[]>(listedKinds.map((kind) => [kind, namingFields(kind)]));
      const existing = await packRecords(store, naming);
      const profiles = [...store.all('importProfiles').values()]
        .filter((profile) => profile.deletedAt === null)
        .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
        .map(({ signature, mapping }) => ({ signature, mapping }));
      const { table, ...proposed } = await context.run(
        'imports.open',
        {
          name: file.name,
          bytes: file.bytes,
          options: input.options,
          kind: input.kind,
          existing,
          lists: storeLists(context.store),
          profiles,
        },
        { ...limits, job },
      );
      const importId = context.newId();
      openedImports.keep(store, importId, { name: file.name, table });
      return { importId, name: file.name, ...proposed };
    } finally {
      job.end();
    }
  },

  async 'imports.check'({ importId, mapping, job: id }, context) {
    const job = context.job(id);
    try {
      return (await plan(context, importId, mapping, job, false)).checked;
    } finally {
      job.end();
    }
  },

  async 'imports.apply'({ importId, mapping, job: id }, context) {
    const { store } = context;
    const { name } = openedImports.get(store, importId);
    const job = context.job(id);
    try {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const before = versionsOf(store);
        const { checked, writes, refused } = await plan(context, importId, mapping, job, true);
        const entry = await applyPlan(
          context,
          { mapping, name, checked, writes, job },
          () => versionsOf(store) === before,
        );
        if (entry === 'outdated') continue;
        const { language } = settingsOf(context);
        const stem = name.replace(/\.[^.]*$/, '');
        const refusedFile = refused
          ? await context.files.write(
              `${translate(language, 'imports.refusedFile', { name: stem })}.csv`,
              refused,
            )
          : null;
        const { created, updated, unchanged } = checked;
        return { entry, created, updated, unchanged, refused: checked.refused, refusedFile };
      }
      throw new Refused('busy');
    } finally {
      job.end();
    }
  },

  'imports.close'({ importId }, { store }) {
    openedImports.close(store, importId);
    return null;
  },
} satisfies Handlers<typeof imports>;
