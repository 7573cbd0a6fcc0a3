// @vitest-environment happy-dom
/** The field for a linked record, with a keyboard that is quicker than the answers. */
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { WorkspaceProvider } from '#renderer/data/WorkspaceProvider.tsx';
import { choicesMade } from '#renderer/ui/choices-under-way.ts';
import { workspaceState } from '#test/renderer/fake-bridge.ts';

beforeAll(() => {
  window.matchMedia ??= (() => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
});

const reps = ['Anna', 'Bruno', 'Brunhilde'].map((label) => ({ id: `id of ${label}`, label, hint: '' }));
/** Answers what was asked and not yet answered. */
let answer: () => Promise<void>;

beforeEach(() => {
  const waiting: (() => void)[] = [];
  answer = () =>
    act(async () => {
      for (const one of waiting.splice(0)) one();
    });
  Object.defineProperty(window, 'relais', {
    configurable: true,
    value: {
      call: async (channel: string, { text = '', limit = 20 }: { text?: string; limit?: number }) => {
        if (channel !== 'records.lookup') return { ok: true, data: workspaceState() };
        await new Promise<void>((resolve) => waiting.push(resolve));
        const found = reps.filter(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()));
        return { ok: true, data: found.slice(0, limit) };
      },
      onChanged: () => () => undefined,
    },
  });
});
afterEach(() => {
  cleanup();
  forgetAnswers();
});

const show = async () => {
  const chosen = vi.fn<(id: string | null, label: string | null) => void>();
  render(
    <MantineProvider env="test">
      <WorkspaceProvider failed={() => null}>
        <LinkField
          to="reps"
          value={null}
          valueLabel={null}
          label="Representative"
          labelShown
          error={null}
          autoFocus={false}
          onChange={chosen}
        />
      </WorkspaceProvider>
    </MantineProvider>,
  );
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Representative' });
  act(() => field.focus());
  fireEvent.click(field);
  return { chosen, field };
};
const type = (field: HTMLInputElement, text: string) => fireEvent.change(field, { target: { value: text } });
const press = (field: HTMLInputElement, key: string) => fireEvent.keyDown(field, { key, code: key });

test('Enter before the answer takes the best match once it comes, also when the keyboard has gone on', async () => {
  const { chosen, field } = await show();
  await answer();
  type(field, 'bru');
  const goesOn = press(field, 'Enter');
  expect(goesOn).toBe(false);
  expect(chosen).not.toHaveBeenCalled();
  act(() => field.blur());
  await answer();
  expect(chosen.mock.calls).toEqual([['id of Bruno', 'Bruno']]);
});

test('what is chosen late is told to the form as it is by then', async () => {
  const told: string[] = [];
  const form = (state: string) => (
    <MantineProvider env="test">
      <WorkspaceProvider failed={() => null}>
        <LinkField
          to="reps"
          value={null}
          valueLabel={null}
          label="Representative"
          labelShown
          error={null}
          autoFocus={false}
          onChange={(_id, label) => told.push(`${label} ${state}`)}
        />
      </WorkspaceProvider>
    </MantineProvider>
  );
  const { rerender } = render(form('before'));
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Representative' });
  act(() => field.focus());
  fireEvent.click(field);
  await answer();
  type(field, 'bru');
  press(field, 'Enter');
  rerender(form('with the date typed meanwhile'));
  await answer();
  expect(told).toEqual(['Bruno with the date typed meanwhile']);
});

test('Enter before the answer chooses nothing where nothing is found', async () => {
  const { chosen, field } = await show();
  type(field, 'zoe');
  press(field, 'Enter');
  await answer();
  expect(chosen).not.toHaveBeenCalled();
});

test('a form that is saved before the answer waits for the choice', async () => {
  const { chosen, field } = await show();
  await answer();
  const order: string[] = [];
  chosen.mockImplementation(() => void order.push('chosen'));
  await choicesMade();
  type(field, 'bru');
  press(field, 'Enter');
  const saved = choicesMade().then(() => order.push('saved'));
  await act(async () => undefined);
  expect(order).toEqual([]);
  await answer();
  await act(async () => void (await saved));
  expect(order).toEqual(['chosen', 'saved']);
});
