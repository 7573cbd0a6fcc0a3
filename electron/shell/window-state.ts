/** Where the window was and how large, kept between starts. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** In pixels of the screen, independent of its density. */
const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
});
export type Bounds = z.infer<typeof Bounds>;

const WindowState = z.object({ bounds: Bounds, maximised: z.boolean() });
export type WindowState = z.infer<typeof WindowState>;

/** What was kept, or undefined where nothing usable was. */
export const readWindowState = (file: string): WindowState | undefined => {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};

/** A place that cannot be kept is no reason to say anything. */
export const writeWindowState = (file: string, state: WindowState): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state));
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
