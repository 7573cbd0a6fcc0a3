/** Every calendar file of others at hand is taken whole, changes nothing the second time, and neither does what is written of it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refused } from '#electron/refused.ts';
import { ask } from '#test/ask.ts';
import { makeContext, memoryStore } from '#test/builders.ts';
import { job, open, take } from '#test/features/icalendar/calendars.ts';

const root = '../shared/data/calendars';
const files = existsSync(root)
  ? readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.ics'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
  : [];

/** What of the file would still change something. */
const stirring = (items: Awaited<ReturnType<typeof open>>['items']) =>
  items
    .filter(({ state }) => state !== 'same' && state !== 'refused')
    .map(({ uid, state, changes }) => [uid, state, changes]);

describe.skipIf(files.length === 0)('calendar files of others', () => {
  test.each(files)('%s', async (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const store = memoryStore();
    const { context, written } = makeContext(store);
    let opened: Awaited<ReturnType<typeof open>>;
    try {
      opened = await open(context, bytes, basename(path));
    } catch (error) {
      expect(error).toBeInstanceOf(Refused);
      return;
    }
    const applied = await take(context, bytes);
    expect(applied.created).toBe(opened.counts.new);
    expect(stirring((await open(context, bytes)).items)).toEqual([]);
    // What is written of it brings nothing new either.
    const { file } = await ask(context, 'icalendar.export', { what: { type: 'all' }, job: job() });
    const own = file && written.get(file.id)?.bytes;
    if (own) expect(stirring((await open(context, own)).items)).toEqual([]);
  });
});
