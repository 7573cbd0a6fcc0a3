/**
 * How many of each day of a month are asked for: a few more than a day has room for, which the library shows as the number of the
 * others. It lays out all that it is given, so that days with hundreds would be drawn slowly.
 */

/** Pixels of the lowest line, as the grid's style has it, and of what stands above the month at least. */
const line = 24;
const above = 120;
/** So that what has no room is seen to be more. */
const spare = 2;

/** @param height pixels of the window @param weeks of the month, as shown */
export const linesOfDay = (height: number, weeks: number): number =>
  Math.max(1, Math.floor((height - above) / weeks / line)) + spare;
