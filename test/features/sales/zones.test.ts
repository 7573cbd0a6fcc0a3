/** Far from Greenwich: what happens in the evening belongs to the day of whoever did it, not to the next one. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { salesBoard } from '#electron/features/sales/board.ts';
import { figureSource, figuresOf } from '#electron/features/sales/figures.ts';
import { fill, memoryStore } from '#test/builders.ts';
import { opportunity, scopeOf } from './fixture.ts';

/** New York in summer. A thread of a test cannot be moved to another zone, so that the clock's hands are. */
const there = (at: Date) => new Date(at.getTime() - 4 * 3_600_000);
beforeAll(() => {
  const hands = [
    ['getFullYear', 'getUTCFullYear'],
    ['getMonth', 'getUTCMonth'],
    ['getDate', 'getUTCDate'],
  ] as const;
  for (const [local, utc] of hands) {
    vi.spyOn(Date.prototype, local).mockImplementation(function (this: Date) {
      return there(this)[utc]();
    });
  }
});
afterAll(() => {
  vi.restoreAllMocks();
});

/** Nine in the evening of 31 March in New York. */
const evening = '2026-04-01T01:00:00.000Z';

test('an opportunity moved in the evening is in its stage on that day', async () => {
  const store = memoryStore();
  await fill(store, {
    opportunities: [
      opportunity('moved', 'proposal', { stageLog: [{ stageId: 'proposal', at: evening }] }),
      opportunity('closed', 'lost', {
        amount: 1_000,
        openedOn: '2026-03-31',
        closedOn: '2026-04-10',
        stageLog: [
          { stageId: 'proposal', at: evening },
          { stageId: 'lost', at: '2026-04-10T15:00:00.000Z' },
        ],
      }),
    ],
  });
  const cards = salesBoard(store, '2026-04-03', { search: '', ownerId: null, cards: 10 }).flatMap(
    (column) => column.cards,
  );
  expect(cards.find(({ id }) => id === 'moved')?.daysInStage).toBe(3);
  const march = figuresOf(
    await figureSource(store, '2026-04-15'),
    scopeOf('2026-03-01', '2026-03-31'),
    null,
  ).total;
  // Open at the end of the month, in a stage of 50 %.
  expect(march.openValue).toEqual({ value: 1_000 });
  expect(march.weightedPipeline).toEqual({ value: 500 });
});
