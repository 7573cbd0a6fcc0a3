// @vitest-environment happy-dom
/** The window put together over a door that answers by the contract. */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Settings } from '#contract/kinds.ts';
import { App } from '#renderer/app/App.tsx';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { record } from '#test/builders.ts';
import { installBridge, organisationRows, workspaceState } from '#test/renderer/fake-bridge.ts';

beforeAll(() => {
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: { get: () => 400, configurable: true },
    offsetWidth: { get: () => 900, configurable: true },
    clientHeight: { get: () => 400, configurable: true },
  });
  window.matchMedia ??= (() => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
});

const rows = organisationRows(250);
let settings: Settings;
let bridge: ReturnType<typeof installBridge>;

const undone = {
  number: 8,
  label: { code: 'undone', params: { entry: 7 } },
  at: '2026-11-22T09:00:00.000Z',
  count: 1,
  undone: false,
};

beforeEach(() => {
  window.history.replaceState(null, '', '#/organisations');
  settings = record('settings', { id: 'settings', company: 'Acme' });
  bridge = installBridge({
    'workspace.state': () =>
      workspaceState({
        settings,
        undo: { code: 'changed', params: { kind: 'organisations', name: 'Acme', field: 'city' } },
      }),
    'settings.save': (changes: Partial<Settings>) => {
      settings = { ...settings, ...changes };
      bridge.push({ collections: ['settings'] });
      return settings;
    },
    'records.list': ({
      query,
      range,
    }: {
      query: { search: string };
      range: { offset: number; limit: number };
    }) => {
      const found = rows.filter((row) => String(row.record['name']).includes(query.search));
      return {
        total: found.length,
        rows: found.slice(range.offset, range.offset + range.limit),
        sums: { sales: 4_200 },
      };
    },
    'records.get': ({ id }: { id: string }) => rows.find((row) => row.id === id),
    'records.trash': () => ({ entry: 7, count: 1 }),
    'views.list': () => [],
    'history.undo': () => undone,
    'history.undoEntry': () => undone,
    'clients.summary': () => ({
      nextStep: { id: 't1', title: 'Call back', dueOn: '2020-01-01' },
      lastContactOn: null,
      contacts: 2,
      openOpportunities: 1,
      openAmount: 100_000,
      sales: 0,
      orders: 0,
    }),
  });
});
afterEach(() => {
  cleanup();
  forgetAnswers();
});

const shown = async () => {
  render(<App />);
  return screen.findByRole('grid');
};

test('the list of clients opens with its total and its sums', async () => {
  await shown();
  expect(await screen.findByText('Client 0')).toBeTruthy();
  expect(screen.getByText('250')).toBeTruthy();
  expect(screen.getByText('42.00')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Clients' }).getAttribute('aria-current')).toBe('page');
});

test('what is typed into the search asks the list, and stands in the address', async () => {
  await shown();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'Client 24' } });
  await waitFor(() => expect(screen.queryByText('Client 0')).toBeNull());
  expect(screen.getByText('Client 249')).toBeTruthy();
  expect(window.location.hash).toBe('#/organisations?search=Client+24');
});

test('the language switches at run time, figures and all', async () => {
  await shown();
  await act(async () => {
    await window.relais.call('settings.save', { language: 'fr' });
  });
  expect(await screen.findByRole('link', { name: 'Commandes' })).toBeTruthy();
  expect(screen.getByText('42,00')).toBeTruthy();
  await waitFor(() => expect(document.documentElement.lang).toBe('fr'));
});

test('g then o goes to the opportunities; in a text field it only types', async () => {
  await shown();
  const search = screen.getByRole('searchbox');
  fireEvent.keyDown(search, { key: 'g' });
  fireEvent.keyDown(search, { key: 'o' });
  expect(window.location.hash).toBe('#/organisations');
  fireEvent.keyDown(document.body, { key: 'g' });
  fireEvent.keyDown(document.body, { key: 'o' });
  expect(window.location.hash).toBe('#/opportunities');
});

test('Delete moves to the trash without asking, and Undo takes back that very change', async () => {
  const grid = await shown();
  await screen.findByText('Client 0');
  grid.focus();
  fireEvent.keyDown(grid, { key: 'Delete' });
  const message = await screen.findByText('Moved to the trash: Client 0', {
    selector: '.mantine-Notification-root *',
  });
  expect(bridge.calls.find((call) => call.channel === 'records.trash')?.input).toEqual({
    kind: 'organisations',
    selection: { ids: ['o0'] },
  });
  const toast = message.closest('.mantine-Notification-root');
  fireEvent.click(toast?.querySelector('.mantine-Button-root') ?? document.body);
  await waitFor(() =>
    expect(bridge.calls.find((call) => call.channel === 'history.undoEntry')?.input).toEqual({
      number: 7,
      settle: null,
    }),
  );
});

test('Ctrl+Z undoes; the button says what', async () => {
  await shown();
  expect(screen.getByRole('button', { name: 'Undo: Organisation Acme: City changed' })).toBeTruthy();
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  await waitFor(() => expect(bridge.count('history.undo')).toBe(1));
});

test('Enter opens the panel beside the list, with an overdue next step in red words; Escape closes it', async () => {
  const grid = await shown();
  await screen.findByText('Client 0');
  grid.focus();
  fireEvent.keyDown(grid, { key: 'Enter' });
  const panel = await screen.findByRole('complementary', { name: 'Client 0' });
  expect(window.location.hash).toBe('#/organisations?open=o0');
  expect((await screen.findByText(/days late/)).className).toContain('late');
  expect(panel.textContent).toContain('Call back');
  fireEvent.keyDown(grid, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
});
