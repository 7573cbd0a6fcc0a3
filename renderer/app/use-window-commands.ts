/** What can be done anywhere in the window, as commands; the title bar and the navigation draw some of them as buttons. */
import { calendarFileCommands } from '#renderer/app/calendar-file-commands.ts';
import { importCardsCommand } from '#renderer/app/card-commands.ts';
import { copyLink } from '#renderer/app/copy-link.ts';
import { duplicateCommands } from '#renderer/app/duplicate-commands.ts';
import { mergeCommand } from '#renderer/app/merge-commands.ts';
import { readBackCommand } from '#renderer/app/readback-commands.ts';
import { formatRoute, type Route, useRoute } from '#renderer/app/router.ts';
import { createCommands, findTimeCommand, sectionCommands } from '#renderer/app/section-commands.ts';
import { useNavigationState } from '#renderer/app/use-navigation-state.ts';
import { type Command, useCommands } from '#renderer/data/commands.ts';
import { showOverlay } from '#renderer/data/overlays.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useUndo, useUndoLabels } from '#renderer/data/use-undo.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBaselineDensityMedium,
  IconBolt,
  IconChevronLeft,
  IconChevronRight,
  IconCommand,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLink,
  IconMoon,
  IconPrinter,
  IconSearch,
  IconSun,
} from '#renderer/ui/icons.ts';

const themes = [
  { id: 'system', icon: IconDeviceDesktop },
  { id: 'light', icon: IconSun },
  { id: 'dark', icon: IconMoon },
] as const;

/** The search of the section, where it has one. */
const sectionSearch = () => document.getElementById('section-search');

const searchSection = () => {
  const search = sectionSearch();
  search?.focus();
  if (search instanceof HTMLInputElement) search.select();
};

/** What quick capture is about where it is opened: the record whose page or panel is shown. */
const placeOf = (route: Route) => {
  if (route.page === 'record') return { kind: route.kind, id: route.id };
  if (route.page === 'list' && route.state.open !== null) return { kind: route.kind, id: route.state.open };
  return null;
};

export interface WindowCommands {
  readonly palette: Command;
  readonly capture: Command;
  readonly undo: Command;
  readonly redo: Command;
  readonly back: Command;
  readonly forward: Command;
  readonly shortcuts: Command;
  readonly navigation: Command;
  readonly themes: readonly Command[];
  readonly languages: readonly Command[];
}

/** Offers the window's commands, and answers those that have a button of their own. */
export const useWindowCommands = (): WindowCommands => {
  const t = useT();
  const route = useRoute();
  const { language, chooseLanguage } = useWorkspace();
  const { theme, density } = useSettings();
  const { run: saveSettings } = useCommand('settings.save');
  const { undo, redo } = useUndo();
  const { undo: undoLabel, redo: redoLabel } = useUndoLabels();
  const { collapsed, fixed, toggle } = useNavigationState();

  const own = {
    palette: {
      id: 'palette.open',
      name: (say) => say('commands.palette'),
      icon: IconCommand,
      group: 'go',
      shortcut: { keys: ['mod', 'K'] },
      run: () => showOverlay({ type: 'palette' }),
    },
    search: {
      id: 'section.search',
      name: (say) => say('frame.shortcuts.search'),
      icon: IconSearch,
      group: 'go',
      shortcut: { keys: ['/'] },
      when: () => sectionSearch() !== null,
      run: searchSection,
    },
    back: {
      id: 'go.back',
      name: (say) => say('frame.back'),
      icon: IconChevronLeft,
      group: 'go',
      shortcut: { keys: ['alt', '←'] },
      run: () => window.history.back(),
    },
    forward: {
      id: 'go.forward',
      name: (say) => say('frame.forward'),
      icon: IconChevronRight,
      group: 'go',
      shortcut: { keys: ['alt', '→'] },
      run: () => window.history.forward(),
    },
    capture: {
      id: 'capture.open',
      name: (say) => say('commands.capture'),
      icon: IconBolt,
      group: 'create',
      shortcut: { keys: ['c'] },
      alias: { keys: ['mod', 'I'] },
      run: () => showOverlay({ type: 'capture', text: '', on: placeOf(route) }),
    },
    undo: {
      id: 'edit.undo',
      name: (say) => say('frame.undo'),
      label: (say) =>
        undoLabel === null ? say('frame.nothingToUndo') : say('frame.undoWhat', { what: undoLabel }),
      icon: IconArrowBackUp,
      group: 'edit',
      shortcut: { keys: ['mod', 'Z'] },
      when: () => undoLabel !== null,
      run: undo,
    },
    redo: {
      id: 'edit.redo',
      name: (say) => say('frame.redo'),
      label: (say) =>
        redoLabel === null ? say('frame.nothingToRedo') : say('frame.redoWhat', { what: redoLabel }),
      icon: IconArrowForwardUp,
      group: 'edit',
      shortcut: { keys: ['mod', 'shift', 'Z'] },
      alias: { keys: ['mod', 'Y'] },
      when: () => redoLabel !== null,
      run: redo,
    },
    navigation: {
      id: 'view.navigation',
      name: (say) => say(collapsed ? 'frame.expand' : 'frame.collapse'),
      icon: collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse,
      group: 'view',
      shortcut: { keys: ['mod', 'B'] },
      when: () => !fixed,
      run: toggle,
    },
    density: {
      id: 'view.density',
      name: (say) => say(density === 'compact' ? 'commands.comfortable' : 'commands.compact'),
      icon: IconBaselineDensityMedium,
      group: 'view',
      run: async () =>
        void (await saveSettings({ density: density === 'compact' ? 'comfortable' : 'compact' })),
    },
    print: {
      id: 'view.print',
      name: (say) => say('frame.shortcuts.print'),
      icon: IconPrinter,
      group: 'view',
      shortcut: { keys: ['mod', 'P'] },
      run: () => window.print(),
    },
    copyLink: {
      id: 'view.copyLink',
      name: (say) => say('commands.copyPlace'),
      icon: IconLink,
      group: 'view',
      run: () => copyLink(t, formatRoute(route)),
    },
    shortcuts: {
      id: 'help.shortcuts',
      name: (say) => say('frame.shortcuts'),
      icon: IconKeyboard,
      group: 'help',
      shortcut: { keys: ['?'] },
      run: () => showOverlay({ type: 'shortcuts' }),
    },
  } satisfies Record<string, Command>;

  const themeCommands: readonly Command[] = themes.map(({ id, icon }) => ({
    id: `view.theme.${id}`,
    name: (say) => `${say('frame.theme')} · ${say(`frame.theme.${id}`)}`,
    icon,
    group: 'view',
    checked: () => theme === id,
    run: async () => void (await saveSettings({ theme: id })),
  }));

  const languageCommands: readonly Command[] = (['en', 'fr'] as const).map((one) => ({
    id: `view.language.${one}`,
    name: (say) => `${say('frame.language')} · ${say(`frame.language.${one}`)}`,
    icon: IconLanguage,
    group: 'view',
    checked: () => language === one,
    run: () => chooseLanguage(one),
  }));

  useCommands(
    [
      ...Object.values(own),
      ...themeCommands,
      ...languageCommands,
      ...sectionCommands,
      ...createCommands,
      findTimeCommand,
      ...duplicateCommands,
      ...calendarFileCommands,
      importCardsCommand,
      readBackCommand,
      mergeCommand,
    ],
    'window',
  );
  return { ...own, themes: themeCommands, languages: languageCommands };
};
