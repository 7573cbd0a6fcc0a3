/** A window's door for tests of views: answers given by channel, calls recorded, pushes sent by hand. */
import type { Answer, Push } from '#contract/channel.ts';
import { type ChannelName, channels } from '#contract/channels.ts';
import { kinds } from '#contract/kinds.ts';
import type { WorkspaceState } from '#renderer/data/workspace.ts';
import { record } from '#test/builders.ts';

export type FakeAnswers = { readonly [C in ChannelName]?: (input: never) => unknown };

export const workspaceState = (more: Partial<WorkspaceState> = {}): WorkspaceState => ({
  settings: record('settings', { id: 'settings', company: 'Acme' }),
  undo: null,
  redo: null,
  systemLanguage: 'en',
  folder: '/workspace',
  shell: 'browser',
  version: '0.1.0',
  counts: {},
  ...more,
});

/** Puts a door on the window. Inputs and answers are parsed by the contract, so that a test cannot drift from it. */
export const installBridge = (answers: FakeAnswers) => {
  const calls: { channel: string; input: unknown }[] = [];
  const listeners = new Set<(push: Push) => void>();
  const relais = {
    async call(channel: string, input: unknown): Promise<Answer<unknown>> {
      calls.push({ channel, input });
      const definition = channels[channel as ChannelName];
      definition.input.parse(input);
      const answer = answers[channel as ChannelName];
      if (!answer) return { ok: false, error: { code: 'unavailable', params: { what: channel } } };
      const data = answer(input as never);
      if (data instanceof Error) return { ok: false, error: { code: 'busy' } };
      definition.output.parse(data);
      return { ok: true, data };
    },
    onChanged(listener: (push: Push) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.defineProperty(window, 'relais', { value: relais, configurable: true });
  return {
    calls,
    count: (channel: string) => calls.filter((call) => call.channel === channel).length,
    push: (push: Push) => {
      for (const listener of [...listeners]) listener(push);
    },
    listening: () => listeners.size,
  };
};

/** Rows of organisations as a list answers them. */
export const organisationRows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `o${index}`,
    record: kinds.organisations.schema.parse(
      record('organisations', {
        id: `o${index}`,
        name: `Client ${index}`,
        city: index % 2 ? 'Lyon' : 'Québec',
      }),
    ),
    labels: {},
    computed: { sales: index * 100, nextStepOn: null, openOpportunities: 0 },
  }));
