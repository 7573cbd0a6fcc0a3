/** Open opportunities: past their expected close, without a next step, or without a sign of life for long. */
import type { Opportunity } from '#contract/kinds.ts';
import { type Finding, found, type RecordRule, recordRule } from '#electron/features/home/rules/rule.ts';
import type { World } from '#electron/features/home/world.ts';

/** Days without activity after which an open opportunity is quiet. */
const quietAfter = 30;

type Look = (opportunity: Opportunity, world: World, slot: number) => Partial<Finding> | null;

const opportunityRule = (
  rule: Pick<RecordRule, 'id' | 'weight' | 'late' | 'lateness'>,
  look: Look,
): RecordRule =>
  recordRule<'opportunities'>({
    ...rule,
    kind: 'opportunities',
    actions: ['snooze', 'open', 'call', 'mail'],
    reads: ['tasks', 'interactions', 'organisations', 'contacts', 'appointments'],
    wanted: [
      {
        kind: 'opportunities',
        columns: [],
        links: [
          ['tasks', 'opportunityId'],
          ['interactions', 'opportunityId'],
        ],
      },
      { kind: 'organisations', columns: ['lastContactOn', 'nextStep'] },
    ],
    look(opportunity, world, slot) {
      if (world.index.sources.stages.outcome(opportunity) !== 'open') return null;
      const finding = look(opportunity, world, slot);
      return (
        finding && {
          ...found,
          amount: opportunity.amount,
          whose: world.clientOf(opportunity),
          ...finding,
        }
      );
    },
  });

export const opportunityLate = opportunityRule(
  { id: 'opportunityLate', weight: 40, late: true, lateness: { most: 20, half: 14 } },
  ({ expectedCloseOn }, { since }) => {
    const days = expectedCloseOn === null ? 0 : since(expectedCloseOn);
    return days > 0 ? { params: { count: days }, since: expectedCloseOn, days } : null;
  },
);

/** A next step is an open task of the opportunity or of its client, or an appointment to come with either. */
export const opportunityNoStep = opportunityRule(
  { id: 'opportunityNoStep', weight: 25, late: false, lateness: { most: 0, half: 1 } },
  (opportunity, world, slot) => {
    let planned = false;
    world.index.sources.each('tasks', 'opportunityId', slot, (task) => {
      planned ||= task['status'] === 'open';
    });
    if (planned || world.isExpected(opportunity.id)) return null;
    const client = world.clientOf(opportunity);
    if (client === null) return {};
    return world.isExpected(client) || world.clientText('nextStep', client) !== null ? null : {};
  },
);

/** The last interaction with the opportunity or its client, or the opportunity's last change of stage or opening. */
const lastActivity = (opportunity: Opportunity, world: World, slot: number): string => {
  let last = '';
  world.index.sources.each('interactions', 'opportunityId', slot, (one) => {
    const at = one['at'] as string;
    if (at > last) last = at;
  });
  const client = world.clientOf(opportunity);
  const stageLog = opportunity.stageLog.at(-1);
  const days = [
    last === '' ? null : world.dayOf(last),
    client === null ? null : world.clientText('lastContactOn', client),
    opportunity.openedOn,
    stageLog === undefined ? null : world.dayOf(stageLog.at),
  ];
  return days.reduce<string>((latest, day) => (day !== null && day > latest ? day : latest), '');
};

export const opportunityQuiet = opportunityRule(
  { id: 'opportunityQuiet', weight: 20, late: false, lateness: { most: 15, half: 30 } },
  (opportunity, world, slot) => {
    const last = lastActivity(opportunity, world, slot) || world.dayOf(opportunity.createdAt);
    const days = world.since(last);
    return days > quietAfter ? { params: { count: days }, since: last, days: days - quietAfter } : null;
  },
);
