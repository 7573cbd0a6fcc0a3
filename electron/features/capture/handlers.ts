/** The channel of quick capture: contract/capture.ts. */
import type { capture } from '#contract/capture.ts';
import { readLine } from '#electron/features/capture/read.ts';
import type { Handlers } from '#electron/features/context.ts';

export const captureHandlers = {
  'capture.read': (input, context) => readLine(context, input),
} satisfies Handlers<typeof capture>;
