/** Views as they are while an answer is awaited, and when it is a refusal: the answer is held back or put in its place. */

import type { Answer } from '#contract/channel.ts';
import type { ChannelName } from '#contract/channels.ts';
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

/** From here on the channel is answered so, or not at all; leaving the view ends it. */
const answer = (person: Person, channel: ChannelName, given: Answer<never> | null) =>
  person.page.route('**/call', async (route) => {
    const asked = route.request().postDataJSON() as { channel: string };
    if (asked.channel !== channel) return route.fallback();
    if (given !== null) await route.fulfill({ json: given });
  });

const internal: Answer<never> = { ok: false, error: { code: 'internal' } };
const gone: Answer<never> = { ok: false, error: { code: 'storageFailed', params: { reason: 'full' } } };

/** A list as nobody has asked for it yet: what was asked before is shown again at once. */
const unasked = (state: string) =>
  `#/products?${new URLSearchParams({ sort: 'margin', filters: JSON.stringify([{ field: 'name', operator: 'contains', values: [state] }]) })}`;

/** Long enough for what is late to be said to be late, in milliseconds. */
const late = 700;

export const stateViews: readonly View[] = [
  {
    name: 'state-loading-list',
    waits: true,
    open: async (person) => {
      await answer(person, 'records.list', null);
      await person.go(unasked('l'));
      await person.page.waitForTimeout(late);
    },
  },
  {
    name: 'state-loading-record',
    waits: true,
    open: async (person, ids) => {
      await answer(person, 'records.get', null);
      await person.go(`#/teams/${ids.teams}?`);
      await person.page.waitForTimeout(late);
    },
  },
  {
    name: 'state-loading-sales',
    waits: true,
    open: async (person) => {
      await answer(person, 'sales.figures', null);
      await person.go('#/sales?from=2025-01-05&to=2025-01-20');
      await person.page.waitForTimeout(late);
    },
  },
  {
    name: 'state-error-list',
    open: async (person) => {
      await answer(person, 'records.list', internal);
      await person.go(unasked('e'));
      await person.page.getByText(person.t('errors.internal')).first().waitFor();
    },
  },
  {
    name: 'state-error-sales',
    open: async (person) => {
      await answer(person, 'sales.figures', internal);
      await person.go('#/sales?from=2025-02-05&to=2025-02-20');
      await person.page.getByText(person.t('errors.internal')).first().waitFor();
    },
  },
  {
    name: 'state-storage-gone',
    open: async (person) => {
      await answer(person, 'settings.save', gone);
      await person.go('#/settings?tab=calendar');
      await person.page.getByRole('checkbox').first().click();
      await person.page.getByText(person.t('errors.storageFailed')).first().waitFor();
    },
  },
];
