/** The facts at the head of a client's page: next step, last contact, and what is open and sold. */

import type { Output } from '#contract/channels.ts';
import type { Opportunity } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { lastContactOf, nextStepOf, type Sources } from '#electron/features/records/computed.ts';
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
  return index.read({ kind: 'organisations', columns: [], shown, links }, context.today(), () =>
    summaryOf(index.sources, id),
  );
};

const summaryOf = (sources: Sources, id: string): Output<'clients.summary'> => {
  const client = sources.slotOf('organisations', id);
  const task = nextStepOf(client, sources);
  let contacts = 0;
  let openOpportunities = 0;
  let openAmount = 0;
  let orders = 0;
  sources.each('contacts', 'organisationId', client, () => contacts++);
  sources.each('opportunities', 'organisationId', client, (one) => {
    const opportunity = one as unknown as Opportunity;
    if (sources.stages.outcome(opportunity) !== 'open') return;
    openOpportunities++;
    openAmount += opportunity.amount ?? 0;
  });
  sources.each('orders', 'organisationId', client, (one) => {
    if (one['status'] !== 'cancelled') orders++;
  });
  return {
    nextStep: task && { id: task.id, title: task.title, dueOn: task.dueOn },
    lastContactOn: lastContactOf(client, sources),
    contacts,
    openOpportunities,
    openAmount,
    sales: toMinorUnits(sources.sales('organisations', id)?.amount ?? 0),
    orders,
  };
};
