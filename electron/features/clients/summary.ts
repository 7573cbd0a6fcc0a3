/** The facts at the head of a client's page: next step, last contact, and what is open and sold. */

import type { Output } from '#contract/channels.ts';
import type { Opportunity } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { lastContactOf, nextStepOf } from '#electron/features/records/computed.ts';
import { indexOf } from '#electron/features/records/index/store-index.ts';
import { toMinorUnits } from '#electron/features/sales/order-amounts.ts';
import { Refused } from '#electron/refused.ts';

/** Amounts in minor units; sales and orders of all time. @throws Refused notFound */
export const summary = async (
  context: Pick<Context, 'store' | 'today'>,
  id: string,
): Promise<Output<'clients.summary'>> => {
  const { store } = context;
  if (!store.get('organisations', id)) throw new Refused('notFound');
  const index = indexOf(store);
  const shown = ['lastContactOn', 'nextStep', 'openOpportunities', 'sales'];
  const links = [['orders', 'organisationId']] as const;
  await index.prepare({ kind: 'organisations', columns: [], shown, links }, context.today());
  const { sources } = index;
  const task = nextStepOf(id, sources);
  const open = [...sources.linked('opportunities', 'organisationId', id)].filter(
    (one) => sources.stages.outcome(one as unknown as Opportunity) === 'open',
  );
  const orders = [...sources.linked('orders', 'organisationId', id)].filter(
    (one) => one['status'] !== 'cancelled',
  );
  return {
    nextStep: task && { id: task.id, title: task.title, dueOn: task.dueOn },
    lastContactOn: lastContactOf(id, sources),
    contacts: [...sources.linked('contacts', 'organisationId', id)].length,
    openOpportunities: open.length,
    openAmount: open.reduce((sum, one) => sum + ((one as unknown as Opportunity).amount ?? 0), 0),
    sales: toMinorUnits(sources.sales('organisations', id)?.amount ?? 0),
    orders: orders.length,
  };
};
