/** Where windows were: kept between starts, forgotten where it makes no sense, and never in the way of a start. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  besides,
  readWindowStates,
  type WindowStates,
  writeWindowStates,
  zoomStep,
} from '#electron/shell/window-state.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-window-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bounds = { x: 10, y: 20, width: 1200, height: 800 };

test('what was written is read again', () => {
  const file = join(folder, 'new', 'window.json');
  const states: WindowStates = {
    windows: [
      { bounds, maximised: false, address: '#/tasks' },
      { bounds: { ...bounds, x: -400 }, maximised: true, address: null },
    ],
    zoom: 1.25,
  };
  writeWindowStates(file, states);
  expect(readWindowStates(file)).toEqual(states);
});

test.each([
  [''],
  ['null'],
  ['{}'],
  [JSON.stringify({ windows: [], zoom: 90 })],
  [JSON.stringify({ windows: [{ bounds, maximised: false, address: 'https://example.org' }], zoom: 1 })],
  [
    JSON.stringify({
      windows: [{ bounds: { ...bounds, width: 1 }, maximised: false, address: null }],
      zoom: 1,
    }),
  ],
])('%s is as if nothing had been kept', (content) => {
  const file = join(folder, 'window.json');
  writeFileSync(file, content);
  expect(readWindowStates(file)).toEqual({ windows: [], zoom: 1 });
});

test('a further window stands beside the one it came from, while that is on a screen', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };
  expect(besides(bounds, [screen])).toEqual({ ...bounds, x: 38, y: 48 });
  const atTheEdge = { ...bounds, x: 1790, y: 1030 };
  expect(besides(atTheEdge, [screen])).toEqual(atTheEdge);
});

test.each([
  [1, 'in', 1.1],
  [1, 'out', 0.9],
  [0.8, 'out', 0.75],
  [1.75, 'in', 2],
  [1.0954, 'in', 1.25],
  [3, 'in', 3],
  [0.5, 'out', 0.5],
] as const)('zooming from %s %s leads to %s', (from, direction, expected) => {
  expect(zoomStep(from, direction)).toBe(expected);
});
