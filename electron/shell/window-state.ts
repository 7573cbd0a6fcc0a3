/** Which windows were open, where they were, how large and at which address, kept between starts. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Address } from '#contract/window.ts';

/** In pixels of the screen, independent of its density. */
const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
});
export type Bounds = z.infer<typeof Bounds>;

const WindowState = z.object({
  bounds: Bounds,
  maximised: z.boolean(),
  /** What the window showed; null for the place it opens at by itself. */
  address: Address.nullable(),
});
export type WindowState = z.infer<typeof WindowState>;

const WindowStates = z.object({
  /** The newest last. */
  windows: z.array(WindowState).max(20),
  /** 1 is the actual size; the same for all windows, as it is in browsers for all pages of a place. */
  zoom: z.number().min(0.25).max(5),
});
export type WindowStates = z.infer<typeof WindowStates>;

/** What was kept, or a state without windows where nothing usable was. */
export const readWindowStates = (file: string): WindowStates => {
  try {
    return WindowStates.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { windows: [], zoom: 1 };
  }
};

/** A place that cannot be kept is no reason to say anything. */
export const writeWindowStates = (file: string, states: WindowStates): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(states));
    renameSync(`${file}.new`, file);
  } catch {
    // The next start uses the usual size.
  }
};

/** How much of the title bar must be on a screen for a hand to reach it. */
const reach = { width: 120, height: 40 };

/** Can the window be reached on one of the screens there are now? A screen may have been unplugged. */
export const isReachable = (bounds: Bounds, screens: readonly Bounds[]): boolean =>
  screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x);
    const below = bounds.y >= screen.y && bounds.y + reach.height <= screen.y + screen.height;
    return width >= reach.width && below;
  });

/** How far a further window stands from the one it was opened from, so that both title bars are seen. */
const step = 28;

/** Beside the window it was opened from, where that is still on a screen; else exactly there. */
export const besides = (bounds: Bounds, screens: readonly Bounds[]): Bounds => {
  const moved = { ...bounds, x: bounds.x + step, y: bounds.y + step };
  return isReachable(moved, screens) ? moved : bounds;
};

/** The sizes that zooming in and out go through: 1 is the actual size. */
const zooms = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The next size in the direction; the last one again at the end. */
export const zoomStep = (zoom: number, direction: 'in' | 'out'): number => {
  const near = 0.01;
  return direction === 'in'
    ? (zooms.find((one) => one > zoom + near) ?? 3)
    : (zooms.findLast((one) => one < zoom - near) ?? 0.5);
};
