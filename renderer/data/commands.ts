/**
 * Commands as data: whatever the window can do is one object, offered while the view that can do it is shown. Menus, buttons,
 * the palette, the shortcuts and their list are all made from these, so that they cannot drift apart.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Translate } from '#locale/translate.ts';
import type { TablerIcon } from '#renderer/ui/icons.ts';
import type { Key } from '#renderer/ui/keys.ts';

export const commandGroups = ['record', 'selection', 'list', 'create', 'go', 'edit', 'view', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Keys pressed together, ['mod', 'K'], or one after the other. */
export type Shortcut = { readonly keys: readonly Key[] } | { readonly sequence: readonly [string, string] };

export interface Command {
  /** The same wherever it is offered: 'list.export', 'section.tasks'. */
  readonly id: string;
  /** Its words, in the window's language or in another: the palette finds a command in either. */
  readonly name: (t: Translate) => string;
  readonly icon: TablerIcon;
  readonly group: CommandGroup;
  readonly shortcut?: Shortcut;
  /** Can it be run now? Left out where it always can. What cannot be run is shown disabled or not at all. */
  readonly when?: () => boolean;
  readonly run: () => void | Promise<void>;
}

let offered: readonly (readonly Command[])[] = [];
let all: readonly Command[] = [];
const listeners = new Set<() => void>();

const renew = (next: readonly (readonly Command[])[]) => {
  offered = next;
  const byId = new Map<string, Command>();
  // What is shown last is nearest to the user: of two with one id, it counts.
  for (const one of offered.flat()) byId.set(one.id, one);
  all = [...byId.values()];
  for (const listener of [...listeners]) listener();
};

/** Offers commands until the function answered is called. */
export const offerCommands = (commands: readonly Command[]): (() => void) => {
  renew([...offered, commands]);
  return () => renew(offered.filter((one) => one !== commands));
};

export const commandsNow = (): readonly Command[] => all;

export const canRun = (command: Command): boolean => command.when?.() ?? true;

/** The commands offered now; the same list until one is added or taken away. */
export const useOfferedCommands = (): readonly Command[] =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, commandsNow);

/**
 * Offers commands while the view is shown. Their `when` and `run` are always those of the last render, whatever the list was
 * made of; only another set of ids offers anew.
 */
export const useCommands = (commands: readonly Command[]): void => {
  const latest = useRef(commands);
  latest.current = commands;
  const ids = commands.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids stand for the commands, which are made anew at each render
  useEffect(
    () =>
      offerCommands(
        latest.current.map((command) => {
          const current = () => latest.current.find(({ id }) => id === command.id) ?? command;
          return {
            ...command,
            name: (t) => current().name(t),
            when: () => canRun(current()),
            run: () => current().run(),
          };
        }),
      ),
    [ids],
  );
};
