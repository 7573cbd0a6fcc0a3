/** Proposals that wait for a decision: those whose validity ends soon, and those for which it is over. */
import type { Proposal } from '#contract/kinds.ts';
import { quoteOf } from '#contract/quote.ts';
import { type Finding, found, type RecordRule, recordRule } from '#electron/features/home/rules/rule.ts';
import type { World } from '#electron/features/home/world.ts';

/** What is at stake, where it is in the workspace's currency. */
const amountOf = (proposal: Proposal, { index }: World): number | null =>
  proposal.currency === index.sources.currency ? quoteOf(proposal).net : null;

/** @param look days from its last day to today: those to come are negative */
const proposalRule = (
  rule: Pick<RecordRule, 'id' | 'weight' | 'late' | 'lateness'>,
  look: (days: number, world: World) => Pick<Finding, 'params' | 'days'> | null,
): RecordRule =>
  recordRule<'proposals'>({
    ...rule,
    kind: 'proposals',
    actions: ['snooze', 'open', 'call', 'mail'],
    reads: ['opportunities', 'contacts'],
    wanted: [],
    look(proposal, world) {
      const { status, validUntil } = proposal;
      if (status !== 'sent' || validUntil === null) return null;
      const finding = look(world.since(validUntil), world);
      return (
        finding && {
          ...found,
          since: validUntil,
          amount: amountOf(proposal, world),
          whose: world.clientOf(proposal),
          ...finding,
        }
      );
    },
  });

/** Within the days of the settings, the last day included. */
export const proposalExpiring = proposalRule(
  { id: 'proposalExpiring', weight: 45, late: false, lateness: { most: 0, half: 1 } },
  (days, { remindDays }) =>
    days <= 0 && -days <= remindDays ? { params: { count: Math.abs(days) }, days: 0 } : null,
);

/** The client never said: it is asked again, or the proposal is declined. */
export const proposalExpired = proposalRule(
  { id: 'proposalExpired', weight: 40, late: true, lateness: { most: 15, half: 14 } },
  (days) => (days > 0 ? { params: { count: days }, days } : null),
);
