/** Remembers light or dark for the first paint of the next opening; what counts afterwards is the setting. */
import type { MantineColorSchemeManager } from '@mantine/core';
import { z } from 'zod';
import { recall, remember } from '#renderer/data/remembered.ts';

const name = 'appearance';
const Scheme = z.enum(['auto', 'light', 'dark']);

export const rememberedScheme: MantineColorSchemeManager = {
  get: (otherwise) => recall(name, Scheme, otherwise),
  set(value) {
    if (recall<z.infer<typeof Scheme> | null>(name, Scheme, null) !== value) remember(name, value);
  },
  // Other windows follow the setting, as this one does.
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => remember(name, null),
};
