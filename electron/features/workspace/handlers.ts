/** The channels of the workspace itself: contract/workspace.ts. */
import type { Kind } from '#contract/fields.ts';
import { listedKinds } from '#contract/kinds.ts';
import type { workspace } from '#contract/workspace.ts';
import { warmCalendar } from '#electron/features/calendar/warm.ts';
import type { Handlers } from '#electron/features/context.ts';
import { warmIndexes } from '#electron/features/records/index/warm.ts';
import { warmSearch } from '#electron/features/search/record-index.ts';
import { saveSettings, startWorkspace } from '#electron/features/workspace/start.ts';
import type { Store } from '#electron/store/store.ts';

const counted = new WeakMap<Store, Map<Kind, { readonly version: number; readonly count: number }>>();

/** Records of the kind outside the trash; counted again only when a record of the kind changed. */
const countOf = (store: Store, kind: Kind): number => {
  const kept = counted.get(store) ?? new Map<Kind, { version: number; count: number }>();
  counted.set(store, kept);
  const version = store.version(kind);
  const known = kept.get(kind);
  if (known?.version === version) return known.count;
  let count = 0;
  for (const { deletedAt } of store.all(kind).values()) if (deletedAt === null) count++;
  kept.set(kind, { version, count });
  return count;
};

export const workspaceHandlers = {
  'workspace.state': (_input, { store, environment }) => {
    const { folder, shell, version, systemLanguage } = environment;
    // A window is about to ask for lists and to search: what is answered from is made ready meanwhile.
    if (shell !== 'commandLine') {
      warmIndexes(store);
      warmSearch(store);
      warmCalendar(store);
    }
    return {
      settings: store.get('settings', 'settings') ?? null,
      ...store.next(),
      systemLanguage,
      folder,
      shell,
      version,
      counts: Object.fromEntries(listedKinds.map((kind) => [kind, countOf(store, kind)])),
    };
  },
  'workspace.backups': (_input, { backups }) => ({
    ...backups.last(),
    folder: backups.folder,
  }),
  async 'workspace.backup'({ job: id }, context) {
    const job = context.job(id);
    try {
      const { at, records } = await context.backups.run(job);
      return { at, records };
    } finally {
      job.end();
    }
  },
  'workspace.start': (input, context) => startWorkspace(context, input),
  'settings.save': (changes, context) => saveSettings(context, changes),
} satisfies Handlers<typeof workspace>;
