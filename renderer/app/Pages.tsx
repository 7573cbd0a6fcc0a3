/** The page of a place; the larger sections are loaded when they are first gone to. */
import { Suspense } from 'react';
import { calendarMore } from '#renderer/app/calendar-slots.tsx';
import { letterSlots, librarySlots } from '#renderer/app/document-slots.tsx';
import { later, prepareAll } from '#renderer/app/later.tsx';
import { proposalSlots } from '#renderer/app/proposal-slots.tsx';
import { importedDuplicates, recordSlots } from '#renderer/app/record-slots.tsx';
import type { Route } from '#renderer/app/router.ts';
import { useT } from '#renderer/data/workspace.ts';
import { HomePage } from '#renderer/features/home/HomePage.tsx';
import { ListPage } from '#renderer/features/records/ListPage.tsx';
import { RecordPage } from '#renderer/features/records/RecordPage.tsx';
import { TrashPage } from '#renderer/features/records/TrashPage.tsx';
import { Waiting } from '#renderer/ui/Waiting.tsx';

const CalendarPage = later(
  async () => (await import('#renderer/features/calendar/CalendarPage.tsx')).CalendarPage,
);
const ImportPage = later(async () => (await import('#renderer/features/imports/ImportPage.tsx')).ImportPage);
const SalesPage = later(async () => (await import('#renderer/features/sales/SalesPage.tsx')).SalesPage);
const ReportsPage = later(
  async () => (await import('#renderer/features/reports/ReportsPage.tsx')).ReportsPage,
);
const HistoryPage = later(
  async () => (await import('#renderer/features/history/HistoryPage.tsx')).HistoryPage,
);
const SettingsPage = later(
  async () => (await import('#renderer/features/settings/SettingsPage.tsx')).SettingsPage,
);
const DuplicatesPage = later(
  async () => (await import('#renderer/features/duplicates/DuplicatesPage.tsx')).DuplicatesPage,
);
const MeetingPage = later(
  async () => (await import('#renderer/features/meetings/MeetingPage.tsx')).MeetingPage,
);
const ProposalPage = later(
  async () => (await import('#renderer/features/proposals/ProposalPage.tsx')).ProposalPage,
);
const LetterPage = later(async () => (await import('#renderer/features/letters/LetterPage.tsx')).LetterPage);
const LibraryPage = later(
  async () => (await import('#renderer/features/library/LibraryPage.tsx')).LibraryPage,
);
const PaperPrintPage = later(
  async () => (await import('#renderer/features/documents/PaperPrintPage.tsx')).PaperPrintPage,
);
const HelpPage = later(async () => (await import('#renderer/features/help/HelpPage.tsx')).HelpPage);
const SearchPage = later(async () => (await import('#renderer/features/search/SearchPage.tsx')).SearchPage);

// The largest first, while the first page is looked at.
prepareAll([
  CalendarPage,
  SalesPage,
  ReportsPage,
  ProposalPage,
  SearchPage,
  SettingsPage,
  ImportPage,
  MeetingPage,
  HistoryPage,
  DuplicatesPage,
  LetterPage,
  LibraryPage,
  PaperPrintPage,
  HelpPage,
]);

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
