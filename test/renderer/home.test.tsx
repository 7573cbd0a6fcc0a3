// @vitest-environment happy-dom
/** The first page over a door that answers by the contract: what leaves, where the keyboard goes, what is said. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Output } from '#contract/channels.ts';
import type { BriefItem } from '#contract/home.ts';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { record } from '#test/builders.ts';
import { completePage, openWindow } from '#test/renderer/window.tsx';

beforeAll(completePage);
afterEach(() => {
  cleanup();
  forgetAnswers();
});

const item = (id: string, more: Partial<BriefItem> = {}): BriefItem => ({
  key: `tasks ${id}`,
  record: { kind: 'tasks', id },
  title: `Call ${id}`,
  reasons: [{ rule: 'taskLate', params: { count: 3 } }],
  client: { id: 'o1', label: 'Konex' },
  since: '2026-11-17',
  late: true,
  amount: null,
  person: 'Ann Roy',
  phone: '+33 6 11',
  email: null,
  ties: { organisationId: 'o1', contactId: null, opportunityId: null, repId: null },
  actions: ['done', 'snooze', 'open', 'call'],
  score: 64,
  ranking: [
    { what: 'rule', points: 55 },
    { what: 'lateness', points: 9 },
  ],
  ...more,
});

const open = async (first: readonly BriefItem[], refused = false) => {
  let items = first;
  const answer = (): Output<'home.brief'> => ({
    today: '2026-11-20',
    items: [...items],
    total: items.length,
    late: items.filter(({ late }) => late).length,
    all: items.length,
    counts: items.length === 0 ? {} : { taskLate: items.length },
    snoozed: [],
  });
  const leave = (key: string) => {
    items = items.filter((one) => one.key !== key);
    opened.bridge.push({ collections: ['tasks'] });
  };
  const settings = record('settings', { id: 'settings', company: 'Acme' });
  const opened = await openWindow(settings, '#/home', {
    'home.brief': answer,
    'home.done': ({ id }: { id: string }) => {
      if (refused) return new Error('refused');
      leave(`tasks ${id}`);
      return { entry: 7 };
    },
    'home.snooze': ({ key }: { key: string }) => {
      leave(key);
      return { entry: 8 };
    },
    'records.list': () => ({ total: 0, rows: [], sums: {} }),
  });
  await screen.findByRole('link', { name: `Call ${first[0]?.record?.id}` });
  return opened;
};

const focused = () => document.activeElement?.textContent;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test('says how many there are and why each is there', async () => {
  await open([item('a'), item('b', { late: false, reasons: [{ rule: 'taskToday', params: {} }] })]);
  expect(screen.getByText('2 things need you; 1 is late.')).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Call a' });
  const why = document.getElementById(link.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toBe('Konex. Follow-up 3 days late');
  expect(screen.getByText('Follow-up due today')).toBeTruthy();
});

test('arrows move, D is done with the line and the next one has the keyboard', async () => {
  const { bridge } = await open([item('a'), item('b'), item('c')]);
  await waitFor(() => expect(focused()).toBe('Call a'));
  press('ArrowDown');
  expect(focused()).toBe('Call b');
  press('d');
  await waitFor(() => expect(focused()).toBe('Call c'));
  expect(screen.queryByRole('link', { name: 'Call b' })).toBeNull();
  expect(bridge.calls.find(({ channel }) => channel === 'home.done')?.input).toEqual({
    kind: 'tasks',
    id: 'b',
  });
  await waitFor(() => expect(screen.getAllByText('Done: Call b. 2 left.').length).toBeGreaterThan(0));
});

test('a line that was refused is back, with the keyboard', async () => {
  await open([item('a'), item('b')], true);
  await waitFor(() => expect(focused()).toBe('Call a'));
  press('d');
  await waitFor(() => expect(focused()).toBe('Call a'));
  expect(screen.getByRole('link', { name: 'Call b' })).toBeTruthy();
});

test('after the last line the page says so, and still has the keyboard', async () => {
  await open([item('a')]);
  await waitFor(() => expect(focused()).toBe('Call a'));
  press('d');
  await screen.findByText('Nothing else needs you today');
  await waitFor(() => expect(document.activeElement?.className).toBe('brief-cleared'));
});

test('W explains the points and takes the explanation away', async () => {
  await open([item('a')]);
  await waitFor(() => expect(focused()).toBe('Call a'));
  press('w');
  expect(screen.getByText('64 points')).toBeTruthy();
  expect(screen.getByText('What it is: Late tasks')).toBeTruthy();
  press('w');
  expect(screen.queryByText('64 points')).toBeNull();
});

test('a chip asks for its rule alone, and stands in the address', async () => {
  const { bridge } = await open([item('a')]);
  fireEvent.click(screen.getByRole('button', { name: 'Late tasks 1' }));
  await waitFor(() => expect(window.location.hash).toBe('#/home?rules=taskLate'));
  expect(bridge.calls.at(-1)?.input).toEqual({ rules: ['taskLate'], limit: 50 });
});

test('a workspace without anything says what to do first', async () => {
  const settings = record('settings', { id: 'settings' });
  await openWindow(settings, '#/home', {
    'home.brief': () => ({
      today: '2026-11-20',
      items: [],
      total: 0,
      late: 0,
      all: 0,
      counts: {},
      snoozed: [],
    }),
  });
  expect(await screen.findByText('Begin with your clients')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Import a file' }));
  await waitFor(() => expect(window.location.hash).toBe('#/import'));
});
