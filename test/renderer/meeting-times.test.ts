/** Running times of a meeting, and where the clock is in them. */
import { expect, test } from 'vitest';
import { liveAt, moved, running } from '#renderer/features/meetings/times.ts';

const item = (title: string, minutes: number) => ({
  id: title,
  title,
  minutes,
  ownerId: null,
  notes: null,
  owner: null,
  startsAt: null,
  endsAt: null,
});

const meeting = {
  startsAt: '2026-11-23T08:00:00.000Z',
  endsAt: '2026-11-23T09:00:00.000Z',
  agenda: [item('one', 10), item('two', 0), item('three', 35)],
};
const at = (time: string) => Date.parse(`2026-11-23T${time}Z`);

test('items follow each other from the start of the meeting', () => {
  expect(running(meeting).map(({ from, to }) => [from, to])).toEqual([
    [at('08:00:00'), at('08:10:00')],
    [at('08:10:00'), at('08:10:00')],
    [at('08:10:00'), at('08:45:00')],
  ]);
  expect(running({ ...meeting, startsAt: null }).map(({ from, to }) => [from, to])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test.each([
  ['07:59:59', null],
  ['08:00:00', { current: 0, left: 10 }],
  ['08:09:59', { current: 0, left: 1 }],
  // What takes no time is never the current one.
  ['08:10:00', { current: 2, left: 35 }],
  ['08:45:00', { current: null, left: 15 }],
  ['09:00:00', null],
])('at %s', (time, live) => {
  expect(liveAt(meeting, running(meeting), at(time))).toEqual(live);
});

test('all day there is no clock', () => {
  expect(liveAt({ startsAt: null, endsAt: null }, running(meeting), at('08:00:00'))).toBeNull();
});

test('an item moves to another place', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a'], 3, 0)).toEqual(['a']);
});
