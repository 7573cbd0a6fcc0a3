/** Sleeping clients: nobody has been in touch with them for longer than the settings allow, and nothing is planned. */
import { found, recordRule } from '#electron/features/home/rules/rule.ts';
import { toMinorUnits } from '#electron/features/sales/order-amounts.ts';

/**
 * Active clients and prospects without an interaction (a note is none) for as many days as the settings say for their type.
 * One that was never in touch counts from the day it was entered. A dated task or an appointment to come is a plan: it is
 * that which comes to the list on its day.
 */
export const clientSleeping = recordRule<'organisations'>({
  id: 'clientSleeping',
  kind: 'organisations',
  weight: 20,
  lateness: { most: 20, half: 60 },
  late: false,
  actions: ['snooze', 'open', 'call', 'mail'],
  reads: ['interactions', 'tasks', 'contacts', 'opportunities', 'orders', 'appointments'],
  wanted: [{ kind: 'organisations', columns: ['lastContactOn', 'nextStepOn'], shown: ['sales'] }],
  look(client, world) {
    if (client.status !== 'active' || (client.type !== 'client' && client.type !== 'prospect')) return null;
    const last = world.clientText('lastContactOn', client.id);
    const since = last ?? world.dayOf(client.createdAt);
    const days = world.since(since);
    const allowed = world.sleepingDays[client.type];
    if (days < allowed || world.clientText('nextStepOn', client.id) !== null || world.isExpected(client.id)) {
      return null;
    }
    return {
      ...found,
      params: { count: days, never: last === null ? 1 : 0 },
      since,
      days: days - allowed,
      amount: toMinorUnits(world.index.sources.sales('organisations', client.id)?.amount ?? 0) || null,
      whose: client.id,
    };
  },
});
