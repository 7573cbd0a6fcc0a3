/** Tasks that misbehave, in the place of electron/features/tasks.ts in the worker that workers.test.ts builds. */
import type { TaskTools } from '#electron/features/task.ts';
import { Refused } from '#electron/refused.ts';

export const readsFiles: ReadonlySet<string> = new Set(['test.pollute']);

const pollute = () => {
  let refused = 0;
  const own: Record<string, unknown> = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}');
  for (const prototype of [Object.prototype, Array.prototype, String.prototype, Map.prototype]) {
    try {
      Object.assign(prototype, { polluted: true });
    } catch {
      refused += 1;
    }
  }
  const target: Record<string, Record<string, unknown>> = {};
  for (const key of Object.keys(own)) target[key] = { ...target[key], ...(own[key] as object) };
  return { refused, polluted: 'polluted' in {}, keys: Object.keys(target) };
};

export const tasks = {
  'test.pollute': pollute,
  'test.polluteFreely': pollute,
  'test.double': ({ bytes }: { bytes: Uint8Array }, tools: TaskTools) => {
    tools.progress('calculating', 1, 1);
    return { bytes: bytes.map((byte) => byte * 2) };
  },
  'test.spin': (_payload: unknown, tools: TaskTools) => {
    tools.progress('reading', 0, 0);
    for (;;) Math.sqrt(2);
  },
  'test.grow': () => {
    const all: unknown[] = [];
    for (;;) all.push({ text: `row ${all.length}`, values: [all.length] });
  },
  'test.growBytes': async () => {
    const all: Uint8Array[] = [];
    for (;;) {
      all.push(new Uint8Array(32 << 20).fill(all.length + 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  },
  'test.refuse': () => {
    throw new Refused('unreadable', { reason: 'damaged' });
  },
  'test.fail': () => {
    throw new Error('/secret/path');
  },
  'test.exit': () => process.exit(3),
  'test.print': () => {
    process.stdout.write('never seen\n');
    return { environment: Object.keys(process.env) };
  },
};
