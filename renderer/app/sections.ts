/** The sections of the window, once: the navigation, the shortcuts and their list all read this. */
import type { ListedKind } from '#contract/kinds.ts';
import type { MessageKey } from '#locale/translate.ts';
import { emptyList, listRoute, type OtherPage, type Route } from '#renderer/app/router.ts';
import {
  IconBeach,
  IconBooks,
  IconBuilding,
  IconCalendar,
  IconCalendarTime,
  IconChartBar,
  IconConfetti,
  IconDoor,
  IconFileImport,
  IconFileInvoice,
  IconFiles,
  IconFileText,
  IconHelp,
  IconHistory,
  IconHome,
  IconIdBadge2,
  IconListCheck,
  IconMap,
  IconMessageCircle,
  IconMessageReport,
  IconPackage,
  IconReceipt,
  IconReportAnalytics,
  IconSettings,
  IconTarget,
  IconTrash,
  IconTrendingUp,
  IconUsers,
  IconUsersGroup,
  type TablerIcon,
} from '#renderer/ui/icons.ts';

export interface Section {
  readonly id: string;
  readonly label: MessageKey;
  readonly icon: TablerIcon;
  readonly route: Route;
  /** The letter after `g`; null: all are taken, and there is the palette. */
  readonly letter: string | null;
  /** Sections of one group stand together; a line parts the groups. */
  readonly group: 'today' | 'clients' | 'sales' | 'team' | 'figures' | 'workspace';
  /** Left out at the left until one is there: reached by its letter, the palette, and from the pages that need it. */
  readonly aside?: true;
}

const list = (
  kind: ListedKind,
  label: MessageKey,
  icon: TablerIcon,
  letter: string | null,
  group: Section['group'],
): Section => ({ id: kind, label, icon, letter, group, route: { page: 'list', kind, state: emptyList } });

const other = (
  page: OtherPage,
  label: MessageKey,
  icon: TablerIcon,
  letter: string,
  group: Section['group'],
): Section => ({ id: page, label, icon, letter, group, route: { page, params: {} } });

export const sections: readonly Section[] = [
  other('home', 'frame.section.home', IconHome, 'h', 'today'),
  other('calendar', 'frame.section.calendar', IconCalendar, 'k', 'today'),
  list('organisations', 'frame.section.organisations', IconBuilding, 'c', 'clients'),
  list('contacts', 'frame.section.contacts', IconUsers, 'p', 'clients'),
  list('interactions', 'frame.section.interactions', IconMessageCircle, 'a', 'clients'),
  {
    ...list('tasks', 'frame.section.tasks', IconListCheck, 't', 'clients'),
    // What is done is looked up now and then; what is to be done is why one comes here.
    route: listRoute('tasks', { filters: [{ field: 'status', operator: 'is', values: ['open'] }] }),
  },
  list('appointments', 'frame.section.appointments', IconCalendarTime, 'j', 'clients'),
  list('events', 'frame.section.events', IconConfetti, 'v', 'clients'),
  list('opportunities', 'frame.section.opportunities', IconTrendingUp, 'o', 'sales'),
  list('orders', 'frame.section.orders', IconReceipt, 'b', 'sales'),
  list('proposals', 'frame.section.proposals', IconFileInvoice, 'w', 'sales'),
  { ...list('letters', 'frame.section.letters', IconFileText, null, 'sales'), aside: true },
  { ...list('documents', 'frame.section.documents', IconFiles, null, 'sales'), aside: true },
  {
    id: 'library',
    label: 'frame.section.library',
    icon: IconBooks,
    letter: null,
    group: 'sales',
    route: { page: 'library', params: {} },
    aside: true,
  },
  list('products', 'frame.section.products', IconPackage, 'd', 'sales'),
  list('reps', 'frame.section.reps', IconIdBadge2, 'e', 'team'),
  list('teams', 'frame.section.teams', IconUsersGroup, 'm', 'team'),
  list('regions', 'frame.section.regions', IconMap, 'n', 'team'),
  list('absences', 'frame.section.absences', IconBeach, 'l', 'team'),
  { ...list('resources', 'frame.section.resources', IconDoor, null, 'team'), aside: true },
  { ...list('concerns', 'frame.section.concerns', IconMessageReport, 'f', 'team'), aside: true },
  list('targets', 'frame.section.targets', IconTarget, 'q', 'team'),
  other('sales', 'frame.section.sales', IconChartBar, 's', 'figures'),
  other('reports', 'frame.section.reports', IconReportAnalytics, 'r', 'figures'),
  other('import', 'frame.section.import', IconFileImport, 'i', 'workspace'),
  {
    id: 'trash',
    label: 'frame.section.trash',
    icon: IconTrash,
    letter: 'x',
    group: 'workspace',
    route: { page: 'trash', kind: 'organisations', state: emptyList },
  },
  other('history', 'frame.section.history', IconHistory, 'y', 'workspace'),
  other('settings', 'frame.section.settings', IconSettings, 'g', 'workspace'),
  other('help', 'frame.section.help', IconHelp, 'u', 'workspace'),
];

/** The section a place belongs to. */
export const sectionOf = (route: Route): Section | undefined => {
  const id = route.page === 'list' || route.page === 'record' ? route.kind : route.page;
  return sections.find((section) => section.id === id);
};
