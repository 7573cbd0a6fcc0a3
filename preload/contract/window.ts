/** The window itself: what it remembers, other windows, and whether the disk takes changes. */
import { z } from 'zod';
import { command, query, storageReasons } from '#contract/channel.ts';

/** An address of the window: what stands after `#` there. */
export const Address = z
  .string()
  .regex(/^#\/[^\s]*$/)
  .max(8_000);

export const windows = {
  /** What windows remember for themselves (last address, column widths, recent records), outside of the records and their history. */
  'window.remembered': query({
    input: z.strictObject({}),
    output: z.record(z.string(), z.unknown()),
    reads: [],
  }),
  /** Remembers a value of at most 20,000 characters of JSON by its name; null forgets it. */
  'window.remember': command({
    input: z.strictObject({ name: z.string().regex(/^[\w.-]{1,100}$/), value: z.unknown() }),
    output: z.null(),
  }),
  /** Opens another window at the address. In a browser `url`, good once, is what the page opens; null where it is open already. */
  'window.open': command({
    input: z.strictObject({ address: Address }),
    output: z.strictObject({ url: z.string().nullable() }),
  }),
  /** Whether the disk takes changes, as last known; a change of it is pushed to every window. */
  'storage.state': query({
    input: z.strictObject({}),
    output: z.strictObject({ refused: z.enum(storageReasons).nullable() }),
    reads: [],
  }),
  /** Tries the disk: refused storageFailed (params.reason) where it does not take changes. */
  'storage.check': command({ input: z.strictObject({}), output: z.null() }),
};
