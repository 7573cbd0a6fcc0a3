/** What can be done with one record, wherever it is shown: in a list, on a card, in a timeline, on its page. */
import { useCallback } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { recordCalendarCommands } from '#renderer/app/calendar-file-commands.ts';
import { copyLink } from '#renderer/app/copy-link.ts';
import { openRecord, recordAddress } from '#renderer/app/open-record.ts';
import { CallError, call } from '#renderer/data/call.ts';
import { nameOf } from '#renderer/data/columns.ts';
import type { Command } from '#renderer/data/commands.ts';
import { documentCommands } from '#renderer/data/document-commands.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import { appointmentPresets, interactionPresets, type Presets, taskPresets } from '#renderer/data/presets.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useTrash } from '#renderer/data/use-trash.ts';
import { useUndo } from '#renderer/data/use-undo.ts';
import { openInNewWindow } from '#renderer/data/windows.ts';
import { describeRefusal } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import {
  IconAppWindow,
  IconCalendarPlus,
  IconCheck,
  IconExternalLink,
  IconLink,
  IconListCheck,
  IconMail,
  IconMapPin,
  IconNote,
  IconPhone,
  IconTrash,
  IconUsers,
  type TablerIcon,
} from '#renderer/ui/icons.ts';
import { showError } from '#renderer/ui/toasts.tsx';

export interface RecordSubject {
  readonly kind: ListedKind;
  readonly id: string;
  readonly name: string;
  /** Where it is at hand already. */
  readonly row?: Row;
  /** Of a task: is it still to be done? */
  readonly open?: boolean;
}

interface Options {
  /** What follows when it went to the trash: the panel closes, the page goes back to the list. */
  readonly onTrashed?: () => void;
  /** Its own page is shown already. */
  readonly onPage?: boolean;
}

export interface RecordCommands {
  readonly page: Command;
  readonly newWindow: Command;
  readonly copyLink: Command;
  readonly trash: Command;
  /** Logging what happened with it, adding what is to be done: none where nothing can be tied to its kind. */
  readonly log: readonly Command[];
  /** Marking a task as done: none where it is none, or done already. */
  readonly done: readonly Command[];
  /** Its calendar as a file, and inviting to it: none where it has none. */
  readonly calendar: readonly Command[];
  /** Opening the file of a document: none of others. */
  readonly file: readonly Command[];
}

const interactionIcons: Readonly<Record<string, TablerIcon>> = {
  call: IconPhone,
  visit: IconMapPin,
  email: IconMail,
  note: IconNote,
  meeting: IconUsers,
};
const interactionTypes = ['call', 'visit', 'email', 'note', 'meeting'] as const;

/** Kinds that interactions and tasks are about, or that lead to one they are about. */
const canBeLogged: ReadonlySet<ListedKind> = new Set([
  'organisations',
  'contacts',
  'opportunities',
  'orders',
  'tasks',
  'interactions',
  'appointments',
]);

/** In the order of menus, in groups. */
export const recordGroups = (commands: RecordCommands): Command[][] => [
  [...commands.file],
  [...commands.done, commands.page, commands.newWindow],
  [...commands.log],
  [...commands.calendar],
  [commands.copyLink, commands.trash],
];

export const useRecordCommands = (): ((subject: RecordSubject, options?: Options) => RecordCommands) => {
  const t = useT();
  const trash = useTrash();
  const { offerUndo } = useUndo();
  const { run: save } = useCommand('records.save');

  return useCallback(
    (
      { kind, id, name, row, open = row?.record['status'] === 'open' },
      { onTrashed, onPage = false } = {},
    ) => {
      const tell = (error: unknown) =>
        showError(describeRefusal(t, error instanceof CallError ? error.refusal : { code: 'internal' }));

      const create = async (
        of: 'interactions' | 'tasks' | 'appointments',
        presetsOf: (found: Row) => Presets,
      ) => {
        try {
          const found = row ?? (await call('records.get', { kind, id }));
          showOverlay({
            type: 'create',
            kind: of,
            presets: presetsOf(found),
            onCreated: (made) =>
              announce(
                of === 'appointments'
                  ? t('lists.created', { what: nameOf('appointments', made) })
                  : t(of === 'tasks' ? 'clients.taskAdded' : 'clients.interactionAdded'),
              ),
          });
        } catch (error) {
          tell(error);
        }
      };

      const markDone = async () => {
        if (!(await save({ kind: 'tasks', id, changes: { status: 'done' } }))) return;
        const { entries } = await call('history.list', { before: null, limit: 1 });
        offerUndo(t('clients.stepDone', { title: name }), entries[0]?.number ?? null);
      };

      return {
        page: {
          id: 'record.page',
          name: (say) => say('lists.openPage'),
          icon: IconExternalLink,
          group: 'record',
          when: () => !onPage,
          run: () => openRecord(kind, id, 'page'),
        },
        newWindow: {
          id: 'record.newWindow',
          name: (say) => say('windows.openRecord'),
          icon: IconAppWindow,
          group: 'record',
          run: () => openInNewWindow(recordAddress(kind, id)).catch(tell),
        },
        copyLink: {
          id: 'record.copyLink',
          name: (say) => say('commands.copyLink'),
          icon: IconLink,
          group: 'record',
          run: () => copyLink(t, recordAddress(kind, id)),
        },
        trash: {
          id: 'record.trash',
          name: (say) => say('lists.toTrash'),
          icon: IconTrash,
          group: 'record',
          shortcut: { keys: ['mod', 'delete'] },
          run: async () => {
            if (await trash(kind, { ids: [id] }, name)) onTrashed?.();
          },
        },
        log: canBeLogged.has(kind)
          ? [
              ...interactionTypes.map(
                (type): Command => ({
                  id: `record.log.${type}`,
                  name: (say) => say(`commands.log.${type}`),
                  icon: interactionIcons[type] ?? IconNote,
                  group: 'record',
                  run: () => create('interactions', (found) => interactionPresets(kind, found, type)),
                }),
              ),
              {
                id: 'record.addTask',
                name: (say) => say('clients.addTask'),
                icon: IconListCheck,
                group: 'record',
                run: () => create('tasks', (found) => taskPresets(kind, found)),
              },
              ...(kind === 'appointments'
                ? []
                : [
                    {
                      id: 'record.addAppointment',
                      name: (say) => say('lists.new.appointments'),
                      icon: IconCalendarPlus,
                      group: 'record',
                      run: () => create('appointments', (found) => appointmentPresets(kind, found)),
                    } satisfies Command,
                  ]),
            ]
          : [],
        file: kind === 'documents' ? documentCommands(t, id) : [],
        calendar: recordCalendarCommands(
          kind,
          id,
          name,
          typeof row?.record['occurrence'] === 'string' ? row.record['occurrence'] : null,
        ),
        done:
          kind === 'tasks' && open
            ? [
                {
                  id: 'record.done',
                  name: (say) => say('commands.markDone'),
                  icon: IconCheck,
                  group: 'record',
                  run: markDone,
                },
              ]
            : [],
      };
    },
    [t, trash, offerUndo, save],
  );
};
