/** What taking one item of a file would do, by what the file asks for. */
import type { ItemDraft } from '#electron/features/icalendar/draft.ts';
import { planAnswers } from '#electron/features/icalendar/plan-answers.ts';
import { planCancel } from '#electron/features/icalendar/plan-cancel.ts';
import { planEvents } from '#electron/features/icalendar/plan-events.ts';
import { type PlannedItem, refuse, type World } from '#electron/features/icalendar/planned-item.ts';

/** Plans one item against what is here now. */
export const planItem = (draft: ItemDraft, world: World): PlannedItem => {
  if (draft.refused !== null) return refuse(draft, draft.refused);
  if (draft.method === 'REPLY') return planAnswers(draft, world);
  if (draft.method === 'CANCEL') return planCancel(draft, world);
  return planEvents(draft, world);
};
