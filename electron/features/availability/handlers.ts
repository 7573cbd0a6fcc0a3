/** The channels about who and what is free: contract/availability.ts. */
import type { availability } from '#contract/availability.ts';
import { conflictsOfChange } from '#electron/features/availability/changes.ts';
import { lanesOf } from '#electron/features/availability/lanes.ts';
import { slotMessage } from '#electron/features/availability/slot-message.ts';
import { answerSlots } from '#electron/features/availability/slot-question.ts';
import type { Handlers } from '#electron/features/context.ts';

/** Most conflicts that are told. */
const mostTold = 100;

export const availabilityHandlers = {
  'calendar.check': (change, context) => {
    const { conflicts, blocks } = conflictsOfChange(context, change);
    return { conflicts: conflicts.slice(0, mostTold), total: conflicts.length, blocks };
  },
  'calendar.slots': (question, context) => answerSlots(context, question),
  'calendar.slotMessage': (wanted, context) => slotMessage(context, wanted),
  'calendar.lanes': (question, { store }) => ({ lanes: lanesOf(store, question) }),
} satisfies Handlers<typeof availability>;
