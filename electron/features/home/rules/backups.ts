/** Backups of the workspace that did not run. */
import { found, type WorkspaceRule } from '#electron/features/home/rules/rule.ts';
import { localDay } from '#electron/features/local-day.ts';

/** Days without a new backup, though something changed, after which that is said. They are made every hour. */
const allowed = 2;

/**
 * The last attempt failed, or the newest backup is old and does not hold the last changes. A workspace that has no backup yet
 * counts from its first run.
 */
export const backupMissing: WorkspaceRule = {
  id: 'backupMissing',
  kind: null,
  weight: 65,
  lateness: { most: 20, half: 7 },
  late: true,
  actions: ['backup', 'snooze', 'open'],
  look({ lastBackup: { at, failed, behind }, store, since }) {
    const started = store.get('settings', 'settings')?.createdAt ?? null;
    const from = at ?? started;
    if (from === null) return null;
    const day = localDay(from);
    const days = since(day);
    const old = behind > 0 && days >= allowed;
    if (failed === null && !old) return null;
    return {
      ...found,
      params: { reason: failed ?? '', count: days, never: at === null ? 1 : 0 },
      since: day,
      days,
    };
  },
};
