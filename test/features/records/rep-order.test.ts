/** Representatives keep their place, and with it their colour, whoever comes or goes later. */
import { expect, test } from 'vitest';
import { repOrder } from '#electron/features/records/rep-order.ts';
import { repColour } from '#renderer/ui/colours.ts';
import { record } from '#test/builders.ts';

const entered = (id: string, at: string, deletedAt: string | null = null) =>
  [id, record('reps', { id, name: id, createdAt: at, deletedAt })] as const;
const order = (...reps: ReturnType<typeof entered>[]) =>
  repOrder({ all: () => new Map(reps) } as unknown as Parameters<typeof repOrder>[0]);

test('first entered first; those in the trash keep their place', () => {
  const before = [
    entered('zoe', '2026-01-01T08:00:00.000Z'),
    entered('ben', '2026-02-01T08:00:00.000Z', '2026-03-01T08:00:00.000Z'),
    entered('ann', '2026-02-02T08:00:00.000Z'),
  ];
  expect(order(...before)).toEqual(['zoe', 'ben', 'ann']);
  expect(order(entered('abe', '2026-04-01T08:00:00.000Z'), ...before)).toEqual(['zoe', 'ben', 'ann', 'abe']);
});

test('the first dozen have a colour each', () => {
  const ids = Array.from({ length: 12 }, (_, index) => `rep-${index}`);
  expect(new Set(ids.map((id) => repColour(ids, id))).size).toBe(12);
});
