/** Views of calendar files: what one holds before it is taken, writing one, an invitation. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MessageKey } from '#locale/translate.ts';
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

const event = (uid: string, ...lines: readonly string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTAMP:20261101T080000Z',
  ...lines,
  'END:VEVENT',
];

/** As Outlook would write it: a series with an exception, meetings, a room nobody knows, a task, a date that is none. */
const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'METHOD:REQUEST',
  'X-WR-CALNAME:Team',
  ...event(
    'weekly',
    'DTSTART;TZID=W. Europe Standard Time:20261102T090000',
    'DTEND;TZID=W. Europe Standard Time:20261102T100000',
    'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=12',
    'EXDATE;TZID=W. Europe Standard Time:20261221T090000',
    'SUMMARY:Weekly meeting of the team',
    'GEO:45.76;4.83',
    'X-ZOOM-LINK:https://zoom.example/j/123',
  ),
  ...event(
    'weekly',
    'RECURRENCE-ID;TZID=W. Europe Standard Time:20261123T090000',
    'DTSTART;TZID=W. Europe Standard Time:20261124T090000',
    'DTEND;TZID=W. Europe Standard Time:20261124T100000',
    'SUMMARY:Weekly meeting of the team',
  ),
  ...event(
    'visit',
    'DTSTART;TZID=Europe/Paris:20261125T140000',
    'DTEND;TZID=Europe/Paris:20261125T153000',
    'SUMMARY:Visit of the roastery, with the new machines',
    'LOCATION:12 quai de Saône, Lyon',
    'ATTENDEE;CN=Jeanne Doe;PARTSTAT=ACCEPTED:mailto:jeanne@shop.example',
    'RESOURCES:Projector',
  ),
  ...event('fair', 'DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261204', 'SUMMARY:SIAL'),
  ...event('broken', 'DTSTART:20260230T100000Z', 'SUMMARY:A day that is none'),
  'BEGIN:VTODO',
  'UID:task',
  'SUMMARY:Send the price list',
  'END:VTODO',
  'END:VCALENDAR',
  '',
].join('\r\n');

const write = async (person: Person, name: string, content: string) => {
  const path = join(person.relais.workspace, '..', name);
  await writeFile(path, content);
  return path;
};

const command = async (person: Person, key: MessageKey) => {
  await person.page.keyboard.press('ControlOrMeta+k');
  await person.page.getByRole('combobox', { name: person.t('commands.palette') }).fill(person.t(key));
  await person.page.locator('[role="option"][aria-selected="true"]', { hasText: person.t(key) }).waitFor();
  await person.page.keyboard.press('Enter');
};

export const icalendarViews: readonly View[] = [
  {
    name: 'calendar-file',
    main: true,
    open: async (person) => {
      const path = await write(person, 'team.ics', calendar);
      await person.relais.chooseFile(path, () => command(person, 'icalendar.import'));
      await person.page.getByRole('listbox', { name: person.t('icalendar.items') }).waitFor();
    },
  },
  {
    name: 'calendar-file-refused',
    open: async (person) => {
      const path = await write(person, 'none.ics', 'This is no calendar.');
      await person.relais.chooseFile(path, () => command(person, 'icalendar.import'));
      await person.page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'calendar-export',
    open: async (person) => {
      await command(person, 'icalendar.export');
      await person.button('icalendar.exportShort').waitFor();
    },
  },
];
