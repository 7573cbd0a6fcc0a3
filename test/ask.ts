/** Calls handlers as a window would: parsed input, and an answer that must fit its schema. */
import { type ChannelName, channels, type Input, type Output } from '#contract/channels.ts';
import type { Context } from '#electron/features/context.ts';
import { handlers } from '#electron/features/handlers.ts';
import { Refused } from '#electron/refused.ts';

type Asked = keyof typeof handlers & ChannelName;

export const ask = async <C extends Asked>(
  context: Context,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> => {
  const { input: given, output } = channels[channel];
  const handler = handlers[channel] as (input: unknown, context: Context) => unknown;
  return output.parse(await handler(given.parse(input), context)) as Output<C>;
};

/** The refusal that a call ends in; fails where it does not. */
export const refusalOf = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('was not refused');
};

export const everything = { search: '', filters: [], sort: [] };
