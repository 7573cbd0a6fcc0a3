/** What can be done about the current line, as commands: the keys, the palette and the line's own buttons are all of these. */
import type { BriefAction, BriefItem } from '#contract/home.ts';
import type { Command } from '#renderer/data/commands.ts';
import type { LineAction } from '#renderer/features/home/BriefLine.tsx';
import {
  IconCheck,
  IconClockPause,
  IconDatabaseExport,
  IconExternalLink,
  IconHelpCircle,
  IconMail,
  IconPhone,
} from '#renderer/ui/icons.ts';

export type LineActs = Readonly<Record<BriefAction | 'explain', (item: BriefItem) => void | Promise<void>>>;

const order = ['done', 'backup', 'snooze', 'open', 'call', 'mail', 'explain'] as const;
type Action = (typeof order)[number];

type Look = Pick<Command, 'name' | 'icon'> & { readonly key: string };

const looks: Readonly<Record<Action, Look>> = {
  done: { key: 'd', name: (t) => t('home.done'), icon: IconCheck },
  backup: { key: 'd', name: (t) => t('home.runBackup'), icon: IconDatabaseExport },
  snooze: { key: 's', name: (t) => t('home.snooze'), icon: IconClockPause },
  open: { key: 'o', name: (t) => t('home.open'), icon: IconExternalLink },
  // T as in telephone and téléphone: C captures, everywhere.
  call: { key: 't', name: (t) => t('home.call'), icon: IconPhone },
  mail: { key: 'm', name: (t) => t('home.mail'), icon: IconMail },
  explain: { key: 'w', name: (t) => t('home.explain'), icon: IconHelpCircle },
};

const can = (item: BriefItem, action: Action): boolean =>
  action === 'explain' || item.actions.includes(action);

/** An appointment is not done but held. */
const nameOf = (action: Action, item: BriefItem | null): Command['name'] =>
  action === 'done' && item?.record?.kind === 'appointments' ? (t) => t('home.held') : looks[action].name;

const commandOf = (action: Action, item: BriefItem | null, acts: LineActs): Command => ({
  id: `brief.${action}`,
  name: nameOf(action, item),
  icon: looks[action].icon,
  group: 'record',
  shortcut: { keys: [looks[action].key] },
  when: () => item !== null && can(item, action),
  run: () => (item === null ? undefined : acts[action](item)),
});

/** Those of the current line. Backup and done share a key, for no line has both. */
export const currentCommands = (item: BriefItem | null, acts: LineActs): readonly Command[] => {
  const first: Action = item?.actions.includes('backup') ? 'backup' : 'done';
  return order
    .filter((action) => action === first || (action !== 'done' && action !== 'backup'))
    .map((action) => commandOf(action, item, acts));
};

/** Those that a line has, in the order of its buttons. */
export const lineActions = (item: BriefItem, acts: LineActs): readonly LineAction[] =>
  order
    .filter((action) => can(item, action))
    .map((action) => ({ action, command: commandOf(action, item, acts) }));
