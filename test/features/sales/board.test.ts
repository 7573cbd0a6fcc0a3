import { describe, expect, test } from 'vitest';
import { shippedStages } from '#contract/kinds/workspace.ts';
import { salesBoard } from '#electron/features/sales/board.ts';
import { fill, memoryStore, record } from '#test/builders.ts';
import { opportunity, smallCompany, today } from './fixture.ts';

const all = { search: '', ownerId: null, cards: 50 };

describe('the board', () => {
  test('has a column per stage, with what is in it', async () => {
    const board = salesBoard(await smallCompany(), today, all);
    expect(board.map(({ stageId, count, amount, weighted }) => [stageId, count, amount, weighted])).toEqual([
      ['prospecting', 1, 0, 0],
      ['engaging', 1, 50_000, 10_000], // its own 20 %, not the stage's 30 %
      ['proposal', 1, 100_000, 50_000],
      ['negotiation', 0, 0, 0],
      ['won', 2, 39_000, 39_000],
      ['lost', 1, 6_000, 0],
    ]);
    expect(board[4]?.cards.map(({ id, client, owner }) => [id, client, owner])).toEqual([
      ['w1', 'core', 'Cy'], // closed last
      ['w2', 'acme', 'Ann'],
    ]);
  });

  test('keeps what closed for 30 days', async () => {
    const store = await smallCompany();
    const closed = (on: string) =>
      salesBoard(store, on, all)
        .map(({ count }) => count)
        .slice(4);
    expect([closed('2026-05-08'), closed('2026-05-09'), closed('2026-05-10'), closed('2026-05-11')]).toEqual([
      [2, 1], // w2 of 8 April: 30 days
      [1, 1],
      [1, 0],
      [0, 0],
    ]);
  });

  test('finds words in the name, the client and the owner, whatever accents', async () => {
    const store = memoryStore();
    await fill(store, {
      organisations: [record('organisations', { id: 'h', name: 'Hôtel Étoile' })],
      reps: [record('reps', { id: 'z', name: 'Zoé' })],
      opportunities: [
        opportunity('a', 'proposal', { name: 'Chairs', organisationId: 'h', ownerId: 'z' }),
        opportunity('b', 'proposal', { name: 'Tables', code: 'X-1', ownerId: 'z' }),
        opportunity('c', 'proposal', { name: 'Chairs too', deletedAt: '2026-01-01T00:00:00Z' }),
      ],
    });
    const found = (search: string, ownerId: string | null = null) =>
      salesBoard(store, today, { search, ownerId, cards: 50 }).flatMap(({ cards }) =>
        cards.map(({ id }) => id),
      );
    expect(found('zoe etoile')).toEqual(['a']);
    expect(found('X-1')).toEqual(['b']);
    expect(found('chairs nobody')).toEqual([]);
    expect(found('', 'z').sort()).toEqual(['a', 'b']);
    expect(found('', 'other')).toEqual([]);
  });

  test('shows first what should close first, and says what is late and for how long it stays', async () => {
    const store = memoryStore();
    const log = [
      { stageId: 'prospecting', at: '2026-04-01T10:00:00Z' },
      { stageId: 'proposal', at: '2026-04-05T10:00:00Z' },
    ];
    await fill(store, {
      opportunities: [
        opportunity('none', 'proposal', { amount: 9 }),
        opportunity('late', 'proposal', { expectedCloseOn: '2026-04-14', stageLog: log }),
        opportunity('small', 'proposal', { expectedCloseOn: today, amount: 1 }),
        opportunity('large', 'proposal', { expectedCloseOn: today, amount: 2, stageLog: log.slice(0, 1) }),
      ],
    });
    const column = salesBoard(store, today, { ...all, cards: 3 }).find(
      ({ stageId }) => stageId === 'proposal',
    );
    expect([
      column?.count,
      column?.cards.map(({ id, late, daysInStage }) => [id, late, daysInStage]),
    ]).toEqual([
      4,
      [
        ['late', true, 10],
        ['large', false, null], // its log ends with another stage
        ['small', false, null],
      ],
    ]);
  });

  test('the first cards of a full stage are those that sorting all of them would give', async () => {
    const store = memoryStore();
    const days = Array.from({ length: 300 }, (_, at) => 1 + ((at * 37) % 28));
    await fill(store, {
      opportunities: days.map((day, at) =>
        opportunity(`o${at}`, 'proposal', {
          expectedCloseOn: `2026-05-${String(day).padStart(2, '0')}`,
          amount: (at * 7_919) % 1_000,
        }),
      ),
    });
    const cards = (count: number) =>
      salesBoard(store, today, { ...all, cards: count }).find(({ stageId }) => stageId === 'proposal')
        ?.cards ?? [];
    expect(cards(7)).toEqual(cards(200).slice(0, 7));
    expect(cards(1)).toEqual(cards(200).slice(0, 1));
  });

  test('an opportunity of a stage that was removed is not lost from sight', async () => {
    const store = memoryStore();
    await fill(store, {
      settings: [record('settings', { id: 'settings', stages: [...shippedStages].slice(2) })],
      opportunities: [opportunity('a', 'prospecting', { amount: 100 })],
    });
    const board = salesBoard(store, today, all);
    expect(board.at(-1)).toMatchObject({ stageId: 'prospecting', count: 1, amount: 100, weighted: 0 });
    expect(board.length).toBe(5);
  });
});
