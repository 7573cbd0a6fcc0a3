/** Views of the editor of appointments: as it opens, with what repeats, the question which are meant, the search for a time. */
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const title = (person: Person) =>
  person.page.getByRole('textbox', { name: person.t('fields.appointments.title') });

const reps = async (person: Person) =>
  (await person.ask('records.lookup', { kind: 'reps', text: '', limit: 3 })).map(({ id }) => id);

/** The editor of a new appointment of somebody who is somewhere else then. */
const open = async (person: Person) => {
  await person.go('#/appointments');
  await person.page.locator('.dt-row').first().waitFor();
  await person.page.keyboard.press('n');
  await title(person).waitFor();
  await title(person).fill(person.language === 'fr' ? 'Point trimestriel' : 'Quarterly review');
};

const choose = async (person: Person, label: string, option: string) => {
  await person.page.getByRole('combobox', { name: label, exact: true }).click();
  await person.page.getByRole('option', { name: option, exact: true }).click();
};

/** A series of the first representative, made once. */
const series = async (person: Person): Promise<string> => {
  const name = person.language === 'fr' ? 'Réunion d’équipe' : 'Team meeting';
  const { rows } = await person.ask('records.list', {
    kind: 'appointments',
    query: { search: name, filters: [], sort: [] },
    range: { offset: 0, limit: 1 },
    trashed: false,
  });
  if (rows[0]) return rows[0].id;
  const [repId = null, other = null] = await reps(person);
  const answer = await person.command('calendar.save', {
    id: null,
    occurrence: null,
    scope: 'all',
    changes: {
      title: name,
      startsOn: '2031-03-03',
      startTime: '09:00',
      durationMinutes: 60,
      zone: 'Europe/Paris',
      repId,
      attendees: [{ kind: 'reps', id: other, name: null, email: null, role: 'optional', answer: 'accepted' }],
      recurrence: { rules: ['FREQ=WEEKLY;BYDAY=MO;COUNT=12'], added: [], excluded: [] },
    },
  });
  return answer.saved?.id ?? '';
};

const openSeries = async (person: Person) => {
  await person.go(`#/appointments/${await series(person)}`);
  await person.button('editor.edit').click();
  await title(person).waitFor();
};

export const appointmentEditorViews: readonly View[] = [
  { name: 'appointment-new', main: true, open },
  { name: 'appointment-edit', open: openSeries },
  {
    name: 'appointment-more',
    open: async (person) => {
      await openSeries(person);
      await person.button('editor.more').click();
      await person.page.getByRole('textbox', { name: person.t('fields.appointments.notes') }).focus();
    },
  },
  {
    name: 'recurrence',
    main: true,
    open: async (person) => {
      await open(person);
      await choose(person, person.t('fields.appointments.recurrence'), person.t('repeat.other'));
      await person.page.getByRole('textbox', { name: person.t('repeat.every'), exact: true }).fill('2');
      await person.page.locator('.appt-next').waitFor();
    },
  },
  {
    name: 'recurrence-month',
    open: async (person) => {
      await open(person);
      await choose(person, person.t('fields.appointments.recurrence'), person.t('repeat.other'));
      await choose(person, person.t('repeat.unit'), person.t('repeat.unit.MONTHLY', { count: 1 }));
      await choose(person, person.t('repeat.onDays'), person.t('repeat.by.ordinals'));
      await person.page.locator('.appt-ordinals').waitFor();
    },
  },
  {
    name: 'scope',
    open: async (person) => {
      await openSeries(person);
      await title(person).fill('…');
      await title(person).press('ControlOrMeta+Enter');
      await person.page.locator('.appt-scopes').waitFor();
    },
  },
  {
    name: 'find-time',
    main: true,
    open: async (person) => {
      await person.go(`#/appointments/${await series(person)}`);
      await person.button('editor.findTime').click();
      await person.page.locator('.finder-slot').first().waitFor();
    },
  },
  {
    name: 'find-time-propose',
    open: async (person) => {
      await person.go(`#/appointments/${await series(person)}`);
      await person.button('editor.findTime').click();
      await person.page.locator('.finder-slot input').first().check();
      await person.button('finder.propose').click();
      await person.page.locator('.finder-message').waitFor();
    },
  },
  {
    name: 'find-time-nothing',
    open: async (person) => {
      await person.go(`#/appointments/${await series(person)}`);
      await person.button('editor.findTime').click();
      await person.page.locator('.finder-slot').first().waitFor();
      await person.page
        .getByRole('textbox', { name: person.t('finder.earliest'), exact: true })
        .fill('22:00');
      await person.page.getByRole('textbox', { name: person.t('finder.latest'), exact: true }).fill('23:30');
      await person.page.locator('.finder-nothing').waitFor();
    },
  },
];
