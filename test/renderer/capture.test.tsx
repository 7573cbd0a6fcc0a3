// @vitest-environment happy-dom
/** Quick capture as a person uses it, over a door that reads lines as the application does. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { ChannelName, Input } from '#contract/channels.ts';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { WorkspaceProvider } from '#renderer/data/WorkspaceProvider.tsx';
import { CaptureDialog } from '#renderer/features/capture/CaptureDialog.tsx';
import { keepLine } from '#renderer/features/capture/draft.ts';
import { ask } from '#test/ask.ts';
import { makeCompany } from '#test/features/capture/company.ts';
import { workspaceState } from '#test/renderer/fake-bridge.ts';

beforeAll(() => {
  window.matchMedia ??= (() => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
});

let context: Awaited<ReturnType<typeof makeCompany>>;
let closed = vi.fn<() => void>();

beforeEach(async () => {
  context = await makeCompany();
  closed = vi.fn<() => void>();
  keepLine('');
  Object.defineProperty(window, 'relais', {
    configurable: true,
    value: {
      call: async (channel: ChannelName, input: unknown) => {
        if (channel === 'workspace.state') return { ok: true, data: workspaceState() };
        try {
          return {
            ok: true,
            data: await ask(context, channel as 'capture.read', input as Input<'capture.read'>),
          };
        } catch (error) {
          const { refusal } = error as { refusal?: unknown };
          return { ok: false, error: refusal ?? { code: 'internal' } };
        }
      },
      onChanged: () => () => undefined,
    },
  });
});
afterEach(() => {
  cleanup();
  forgetAnswers();
});

const show = async (initialText = '') => {
  render(
    <MantineProvider env="test">
      <Notifications />
      <WorkspaceProvider failed={() => null}>
        <CaptureDialog initialText={initialText} on={null} onClose={closed} />
      </WorkspaceProvider>
    </MantineProvider>,
  );
  return await screen.findByRole('textbox', { name: 'What happened, or is to be done' });
};
const chips = async () => screen.findByRole('list', { name: 'What was understood' });
const marked = () => [...document.querySelectorAll('.capture-mark')].map((one) => one.textContent);

test('a line is understood as it is typed: chips, marks and the record it becomes', async () => {
  const input = await show();
  expect(screen.getByText('Send the quote to Martin by Friday !!')).toBeTruthy();
  fireEvent.change(input, { target: { value: 'RDV Konex jeudi 14h 1h à Lyon' } });
  const list = await chips();
  await waitFor(() => expect(marked()).toEqual(['RDV', 'Konex', 'jeudi', '14h', '1h', 'à Lyon']));
  for (const name of ['Becomes Appointment', 'Client Konex', 'Time 14:00', 'Duration 60 min', 'Place Lyon']) {
    expect(within(list).getByRole('button', { name })).toBeTruthy();
  }
  const preview = screen.getByRole('region', { name: 'Appointment to be saved' });
  expect(within(preview).getByText('RDV Konex')).toBeTruthy();
});

test('Enter saves, tells with Undo and a way to the record, and closes', async () => {
  const input = await show('relancer Konex vendredi');
  fireEvent.keyDown(input, { key: 'Enter' });
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  const [task] = [...context.store.all('tasks').values()];
  expect(task).toMatchObject({ title: 'Relancer Konex', dueOn: '2026-11-27', organisationId: 'konex' });
  expect(await screen.findByText(/Saved: Task/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(context.store.all('tasks').size).toBe(0));
});

test('Ctrl+Enter saves and leaves the dialog for the next line', async () => {
  const input = (await show('call Cheers tomorrow 9am')) as HTMLInputElement;
  fireEvent.keyDown(input, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(context.store.all('appointments').size).toBe(1));
  await waitFor(() => expect(input.value).toBe(''));
  expect(closed).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(input);
});

test('chips are taken away and changed by keyboard', async () => {
  const input = await show('appeler Durand demain');
  const contact = await screen.findByRole('button', { name: /^Contact Zoé Durand/ });
  fireEvent.click(contact);
  fireEvent.click(await screen.findByRole('button', { name: /^Paul Durand/ }));
  expect(await screen.findByRole('button', { name: /^Contact Paul Durand/ })).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Client Konex' })).toBeTruthy();
  expect(document.activeElement).toBe(input);
  const date = screen.getByRole('button', { name: /^Date / });
  fireEvent.keyDown(date, { key: 'Delete' });
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Date / })).toBeNull());
  expect(screen.getByRole('button', { name: 'Add: Date' })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Becomes Task' }));
  fireEvent.click(await screen.findByRole('radio', { name: 'Interaction' }));
  expect(await screen.findByRole('button', { name: 'Becomes Interaction' })).toBeTruthy();
  // The first Escape leaves the part, the second the dialog.
  fireEvent.keyDown(screen.getByRole('radio', { name: 'Interaction' }), { key: 'Escape' });
  expect(closed).not.toHaveBeenCalled();
  fireEvent.keyDown(input, { key: 'Escape' });
  expect(closed).toHaveBeenCalled();
});

test('a line that lacks what must be given says so, and is kept', async () => {
  const input = (await show('tomorrow 2pm')) as HTMLInputElement;
  expect(await screen.findByText('This is needed.')).toBeTruthy();
  fireEvent.keyDown(input, { key: 'Enter' });
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(closed).not.toHaveBeenCalled();
  cleanup();
  const again = (await show()) as HTMLInputElement;
  expect(again.value).toBe('tomorrow 2pm');
  await act(async () => undefined);
});
