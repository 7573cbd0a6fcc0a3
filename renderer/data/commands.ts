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
  /** What a button says where that tells more at the moment: 'Undo: Organisation Acme: City changed'. */
  readonly label?: (t: Translate) => string;
  readonly icon: TablerIcon;
  readonly group: CommandGroup;
  readonly shortcut?: Shortcut;
  /** Another way to press it, that no menu needs to show. */
  readonly alias?: Shortcut;
  /** The table hears its shortcut while it has the focus; the window's keyboard leaves it alone. */
  readonly heardBy?: 'table';
  /** Of several that exclude each other, or of one that is on or off: is it the one that holds? */
  readonly checked?: () => boolean;
  /** Can it be run now? Left out where it always can. What cannot be run is shown disabled or not at all. */
  readonly when?: () => boolean;
  readonly run: () => void | Promise<void>;
}

/** Whose commands they are: of two with one id, that of the nearer place counts. */
export const commandPlaces = ['window', 'page', 'panel'] as const;
export type CommandPlace = (typeof commandPlaces)[number];

interface Offer {
  readonly place: CommandPlace;
  readonly commands: readonly Command[];
}

let offers: readonly Offer[] = [];
let all: readonly Command[] = [];
const listeners = new Set<() => void>();

const renew = (next: readonly Offer[]) => {
  offers = next;
  const byId = new Map<string, Command>();
  for (const place of commandPlaces)
    for (const offer of offers)
      if (offer.place === place) for (const one of offer.commands) byId.set(one.id, one);
  all = [...byId.values()];
  for (const listener of [...listeners]) listener();
};

/** Offers commands until the function answered is called. */
export const offerCommands = (commands: readonly Command[], place: CommandPlace = 'page'): (() => void) => {
  const offer: Offer = { place, commands };
  renew([...offers, offer]);
  return () => renew(offers.filter((one) => one !== offer));
};

export const commandsNow = (): readonly Command[] => all;

/** The command of this id, while it is offered. */
export const commandNow = (id: string): Command | undefined => all.find((command) => command.id === id);

export const canRun = (command: Command): boolean => command.when?.() ?? true;

/** The commands offered now; the same list until one is added or taken away. */
export const useOfferedCommands = (): readonly Command[] =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, commandsNow);

/**
 * Offers commands while the view is shown. What they say, whether they can be run and what they do is always as of the last
 * render; only another set of ids offers anew.
 */
export const useCommands = (commands: readonly Command[], place: CommandPlace = 'page'): void => {
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
            label: (t) => (current().label ?? current().name)(t),
            ...(command.checked ? { checked: () => current().checked?.() ?? false } : {}),
            when: () => canRun(current()),
            run: () => current().run(),
          };
        }),
        place,
      ),
    [ids, place],
  );
};
