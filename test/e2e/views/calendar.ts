/** Views of the calendar: each way to look at it, what is beside an appointment, and what floats over the page. */
import type { CalendarView } from '#renderer/features/calendar/views.ts';
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

/** A Tuesday that the sample company has plans for. */
const open = async (person: Person, view: CalendarView, more = '') => {
  const { rows } = await person.ask('records.list', {
    kind: 'appointments',
    query: { search: '', filters: [], sort: [{ field: 'startsOn', direction: 'descending' }] },
    range: { offset: 0, limit: 1 },
    trashed: false,
  });
  const date = String(rows[0]?.record['startsOn']);
  await person.go(`#/calendar?view=${view}&date=${date}&colours=rep${more}`);
  await person.page
    .locator(view === 'year' ? '.cal-single-month' : '.cal-event')
    .first()
    .waitFor();
};

const view = (name: CalendarView, main?: true): View => ({
  name: `calendar-${name}`,
  ...(main ? { main } : {}),
  open: (person) => open(person, name),
});

export const calendarViews: readonly View[] = [
  view('week', true),
  view('month', true),
  view('day'),
  view('workWeek'),
  view('list'),
  view('year'),
  view('teamDay', true),
  view('teamWeek', true),
  {
    name: 'calendar-team-free',
    open: async (person) => {
      await open(person, 'teamWeek');
      await person.page.getByRole('switch', { name: person.t('team.common') }).check({ force: true });
      await person.page.locator('.team-common').waitFor();
    },
  },
  {
    name: 'calendar-team-rooms',
    open: (person) => open(person, 'teamWeek', '&lanes=rooms'),
  },
  {
    name: 'calendar-card',
    main: true,
    floats: '.cal-card',
    open: async (person) => {
      await open(person, 'month');
      await person.page.locator('.cal-event:has([data-key]):visible').last().click();
      await person.page.locator('.cal-card').waitFor();
    },
  },
  {
    name: 'calendar-menu',
    open: async (person) => {
      await open(person, 'week');
      await person.page.locator('.cal-event:has([data-key]):visible').first().click({ button: 'right' });
      await person.page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'calendar-jump',
    open: async (person) => {
      await open(person, 'week');
      await person.button('calendar.jump').click();
      await person.page.getByLabel(person.t('calendar.jumpTo'), { exact: true }).fill('24/12');
    },
  },
  {
    name: 'calendar-filtered',
    open: async (person) => {
      await person.go('#/calendar?view=week&date=2019-03-05&text=nobody');
      await person.page.getByText(person.t('calendar.noneFiltered')).waitFor();
    },
  },
];
