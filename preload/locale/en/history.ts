/** English words: entries of the history. */
export const history = {
  'history.created': '{kind} created: {name}',
  'history.changed': '{kind} {name}: {field} changed',
  'history.changedSeveral': '{kind} {name}: several fields changed',
  'history.edited': { one: '{kind}: {count} record changed', other: '{kind}: {count} records changed' },
  'history.trashed': {
    one: '{kind} moved to trash: {name}',
    other: '{kind}: {count} records moved to trash',
  },
  'history.restored': { one: '{kind} restored: {name}', other: '{kind}: {count} records restored' },
  'history.moved': '{name} moved to {stage}',
  'history.imported': {
    one: '{kind}: {count} record imported from {file}',
    other: '{kind}: {count} records imported from {file}',
  },
  'history.viewSaved': 'View saved: {name}',
  'history.viewRemoved': 'View removed: {name}',
  'history.settingsChanged': 'Settings changed',
  'history.workspaceStarted': 'Workspace started',
  'history.demoCreated': 'Demo company created',
  'history.undone': 'Undone: {label}',
  'history.redone': 'Redone: {label}',
} as const;
