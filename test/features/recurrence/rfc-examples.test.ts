/** The examples of RFC 5545, 3.8.5.3, with the dates it lists. */
import { expect, test } from 'vitest';
import { startsBetween } from '#electron/features/recurrence/series.ts';
import { examples, zone } from '#test/features/recurrence/rfc-examples.ts';

test.each(examples)('$name: $rule', ({ rule, starts, start, excluded, endless }) => {
  const series = {
    rules: [rule],
    added: [],
    excluded: [...(excluded ?? [])],
    start: start ?? '1997-09-02T09:00',
    zone,
  };
  const all = startsBetween(series, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 1_000);
  expect(all.slice(0, starts.length)).toEqual(starts);
  expect(all.length).toBe(endless ? 1_000 : starts.length);
});

test('the offset of New York changes beneath them on 26 October 1997', () => {
  const series = { rules: ['FREQ=DAILY'], added: [], excluded: [], start: '1997-10-25T09:00', zone };
  const on = (from: string, to: string) => startsBetween(series, Date.parse(from), Date.parse(to), 10);
  expect(on('1997-10-25T13:00Z', '1997-10-25T13:01Z')).toEqual(['1997-10-25T09:00']);
  expect(on('1997-10-26T14:00Z', '1997-10-26T14:01Z')).toEqual(['1997-10-26T09:00']);
});
