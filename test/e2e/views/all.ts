/** Every view and state of the window in a workspace with records, and those of one without. */
import { listedKinds } from '#contract/kinds.ts';
import { appointmentEditorViews } from '#test/e2e/views/appointment-editor.ts';
import { calendarViews } from '#test/e2e/views/calendar.ts';
import { captureViews } from '#test/e2e/views/capture.ts';
import { commandViews } from '#test/e2e/views/commands.ts';
import { documentViews } from '#test/e2e/views/documents.ts';
import { duplicateViews, noDuplicates } from '#test/e2e/views/duplicates.ts';
import { figureViews } from '#test/e2e/views/figures.ts';
import { frameViews } from '#test/e2e/views/frame.ts';
import { historyViews } from '#test/e2e/views/history.ts';
import { emptyHome, homeViews } from '#test/e2e/views/home.ts';
import { icalendarViews } from '#test/e2e/views/icalendar.ts';
import { importViews } from '#test/e2e/views/imports.ts';
import { listViews, toastView } from '#test/e2e/views/lists.ts';
import { meetingViews } from '#test/e2e/views/meetings.ts';
import { mergeViews } from '#test/e2e/views/merge.ts';
import { proposalViews } from '#test/e2e/views/proposals.ts';
import { recordViews } from '#test/e2e/views/records.ts';
import { searchViews } from '#test/e2e/views/search.ts';
import { stateViews } from '#test/e2e/views/states.ts';
import type { View } from '#test/e2e/views/view.ts';

export const filledViews: readonly View[] = [
  ...homeViews,
  ...listViews,
  ...recordViews,
  ...figureViews,
  ...importViews,
  ...calendarViews,
  ...icalendarViews,
  ...meetingViews,
  ...proposalViews,
  ...mergeViews,
  ...frameViews,
  ...searchViews,
  ...duplicateViews,
  ...documentViews,
  ...historyViews,
  ...commandViews,
  ...appointmentEditorViews,
  ...captureViews,
  ...stateViews,
  toastView,
];

export const emptyViews: readonly View[] = [
  emptyHome,
  noDuplicates,
  ...listedKinds.map(
    (kind): View => ({
      name: `empty-${kind}`,
      open: async (person) => {
        await person.go(`#/${kind}`);
        await person.page.getByText(person.t(`lists.none.${kind}`), { exact: true }).waitFor();
      },
      ...(kind === 'organisations' ? { main: true } : {}),
    }),
  ),
  {
    name: 'empty-board',
    open: async (person) => {
      await person.go('#/opportunities?layout=board');
      await person.page.locator('.board-column').first().waitFor();
    },
  },
  {
    name: 'empty-sales',
    open: async (person) => {
      await person.go('#/sales');
      await person.page.getByText(person.t('sales.empty')).waitFor();
    },
  },
  {
    name: 'empty-reports',
    open: async (person) => {
      await person.go('#/reports');
      await person.button('reporting.create').waitFor();
    },
  },
  {
    name: 'empty-history',
    open: async (person) => {
      await person.go('#/history');
      await person.page.getByRole('heading', { level: 1, name: person.t('frame.section.history') }).waitFor();
    },
  },
];
