/** What is written is read back as it was, and changes nothing where it came from. */
import { describe, expect, test } from 'vitest';
import { noFilter } from '#contract/calendar.ts';
import { readCalendarFile } from '#electron/files/icalendar/read.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { job, open } from '#test/features/icalendar/calendars.ts';
import { appointments, exported, team } from '#test/features/icalendar/exported.ts';

describe('the file', () => {
  test('has folded lines, ends of lines as the RFC wants them, and all there is', async () => {
    const { answer, text } = await exported();
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(appointments.length);
    expect(answer.appointments).toBe(8);
    expect(answer.lost).toEqual([
      { field: 'bufferBeforeMinutes', count: 1 },
      { field: 'minutes', count: 1 },
    ]);
  });

  test('changes nothing where it came from', async () => {
    const { context, bytes } = await exported();
    const { items, counts } = await open(context, bytes);
    expect(items.flatMap(({ changes }) => changes)).toEqual([]);
    expect(counts).toMatchObject({ same: 8, new: 0, changed: 0, refused: 0 });
  });

  test('brings the same elsewhere', async () => {
    const { store: from, bytes } = await exported();
    const store = memoryStore();
    await fill(store, team);
    const { context } = makeContext(store);
    const { importId } = await open(context, bytes);
    await ask(context, 'icalendar.apply', { importId, only: null, repId: 'anna', job: job() });
    const there = [...store.all('appointments').values()];
    expect(there).toHaveLength(appointments.length);
    const fields = [
      'title',
      'type',
      'startsOn',
      'startTime',
      'zone',
      'endsOn',
      'place',
      'notes',
      'showAs',
      'occurrence',
    ] as const;
    for (const before of from.all('appointments').values()) {
      const uid = before.seriesId === null ? `${before.id}@relais` : null;
      const after = there.find((one) => one.uid === uid && one.occurrence === before.occurrence);
      // A time in UTC says when, not where: it is taken as here.
      for (const field of before.zone === 'Etc/UTC' ? [] : fields)
        expect([before.id, field, after?.[field]]).toEqual([before.id, field, before[field]]);
      expect(after?.recurrence).toEqual(before.recurrence);
      expect([...(after?.resourceIds ?? [])].sort()).toEqual([...before.resourceIds].sort());
    }
  });
});

describe('exports of a part', () => {
  const titles = async (what: Parameters<typeof ask<'icalendar.export'>>[2]['what']) => {
    const store = memoryStore();
    await fill(store, { ...team, appointments });
    const { context, written } = makeContext(store);
    const { file } = await ask(context, 'icalendar.export', { what, job: job() });
    if (!file) return [];
    const read = readCalendarFile(written.get(file.id)?.bytes ?? new Uint8Array());
    return read.calendars.flatMap(({ events }) => events.map(({ uid }) => uid?.replace('@relais', '')));
  };

  test('a person, a room, one appointment with what differs, nothing', async () => {
    expect(await titles({ type: 'reps', id: 'leo' })).toEqual(['single']);
    expect(await titles({ type: 'resources', id: 'blue' })).toEqual(['single']);
    expect(await titles({ type: 'contacts', id: 'bruno' })).toEqual(['single']);
    expect(await titles({ type: 'appointments', id: 'weekly' })).toEqual(['weekly', 'weekly']);
    const nobody = record('organisations', { id: 'nobody' });
    const store = memoryStore();
    await fill(store, { organisations: [nobody] });
    const { context } = makeContext(store);
    const what = { type: 'organisations', id: 'nobody' } as const;
    expect(await ask(context, 'icalendar.export', { what, job: job() })).toMatchObject({ file: null });
    await expect(
      ask(context, 'icalendar.export', { what: { ...what, id: 'x' }, job: job() }),
    ).rejects.toMatchObject({
      refusal: { code: 'notFound' },
    });
  });

  test('what is shown: series whole, the filter kept', async () => {
    const may = { type: 'view', from: '2026-05-01', to: '2026-05-05', filter: noFilter } as const;
    expect((await titles(may)).sort()).toEqual(['fair', 'weekly', 'weekly']);
    expect(await titles({ ...may, filter: { ...noFilter, repIds: ['anna'] } })).toEqual(['weekly', 'weekly']);
  });
});
