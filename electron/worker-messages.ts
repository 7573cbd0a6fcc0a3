/** What a worker thread and the thread that started it say to each other. */
import type { JobStep, Refusal } from '#contract/channel.ts';

export interface WorkerData {
  readonly task: string;
  readonly payload: unknown;
}

export type WorkerMessage =
  | { readonly type: 'progress'; readonly step: JobStep; readonly done: number; readonly total: number }
  | { readonly type: 'result'; readonly result: unknown }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | { readonly type: 'failed'; readonly message: string };

/** How deep a value is searched: bytes lie near the top of payloads and results. */
const depth = 4;

/**
 * The buffers that can be handed over instead of copied: those that a Uint8Array near the top of the value has for itself.
 * A view of a larger buffer is left to be copied, for its other part may be in use.
 */
export const ownedBuffers = (value: unknown): ArrayBuffer[] => {
  const found = new Set<ArrayBuffer>();
  const search = (one: unknown, level: number) => {
    if (ArrayBuffer.isView(one)) {
      if (one.buffer instanceof ArrayBuffer && one.byteLength === one.buffer.byteLength)
        found.add(one.buffer);
    } else if (level > 0 && typeof one === 'object' && one !== null) {
      // Long lists are records, not files.
      if (Array.isArray(one) && one.length > 1_000) return;
      for (const inner of Object.values(one)) search(inner, level - 1);
    }
  };
  search(value, depth);
  return [...found];
};
