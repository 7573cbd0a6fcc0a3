/** The one door from a shell to the features: looks a channel up, checks its input, and answers data or a refusal. */
import type { z } from 'zod';
import type { Answer, Params, Refusal } from '#contract/channel.ts';
import { channels } from '#contract/channels.ts';
import type { Context } from '#electron/features/context.ts';
import { Refused } from '#electron/refused.ts';

/** How a shell asks. Never rejects; what it answers can be cloned and written as JSON. */
export type Door = (channel: unknown, input: unknown) => Promise<Answer<unknown>>;

/** A handler without its static types: the door parses before it calls. */
export type AnyHandler = (input: never, context: Context) => unknown;

export interface DoorOptions {
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly context: Context;
  /** Parses the answers of handlers too, and refuses wrong ones: for tests. */
  readonly checkOutputs?: boolean;
}

/** More fields than this tell a person nothing; the answer to hostile input stays small. */
const mostFields = 50;

const refuse = (code: Refusal['code'], params?: Params, fields?: Refusal['fields']): Answer<never> => ({
  ok: false,
  error: { code, ...(params ? { params } : {}), ...(fields ? { fields } : {}) },
});

const fieldsOf = (error: z.ZodError): Record<string, string> => {
  // Without prototype and with bounded names: the paths come from the input.
  const fields: Record<string, string> = Object.create(null);
  for (const issue of error.issues.slice(0, mostFields)) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, mostFields) : [];
    for (const path of keys.length > 0 ? keys.map((key) => [...issue.path, key]) : [issue.path])
      fields[path.map(String).join('.').slice(0, 200)] = issue.code;
  }
  return { ...fields };
};

export const makeDoor = ({ handlers, context, checkOutputs = false }: DoorOptions): Door => {
  const answer = async (channel: unknown, input: unknown): Promise<Answer<unknown>> => {
    if (typeof channel !== 'string' || !Object.hasOwn(channels, channel)) return refuse('unknownChannel');
    const { input: schema, output } = channels[channel as keyof typeof channels];
    const parsed = schema.safeParse(input);
    if (!parsed.success) return refuse('invalidInput', undefined, fieldsOf(parsed.error));
    const handler = Object.hasOwn(handlers, channel) ? handlers[channel] : undefined;
    if (!handler) return refuse('unavailable', { what: channel });
    const data = await handler(parsed.data as never, context);
    if (checkOutputs) {
      const checked = output.safeParse(data);
      if (!checked.success) throw new Error(`${channel} answered what its schema refuses: ${checked.error}`);
    }
    return { ok: true, data };
  };
  return async (channel, input) => {
    try {
      return await answer(channel, input);
    } catch (error) {
      if (error instanceof Refused) return { ok: false, error: error.refusal };
      // Whatever this is stays on this side: a message or a stack may hold paths and records.
      context.log('error', `${String(channel).slice(0, 80)}: ${describe(error)}`);
      return refuse('internal');
    }
  };
};

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : `threw ${typeof error}`;
