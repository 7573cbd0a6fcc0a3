/** The page of a place; the larger sections are loaded when they are first gone to. */
import { lazy, Suspense } from 'react';
import { calendarMore } from '#renderer/app/calendar-slots.tsx';
import { letterSlots, librarySlots } from '#renderer/app/document-slots.tsx';
import { proposalSlots } from '#renderer/app/proposal-slots.tsx';
import { importedDuplicates, recordSlots } from '#renderer/app/record-slots.tsx';
import type { Route } from '#renderer/app/router.ts';
import { useT } from '#renderer/data/workspace.ts';
import { HomePage } from '#renderer/features/home/HomePage.tsx';
import { ListPage } from '#renderer/features/records/ListPage.tsx';
import { RecordPage } from '#renderer/features/records/RecordPage.tsx';
import { TrashPage } from '#renderer/features/records/TrashPage.tsx';
import { Waiting } from '#renderer/ui/Waiting.tsx';

const loadCalendar = () => import('#renderer/features/calendar/CalendarPage.tsx');
const CalendarPage = lazy(async () => ({ default: (await loadCalendar()).CalendarPage }));
const ImportPage = lazy(async () => ({
  default: (await import('#renderer/features/imports/ImportPage.tsx')).ImportPage,
}));
const SalesPage = lazy(async () => ({
  default: (await import('#renderer/features/sales/SalesPage.tsx')).SalesPage,
}));
const ReportsPage = lazy(async () => ({
  default: (await import('#renderer/features/reports/ReportsPage.tsx')).ReportsPage,
}));
const HistoryPage = lazy(async () => ({
  default: (await import('#renderer/features/history/HistoryPage.tsx')).HistoryPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('#renderer/features/settings/SettingsPage.tsx')).SettingsPage,
}));
const DuplicatesPage = lazy(async () => ({
  default: (await import('#renderer/features/duplicates/DuplicatesPage.tsx')).DuplicatesPage,
}));
const MeetingPage = lazy(async () => ({
  default: (await import('#renderer/features/meetings/MeetingPage.tsx')).MeetingPage,
}));
const ProposalPage = lazy(async () => ({
  default: (await import('#renderer/features/proposals/ProposalPage.tsx')).ProposalPage,
}));
const LetterPage = lazy(async () => ({
  default: (await import('#renderer/features/letters/LetterPage.tsx')).LetterPage,
}));
const LibraryPage = lazy(async () => ({
  default: (await import('#renderer/features/library/LibraryPage.tsx')).LibraryPage,
}));
const PaperPrintPage = lazy(async () => ({
  default: (await import('#renderer/features/documents/PaperPrintPage.tsx')).PaperPrintPage,
}));
const HelpPage = lazy(async () => ({
  default: (await import('#renderer/features/help/HelpPage.tsx')).HelpPage,
}));
const SearchPage = lazy(async () => ({
  default: (await import('#renderer/features/search/SearchPage.tsx')).SearchPage,
}));

// The largest of them is loaded while the first page is looked at; what fails here is tried again when it is gone to.
if (typeof requestIdleCallback === 'function')
  requestIdleCallback(() => void loadCalendar().catch(() => undefined));

interface Props {
  readonly route: Route;
}

function Page({ route }: Props) {
  switch (route.page) {
    case 'list':
      return <ListPage key={route.kind} kind={route.kind} state={route.state} slots={recordSlots} />;
    case 'record':
      if (route.kind === 'proposals')
        return <ProposalPage key={route.id} id={route.id} tab={route.tab} slots={proposalSlots} />;
      if (route.kind === 'letters')
        return <LetterPage key={route.id} id={route.id} tab={route.tab} slots={letterSlots} />;
      return (
        <RecordPage
          key={`${route.kind} ${route.id}`}
          kind={route.kind}
          id={route.id}
          tab={route.tab}
          slots={recordSlots}
        />
      );
    case 'trash':
      return <TrashPage key={route.kind} kind={route.kind} state={route.state} />;
    case 'home':
      return <HomePage params={route.params} />;
    case 'calendar':
      return <CalendarPage params={route.params} more={calendarMore} />;
    case 'import':
      return <ImportPage params={route.params} imported={importedDuplicates} />;
    case 'duplicates':
      return <DuplicatesPage params={route.params} />;
    case 'meeting':
      return <MeetingPage params={route.params} />;
    case 'library':
      return <LibraryPage params={route.params} slots={librarySlots} />;
    case 'print':
      return <PaperPrintPage params={route.params} />;
    case 'sales':
      return <SalesPage params={route.params} />;
    case 'reports':
      return <ReportsPage params={route.params} />;
    case 'search':
      return <SearchPage params={route.params} />;
    case 'history':
      return <HistoryPage params={route.params} />;
    case 'settings':
      return <SettingsPage params={route.params} />;
    case 'help':
      return <HelpPage params={route.params} />;
  }
}

export function Pages({ route }: Props) {
  const t = useT();
  return (
    <Suspense fallback={<Waiting label={t('frame.loading')} />}>
      <Page route={route} />
    </Suspense>
  );
}
