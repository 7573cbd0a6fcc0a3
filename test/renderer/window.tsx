/** The whole window over a door of made-up answers, for tests of what works in every section. */
import { render, screen } from '@testing-library/react';
import type { Settings } from '#contract/kinds.ts';
import { App } from '#renderer/app/App.tsx';
import {
  type FakeAnswers,
  installBridge,
  organisationRows,
  workspaceState,
} from '#test/renderer/fake-bridge.ts';

/** What the test's page lacks that the window measures and asks. */
export const completePage = (): void => {
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
};

export const openWindow = async (settings: Settings, address: string, more: FakeAnswers = {}) => {
  const rows = organisationRows(30);
  window.history.replaceState(null, '', address);
  const bridge = installBridge({
    'workspace.state': () => workspaceState({ settings }),
    'window.remember': () => null,
    'settings.save': () => settings,
    'records.list': () => ({ total: rows.length, rows, sums: {} }),
    'records.get': ({ id }: { id: string }) => rows.find((row) => row.id === id) ?? rows[0],
    'records.trash': () => ({ entry: 7, count: 1 }),
    'views.list': () => [],
    'sales.board': () => [],
    'history.list': () => ({ total: 0, more: false, entries: [] }),
    'clients.timeline': () => ({ total: 0, items: [] }),
    'clients.summary': () => ({
      nextStep: null,
      lastContactOn: null,
      contacts: 0,
      openOpportunities: 0,
      openAmount: 0,
      sales: 0,
      orders: 0,
    }),
    'search.known': () => [],
    'search.find': () => ({ hits: [], counts: {} }),
    ...more,
  });
  const shown = render(<App />);
  await screen.findByRole('navigation');
  return { bridge, rows, shown };
};
