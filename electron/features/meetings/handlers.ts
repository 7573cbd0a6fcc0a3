/** The channels of meetings: contract/meetings.ts. */
import type { meetings } from '#contract/meetings.ts';
import type { Handlers } from '#electron/features/context.ts';
import { addToMeeting } from '#electron/features/meetings/add.ts';
import { meetingOf } from '#electron/features/meetings/meeting.ts';

export const meetingHandlers = {
  'meetings.get': (ref, context) => meetingOf(context, ref),
  'meetings.add': ({ id, occurrence, what }, context) => addToMeeting(context, { id, occurrence }, what),
} satisfies Handlers<typeof meetings>;
