/** The channels of the morning brief: contract/home.ts. */
import type { homeChannels } from '#contract/home.ts';
import type { Handlers } from '#electron/features/context.ts';
import { finish, snooze } from '#electron/features/home/actions.ts';
import { brief } from '#electron/features/home/brief.ts';

export const homeHandlers = {
  'home.brief': ({ rules, limit }, context) => brief(context, rules, limit),
  'home.done': async ({ kind, id }, context) => ({ entry: await finish(context, kind, id) }),
  'home.snooze': async ({ key, title, until }, context) => ({
    entry: await snooze(context, key, title, until),
  }),
} satisfies Handlers<typeof homeChannels>;
