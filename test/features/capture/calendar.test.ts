/** Lines that become appointments of a calendar: what comes again, who else comes, and which room is booked. */
import { beforeAll, expect, test } from 'vitest';
import { fill, record } from '#test/builders.ts';
import { makeCompany, readText } from '#test/features/capture/company.ts';

let context: Awaited<ReturnType<typeof makeCompany>>;
beforeAll(async () => {
  context = await makeCompany();
  await fill(context.store, {
    resources: [
      record('resources', { id: 'turin', name: 'Salle Turin' }),
      record('resources', { id: 'blue', name: 'Blue room' }),
      record('resources', { id: 'old', name: 'Old room', status: 'inactive' }),
    ],
  });
});

/** On Tuesday 24 November 2026 at ten: the line, the rule, the first day and time, the title. */
test.each([
  ['every Monday 9am team meeting', 'FREQ=WEEKLY;BYDAY=MO', '2026-11-30 09:00', 'Team meeting'],
  ['team meeting every Tuesday at 9:30am', 'FREQ=WEEKLY;BYDAY=TU', '2026-12-01 09:30', 'Team meeting'],
  ['team meeting every Tuesday at 4pm', 'FREQ=WEEKLY;BYDAY=TU', '2026-11-24 16:00', 'Team meeting'],
  ['meeting every Monday and Thursday at 9am', 'FREQ=WEEKLY;BYDAY=MO,TH', '2026-11-26 09:00', 'Meeting'],
  [
    'call Konex every other Friday at 2pm',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
    '2026-11-27 14:00',
    'Call Konex',
  ],
  [
    'meeting every 2 weeks on Wednesday 10am',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
    '2026-11-25 10:00',
    'Meeting',
  ],
  [
    'sales meeting every weekday at 8:30am',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    '2026-11-25 08:30',
    'Sales meeting',
  ],
  [
    'meeting on the first Tuesday of the month at 9am',
    'FREQ=MONTHLY;BYDAY=1TU',
    '2026-12-01 09:00',
    'Meeting',
  ],
  ['meeting the last Friday of every month 3pm', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-11-27 15:00', 'Meeting'],
  ['meeting on the 15th of each month at 11am', 'FREQ=MONTHLY;BYMONTHDAY=15', '2026-12-15 11:00', 'Meeting'],
  ['monthly meeting 3 December 10am', 'FREQ=MONTHLY', '2026-12-03 10:00', 'Meeting'],
  ['meeting every Monday 9am for 6 times', 'FREQ=WEEKLY;BYDAY=MO;COUNT=6', '2026-11-30 09:00', 'Meeting'],
  [
    'meeting every Monday 9am until 18 December',
    'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261218',
    '2026-11-30 09:00',
    'Meeting',
  ],
  ['tous les lundis à 9h point équipe', 'FREQ=WEEKLY;BYDAY=MO', '2026-11-30 09:00', 'Point équipe'],
  ['réunion chaque mardi 16h', 'FREQ=WEEKLY;BYDAY=TU', '2026-11-24 16:00', 'Réunion'],
  ['réunion tous les lundis et jeudis à 9h', 'FREQ=WEEKLY;BYDAY=MO,TH', '2026-11-26 09:00', 'Réunion'],
  [
    'point Konex toutes les deux semaines le mercredi à 10h',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
    '2026-11-25 10:00',
    'Point Konex',
  ],
  ['réunion un vendredi sur deux à 14h', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '2026-11-27 14:00', 'Réunion'],
  ['réunion le premier mardi du mois à 9h', 'FREQ=MONTHLY;BYDAY=1TU', '2026-12-01 09:00', 'Réunion'],
  [
    'réunion le dernier vendredi de chaque mois 15h',
    'FREQ=MONTHLY;BYDAY=-1FR',
    '2026-11-27 15:00',
    'Réunion',
  ],
  ['réunion le 15 de chaque mois à 11h', 'FREQ=MONTHLY;BYMONTHDAY=15', '2026-12-15 11:00', 'Réunion'],
  ['point tous les jours ouvrés à 8h30', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-11-25 08:30', 'Point'],
  ['réunion mensuelle le 3 décembre à 10h', 'FREQ=MONTHLY', '2026-12-03 10:00', 'Réunion'],
  [
    'réunion tous les lundis 9h jusqu’au 18 décembre',
    'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261218',
    '2026-11-30 09:00',
    'Réunion',
  ],
  [
    'réunion tous les lundis 9h pendant 10 fois',
    'FREQ=WEEKLY;BYDAY=MO;COUNT=10',
    '2026-11-30 09:00',
    'Réunion',
  ],
])('%s', async (text, rule, when, title) => {
  const { kind, changes } = await readText(context, text);
  expect({
    kind,
    rule: (changes['recurrence'] as { rules: string[] } | undefined)?.rules.join(),
    when: `${changes['startsOn']} ${changes['startTime']}`,
    title: changes['title'],
  }).toEqual({ kind: 'appointments', rule, when, title });
});

test('what is to be done does not come again, nor does what happened', async () => {
  expect((await readText(context, 'relancer Konex tous les lundis')).changes['recurrence']).toBeUndefined();
  expect((await readText(context, 'called Konex every Monday')).changes['recurrence']).toBeUndefined();
});

test.each([
  ['meeting with Anna Snelling and Karim tomorrow 10am', 'anna', 'karim', []],
  ['meeting with Luc Dupont and Anna tomorrow 10am', 'luc', undefined, ['anna']],
  ['RDV avec Luc Dupont, Paul Durand et Zoé jeudi 14h', 'luc', undefined, ['paul', 'zoe']],
  ['réunion avec Karim et Sophie demain 9h', undefined, 'karim', ['sophie']],
])('who comes: %s', async (text, contact, rep, others) => {
  const { changes, chips } = await readText(context, text);
  expect([changes['contactId'], changes['repId']]).toEqual([contact, rep]);
  expect(((changes['attendees'] ?? []) as { id: string }[]).map(({ id }) => id)).toEqual(others);
  expect(chips.some(({ type }) => type === 'attendees')).toBe(others.length > 0);
});

test('a room by its name is booked, and is where it takes place', async () => {
  const { changes, chips } = await readText(context, 'réunion Konex salle Turin vendredi 14h');
  expect(changes).toMatchObject({ resourceIds: ['turin'], place: 'Salle Turin', title: 'Réunion Konex' });
  expect(chips.find(({ type }) => type === 'room')).toMatchObject({ value: 'turin', label: 'Salle Turin' });
  const without = await readText(context, 'réunion Konex salle Turin vendredi 14h', { without: ['room'] });
  expect(without.changes['resourceIds']).toBeUndefined();
  expect(
    (await readText(context, 'meeting Konex old room Friday 2pm')).changes['resourceIds'],
  ).toBeUndefined();
});
