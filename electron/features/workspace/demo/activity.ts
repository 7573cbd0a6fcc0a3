/** What the demo company's people did and still have to do: interactions and tasks. */
import type { Account } from '#electron/features/workspace/demo/market.ts';
import { interactionSubjects, taskTitles } from '#electron/features/workspace/demo/words.ts';
import { dayBetween, put, type World } from '#electron/features/workspace/demo/world.ts';

const types = ['call', 'email', 'visit', 'meeting', 'note'] as const;

/** @returns the accounts that were spoken to lately */
export const makeActivity = async (world: World, accounts: readonly Account[]): Promise<Account[]> => {
  const { random } = world;
  const awake: Account[] = [];
  for (const account of accounts) {
    const contactId = account.contacts[0]?.id ?? null;
    const repId = account.seller.rep.id;
    // One in eight has not been spoken to for months: the sleeping clients.
    const latest = random.chance(0.125) ? -120 : -1;
    if (latest === -1) awake.push(account);
    for (let count = random.whole(2, 9); count > 0; count -= 1) {
      const type = random.weighted(types, [6, 5, 2, 2, 1]);
      const on = dayBetween(world, -Math.max(200, -latest + 60), latest - 2);
      put(world, 'interactions', on, {
        type,
        subject: random.pick(interactionSubjects[type])[account.language],
        at: `${on}T${String(random.whole(7, 16)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45'])}:00.000Z`,
        organisationId: account.organisation.id,
        contactId,
        repId,
        durationMinutes: type === 'email' || type === 'note' ? null : random.pick([10, 15, 30, 45, 60]),
      });
    }
    if (random.chance(0.55)) {
      const dueOn = dayBetween(world, -9, 21);
      put(world, 'tasks', dayBetween(world, -30, -10), {
        title: random.pick(taskTitles)[account.language],
        dueOn,
        priority: random.weighted(['low', 'normal', 'high'] as const, [1, 5, 2]),
        organisationId: account.organisation.id,
        contactId,
        assigneeId: repId,
      });
    }
    for (let count = random.whole(0, 2); count > 0; count -= 1) {
      const doneOn = dayBetween(world, -90, -4);
      put(world, 'tasks', doneOn, {
        title: random.pick(taskTitles)[account.language],
        dueOn: doneOn,
        status: 'done',
        doneAt: `${doneOn}T15:00:00.000Z`,
        organisationId: account.organisation.id,
        contactId,
        assigneeId: repId,
      });
    }
    await world.draft.pause();
  }
  return awake;
};
