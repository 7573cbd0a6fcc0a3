/** How many lines of each day of a month are asked for. */
import { expect, test } from 'vitest';
import { linesOfDay } from '#renderer/features/calendar/month-days.ts';

test.each([
  // (900 - 120) / 6 = 130 pixels of a day: 5 lines of 24, and two more.
  [900, 6, 7],
  [900, 5, 8],
  [1_440, 4, 15],
  // As low as a window can be there is a line, and more are told.
  [300, 6, 3],
  [100, 6, 3],
])('a window of %i pixels, %i weeks: %i', (height, weeks, lines) => {
  expect(linesOfDay(height, weeks)).toBe(lines);
});
