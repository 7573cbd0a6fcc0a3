// @vitest-environment happy-dom
/** The editor of appointments as a person uses it, over a door that answers as the application does. */
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { ChannelName, Input } from '#contract/channels.ts';
import type { Context } from '#electron/features/context.ts';
import { ScopeQuestion } from '#renderer/app/ScopeQuestion.tsx';
import { type AppointmentDraft, noDraft } from '#renderer/data/open-appointment.ts';
import { useOverlay } from '#renderer/data/overlays.ts';
import { forgetAnswers } from '#renderer/data/query-cache.ts';
import { WorkspaceProvider } from '#renderer/data/WorkspaceProvider.tsx';
import { AppointmentEditor } from '#renderer/features/calendar/editor/AppointmentEditor.tsx';
import { ask } from '#test/ask.ts';
import { fill, makeContext, record } from '#test/builders.ts';
import { button, field, option, patience, shown } from '#test/renderer/appointment-editor/fields.ts';
import { storeToEdit, zone } from '#test/renderer/appointment-editor/store-to-edit.ts';
import { workspaceState } from '#test/renderer/fake-bridge.ts';
import { completePage } from '#test/renderer/window.tsx';

beforeAll(completePage);
// The question is loaded when it is first asked.
beforeAll(() => import('#renderer/features/calendar/editor/ScopeDialog.tsx'));

let context: Context;
let closed = vi.fn<() => void>();
let saved = vi.fn<(ref: OccurrenceRef) => void>();

beforeEach(async () => {
  closed = vi.fn<() => void>();
  saved = vi.fn<(ref: OccurrenceRef) => void>();
  const store = await storeToEdit();
  context = makeContext(store).context;
  Object.defineProperty(window, 'relais', {
    configurable: true,
    value: {
      call: async (channel: ChannelName, input: unknown) => {
        if (channel === 'workspace.state') {
          return { ok: true, data: workspaceState({ settings: store.get('settings', 'settings') ?? null }) };
        }
        try {
          const data = await ask(context, channel as 'calendar.get', input as Input<'calendar.get'>);
          return { ok: true, data };
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

const show = async (of: OccurrenceRef | null, draft: AppointmentDraft = noDraft) => {
  render(
    <MantineProvider env="test">
      <section id="overlays" />
      <Notifications />
      <WorkspaceProvider failed={() => null}>
        <AppointmentEditor of={of} draft={draft} onClose={closed} onSaved={saved} />
        <ScopeQuestion />
      </WorkspaceProvider>
    </MantineProvider>,
  );
  await shown('.appt-form');
  return field('Title');
};
const type = (name: string, text: string) => fireEvent.change(field(name), { target: { value: text } });
const saveByKey = () => fireEvent.keyDown(field('Title'), { key: 'Enter', ctrlKey: true });
const appointments = () => [...context.store.all('appointments').values()];
const here = { startsOn: '2026-11-25', startTime: '10:30', durationMinutes: 60, zone };

test('a title and Ctrl+Enter make an appointment', async () => {
  const title = await show(null, { values: { ...here, repId: 'bruno' }, labels: { bruno: 'Bruno' } });
  fireEvent.change(title, { target: { value: 'Review' } });
  fireEvent.keyDown(field('From'), { key: 'ArrowUp' });
  expect(field('From').value).toBe('10:45');
  type('From', '14h');
  type('Duration', '1h30');
  expect(field('To').value).toBe('15:30');
  saveByKey();
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  expect(closed).toHaveBeenCalled();
  expect(appointments().find((one) => one.title === 'Review')).toMatchObject({
    startsOn: '2026-11-25',
    startTime: '14:00',
    durationMinutes: 90,
    zone,
    repId: 'bruno',
    type: 'meeting',
    reminders: [15],
  });
  expect(await screen.findByText('Review is in the calendar.')).toBeTruthy();
});

test('without a title nothing is saved, and the field says why', async () => {
  await show(null, { values: here, labels: {} });
  saveByKey();
  await waitFor(() => expect(field('Title').getAttribute('aria-invalid')).toBe('true'));
  expect(appointments()).toHaveLength(2);
});

test('what is in the way is told while one types; what a rule blocks cannot be saved', async () => {
  await show(null, {
    values: { ...here, repId: 'anna', resourceIds: ['blue'] },
    labels: { anna: 'Anna', blue: 'Blue room' },
  });
  const way = await shown('.appt-conflict-list');
  await waitFor(() => expect(within(way).getByText(/Anna is at “Visit”/)).toBeTruthy());
  expect(within(way).getByText(/Blue room is booked for “Visit”/)).toBeTruthy();
  expect(document.querySelector('.appt-buttons [type="submit"]')?.hasAttribute('disabled')).toBe(true);
  type('From', '15:00');
  await screen.findByText('Nothing is in the way.');
  expect(document.querySelector('.appt-buttons [type="submit"]')?.hasAttribute('disabled')).toBe(false);
});

test('what warns is told after saving, with another time to look for beside taking it back', async () => {
  const title = await show(null, { values: { ...here, repId: 'anna' }, labels: { anna: 'Anna' } });
  fireEvent.change(title, { target: { value: 'Review' } });
  saveByKey();
  await screen.findByText(/Review is in the calendar\. But: Anna is at “Visit”/);
  const made = appointments().find((one) => one.title === 'Review');
  const overlay = renderHook(useOverlay).result;
  fireEvent.click(button('Find another time'));
  await waitFor(() =>
    expect(overlay.current).toMatchObject({ type: 'findTime', ref: { id: made?.id, occurrence: null } }),
  );
  await waitFor(() => expect(screen.queryByText(/Review is in the calendar/)).toBeNull());
});

test('one of a series: the question which are meant is answered by its number', async () => {
  await show({ id: 'team', occurrence: '2026-12-01T09:00' });
  type('Title', 'Team, with guests');
  saveByKey();
  const dialog = await shown('.appt-scopes');
  expect(await within(dialog).findByText('3 appointments')).toBeTruthy();
  expect(within(dialog).getByText('4 appointments')).toBeTruthy();
  await act(async () => {
    fireEvent.keyDown(document.body, { key: '1' });
  });
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  expect(appointments().find((one) => one.seriesId === 'team')).toMatchObject({
    title: 'Team, with guests',
    occurrence: '2026-12-01T09:00',
  });
  expect(context.store.get('appointments', 'team')?.title).toBe('Team');
});

test('what repeats is never of one alone', async () => {
  await show({ id: 'team', occurrence: '2026-12-01T09:00' });
  fireEvent.click(button('Change what repeats'));
  const interval = field('Every');
  fireEvent.change(interval, { target: { value: '2' } });
  expect(screen.getAllByText('Every 2 weeks on Tuesday, 4 times').length).toBeGreaterThan(0);
  saveByKey();
  const dialog = await shown('.appt-scopes');
  expect(within(dialog).queryByText('Only this one')).toBeNull();
  await act(async () => {
    fireEvent.keyDown(document.body, { key: '2' });
  });
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  expect(context.store.get('appointments', 'team')?.recurrence?.rules).toEqual([
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4',
  ]);
});

test('what was typed is offered again after the dialog was closed', async () => {
  const title = await show(null, { values: here, labels: {} });
  fireEvent.change(title, { target: { value: 'Half a thought' } });
  fireEvent.click(button('Cancel'));
  expect(closed).toHaveBeenCalled();
  expect(await screen.findByText('What you typed was not saved.')).toBeTruthy();
});

test('a rule that cannot be edited is said and kept', async () => {
  const rule = 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO';
  await show(null, {
    values: { ...here, title: 'Far', recurrence: { rules: [rule], added: [], excluded: [] } },
    labels: {},
  });
  fireEvent.click(button('Change what repeats'));
  expect(screen.getByText(`This rule is kept as it was written: ${rule}`)).toBeTruthy();
  expect(screen.getAllByText('Every year on Monday in week 20').length).toBeGreaterThan(0);
  saveByKey();
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  expect(appointments().find((one) => one.title === 'Far')?.recurrence?.rules).toEqual([rule]);
});

test('everyone of a team is added at once', async () => {
  await show(null, { values: { ...here, title: 'Review', repId: 'anna' }, labels: { anna: 'Anna' } });
  const people = field('Attendees');
  fireEvent.focus(people);
  fireEvent.click(people);
  fireEvent.click(await option('Everyone of North'));
  const list = await shown('.appt-people');
  expect(await within(list).findByText('Bruno')).toBeTruthy();
  // Whose appointment it is takes part already.
  expect(within(list).queryByText('Anna')).toBeNull();
  saveByKey();
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  expect(appointments().find((one) => one.title === 'Review')?.attendees).toEqual([
    { kind: 'reps', id: 'bruno', name: null, email: null, role: 'required', answer: 'none' },
  ]);
});

test('somebody known by an address alone is shown by it, and kept', async () => {
  const guest = { kind: 'other', id: null, name: null, email: 'guest@example.org' } as const;
  const attendees = [{ ...guest, role: 'required', answer: 'none' } as const];
  await show(null, {
    values: { ...here, title: 'Review', repId: 'anna', attendees },
    labels: { anna: 'Anna' },
  });
  const list = await shown('.appt-people');
  expect(await within(list).findByText('guest@example.org')).toBeTruthy();
  saveByKey();
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1), patience);
  expect(appointments().find((one) => one.title === 'Review')?.attendees).toEqual(attendees);
});

test('a time that suits is found, and becomes that of the appointment', async () => {
  await show(null, {
    values: { ...here, title: 'Review', repId: 'anna', resourceIds: ['blue'] },
    labels: { anna: 'Anna', blue: 'Blue room' },
  });
  fireEvent.click(button('Find a time'));
  const found = await shown('.finder-found');
  expect(within(found).getAllByText(/Who is needed is free/).length).toBeGreaterThan(0);
  const grid = await shown('.assist-candidate');
  await waitFor(() => expect(grid.getAttribute('aria-valuetext')).toContain('Not free: Anna, Blue room'));
  fireEvent.keyDown(grid, { key: 'ArrowRight', shiftKey: true });
  await waitFor(() => expect(grid.getAttribute('aria-valuetext')).toContain('Everybody is free'));
  fireEvent.keyDown(grid, { key: 'Enter' });
  await waitFor(() => expect(field('From').value).toBe('11:30'));
  await screen.findByText('Nothing is in the way.');
  saveByKey();
  await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
  expect(appointments().find((one) => one.title === 'Review')).toMatchObject({ startTime: '11:30' });
});

test('where nothing fits, giving way to what is in the way finds a time', async () => {
  await fill(context.store, {
    absences: [
      record('absences', {
        id: 'away',
        title: 'Away',
        repId: 'bruno',
        startsOn: '2026-11-01',
        endsOn: '2027-03-01',
      }),
    ],
  });
  await show(null, {
    values: { ...here, title: 'Review', repId: 'bruno', resourceIds: ['blue'] },
    labels: { bruno: 'Bruno', blue: 'Blue room' },
  });
  fireEvent.click(button('Find a time'));
  const finder = await shown('.finder');
  await within(finder).findByText('No time suits everybody.');
  fireEvent.click(button('Do without Bruno', finder));
  await shown('.finder-found');
  expect(within(finder).getAllByText('without Bruno').length).toBeGreaterThan(0);
});
