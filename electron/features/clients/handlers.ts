/** The channels of a client's page: contract/records.ts, `clients`. */
import type { clients } from '#contract/records.ts';
import { summary } from '#electron/features/clients/summary.ts';
import { timeline } from '#electron/features/clients/timeline.ts';
import type { Handlers } from '#electron/features/context.ts';

export const clientHandlers = {
  'clients.timeline': ({ of, id, range, only }, context) => timeline(context, of, id, only, range),
  'clients.summary': ({ id }, context) => summary(context, id),
} satisfies Handlers<typeof clients>;
