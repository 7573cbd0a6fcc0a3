/** What a series comes to: its first starts, how many there are, and how many from one on. */
import { expect, test } from 'vitest';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const zone = 'Europe/Paris';
const rules = (...all: string[]) => ({ rules: all, added: [], excluded: [] });

const preview = (start: string, recurrence: ReturnType<typeof rules>) =>
  ask(makeContext().context, 'calendar.preview', { start, zone, recurrence });

test('the first starts, and how many', async () => {
  expect(await preview('2027-05-12T09:00', rules('FREQ=WEEKLY;COUNT=3'))).toEqual({
    starts: ['2027-05-12T09:00', '2027-05-19T09:00', '2027-05-26T09:00'],
    total: 3,
    given: '2027-05-12T09:00',
  });
  const endless = await preview('2027-05-12T09:00', rules('FREQ=DAILY'));
  expect(endless.total).toBeNull();
  expect(endless.starts).toHaveLength(5);
  // More than anybody counts.
  expect((await preview('2027-05-12T09:00', rules('FREQ=DAILY;COUNT=1001'))).total).toBeNull();
});

test('a start that the rule does not give is told of', async () => {
  // 12 May 2027 is a Wednesday.
  const answer = await preview('2027-05-12T09:00', rules('FREQ=WEEKLY;BYDAY=MO;COUNT=2'));
  expect(answer.starts).toEqual(['2027-05-12T09:00', '2027-05-17T09:00', '2027-05-24T09:00']);
  expect(answer.given).toBe('2027-05-17T09:00');
  expect((await preview('2027-05-12T09:00', rules('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'))).given).toBeNull();
});

test('how many a change concerns', async () => {
  const store = memoryStore();
  await fill(store, {
    appointments: [
      record('appointments', {
        id: 'team',
        title: 'Team',
        startsOn: '2027-05-12',
        startTime: '09:00',
        zone,
        recurrence: { ...rules('FREQ=WEEKLY;COUNT=4'), excluded: ['2027-06-02T09:00'] },
      }),
      record('appointments', {
        id: 'moved',
        title: 'Team',
        startsOn: '2027-05-20',
        startTime: '10:00',
        zone,
        seriesId: 'team',
        occurrence: '2027-05-19T09:00',
      }),
      record('appointments', { id: 'alone', title: 'Alone', startsOn: '2027-05-12' }),
    ],
  });
  const { context } = makeContext(store);
  const expected = { all: 3, changed: 1 };
  expect(await ask(context, 'calendar.series', { id: 'team', occurrence: '2027-05-26T09:00' })).toEqual({
    ...expected,
    following: 1,
  });
  expect(await ask(context, 'calendar.series', { id: 'moved', occurrence: null })).toEqual({
    ...expected,
    following: 2,
  });
  const alone = ask(context, 'calendar.series', { id: 'alone', occurrence: null });
  expect((await refusalOf(alone)).code).toBe('notFound');
});
