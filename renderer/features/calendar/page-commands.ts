/** What can be done in the calendar, whatever has the focus there, as commands. */
import type { Command } from '#renderer/data/commands.ts';
import { type Colouring, colourings } from '#renderer/features/calendar/address.ts';
import { type CalendarView, calendarViews } from '#renderer/features/calendar/views.ts';
import {
  IconCalendar,
  IconCalendarEvent,
  IconCalendarMonth,
  IconCalendarPlus,
  IconCalendarSearch,
  IconCalendarStats,
  IconCalendarWeek,
  IconChevronLeft,
  IconChevronRight,
  IconCircle,
  IconClipboard,
  IconFilterOff,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconList,
  IconUsersGroup,
  type TablerIcon,
} from '#renderer/ui/icons.ts';

export const viewIcons: Readonly<Record<CalendarView, TablerIcon>> = {
  day: IconCalendarEvent,
  workWeek: IconCalendarWeek,
  week: IconCalendarWeek,
  month: IconCalendarMonth,
  list: IconList,
  year: IconCalendarStats,
  teamDay: IconUsersGroup,
  teamWeek: IconUsersGroup,
};

export interface PageActs {
  readonly view: CalendarView;
  readonly colours: Colouring;
  readonly panelShown: boolean;
  readonly filtered: boolean;
  readonly hasCopied: boolean;
  readonly show: (view: CalendarView) => void;
  readonly colour: (by: Colouring) => void;
  readonly today: () => void;
  readonly step: (steps: 1 | -1) => void;
  readonly jump: () => void;
  readonly create: () => void;
  readonly findTime: () => void;
  readonly paste: () => void;
  readonly togglePanel: () => void;
  readonly clearFilter: () => void;
}

export interface PageCommands {
  readonly views: readonly Command[];
  readonly colours: readonly Command[];
  readonly today: Command;
  readonly previous: Command;
  readonly next: Command;
  readonly jump: Command;
  readonly create: Command;
  readonly findTime: Command;
  readonly paste: Command;
  readonly panel: Command;
  readonly clear: Command;
}

export const pageCommands = (acts: PageActs): PageCommands => ({
  views: calendarViews.map((view, index) => ({
    id: `calendar.view.${view}`,
    name: (t) => t('calendar.showView', { view: t(`calendar.view.${view}`) }),
    icon: viewIcons[view],
    group: 'view',
    shortcut: { keys: [String(index + 1)] },
    checked: () => acts.view === view,
    run: () => acts.show(view),
  })),
  colours: colourings.map((by) => ({
    id: `calendar.colours.${by}`,
    name: (t) => t(`calendar.colours.${by}`),
    icon: IconCircle,
    group: 'view',
    checked: () => acts.colours === by,
    run: () => acts.colour(by),
  })),
  today: {
    id: 'calendar.today',
    name: (t) => t('calendar.goToday'),
    icon: IconCalendar,
    group: 'go',
    shortcut: { keys: ['t'] },
    run: acts.today,
  },
  previous: {
    id: 'calendar.previous',
    name: (t) => t('calendar.previous'),
    icon: IconChevronLeft,
    group: 'go',
    shortcut: { keys: ['k'] },
    alias: { keys: ['PageUp'] },
    run: () => acts.step(-1),
  },
  next: {
    id: 'calendar.next',
    name: (t) => t('calendar.next'),
    icon: IconChevronRight,
    group: 'go',
    shortcut: { keys: ['j'] },
    alias: { keys: ['PageDown'] },
    run: () => acts.step(1),
  },
  jump: {
    id: 'calendar.jump',
    name: (t) => t('calendar.jump'),
    icon: IconCalendarSearch,
    group: 'go',
    shortcut: { keys: ['d'] },
    run: acts.jump,
  },
  create: {
    id: 'calendar.new',
    name: (t) => t('calendar.newOne'),
    icon: IconCalendarPlus,
    group: 'create',
    shortcut: { keys: ['n'] },
    run: acts.create,
  },
  findTime: {
    id: 'calendar.findTime',
    name: (t) => t('calendar.findTime'),
    icon: IconCalendarSearch,
    group: 'create',
    run: acts.findTime,
  },
  paste: {
    id: 'calendar.paste',
    name: (t) => t('calendar.paste'),
    icon: IconClipboard,
    group: 'record',
    shortcut: { keys: ['mod', 'V'] },
    when: () => acts.hasCopied,
    run: acts.paste,
  },
  panel: {
    id: 'calendar.panel',
    name: (t) => t('calendar.panel'),
    label: (t) => t(acts.panelShown ? 'calendar.hidePanel' : 'calendar.showPanel'),
    icon: acts.panelShown ? IconLayoutSidebarLeftCollapse : IconLayoutSidebarLeftExpand,
    group: 'view',
    run: acts.togglePanel,
  },
  clear: {
    id: 'calendar.clear',
    name: (t) => t('calendar.clearFilter'),
    icon: IconFilterOff,
    group: 'view',
    when: () => acts.filtered,
    run: acts.clearFilter,
  },
});
