/** The slot finder against a search tick by tick, and against the conflict engine: on a thousand made-up worlds each. */
import { describe, expect, test } from 'vitest';
import { findConflicts } from '#electron/features/availability/conflicts.ts';
import { best } from '#electron/features/availability/slot-ranking.ts';
import { findFree, timesOf } from '#electron/features/availability/slots.ts';
import { factsOf } from '#electron/features/availability/store-facts.ts';
import type { Taking } from '#electron/features/availability/taking.ts';
import { chance, type Ruler } from '#test/features/availability/naive.ts';
import { minute, naive, searchFor } from '#test/features/availability/naive-slots.ts';
import { bases, peopleFor, rulers, storeOf, takingsFor } from '#test/features/availability/world.ts';

const worldOf = (seed: number) => {
  const dice = chance(seed);
  const base = dice.pick(bases);
  const people = peopleFor(dice, base);
  const takings = takingsFor(dice, base, people, 7);
  const search = searchFor(dice, base, people);
  const facts = factsOf(storeOf(people));
  const subjects = [...search.required, ...search.optional, ...search.resources, ...(search.rooms ?? [])];
  const times = timesOf(subjects, takings, facts);
  return { people, takings, search, facts, times, ruler: rulers.get(base) as Ruler };
};

describe('the slot finder', () => {
  test('finds the free times that a search tick by tick finds, and the same in the way, in 1,000 worlds', () => {
    let free = 0;
    for (let seed = 1; seed <= 1_000; seed++) {
      const { people, takings, search, facts, times, ruler } = worldOf(seed);
      const found = findFree(search, times, facts);
      const expected = naive(search, takings, people, ruler);
      const what = `seed ${seed}`;
      free += expected.free.length;
      expect(found.tried, what).toBe(expected.tried);
      expect(
        found.free.map(({ time, missing, room }) => ({
          from: time.from,
          missing: missing.map(({ id }) => id),
          room: room?.id ?? null,
        })),
        what,
      ).toEqual(expected.free);
      expect(
        new Map(
          found.hindrances.map(({ kind, subject, count, only }) => [
            `${kind} ${subject === null ? '' : `${subject.kind} ${subject.id}`}`,
            { count, only },
          ]),
        ),
        what,
      ).toEqual(expected.counts);
    }
    expect(free).toBeGreaterThan(1_000);
  }, 60_000);

  test('what is planned at a time that it finds has no conflict, and elsewhere it has one', () => {
    let planned = 0;
    for (let seed = 2_001; seed <= 3_000; seed++) {
      const { takings, search, facts, times } = worldOf(seed);
      // The engine knows of rooms only once one is booked, and of sizes that no time changes.
      const { free } = findFree({ ...search, rooms: null }, times, facts);
      const open = new Set(free.map(({ time }) => time.from));
      const everywhere = { ...facts, rules: { ...facts.rules, capacity: 'ignore' as const } };
      const starts = [...open].slice(0, 3);
      const day = search.firstDay * 86_400_000;
      for (let hour = 6; hour < 20; hour += 5) starts.push(day + hour * 3_600_000);
      for (const from of starts) {
        const to = from + search.length;
        const asked: Taking = {
          of: {
            kind: 'appointments',
            id: 'asked',
            series: null,
            label: 'Asked',
            free: false,
            people: search.required,
            keys: [...search.required, ...search.resources].map(({ kind, id }) => `${kind} ${id}`),
            unsure: new Set(),
            resources: search.resources,
            tentative: false,
            before: search.before,
            after: search.after,
            heads: 1,
            place: null,
            clientId: search.clientId,
            zone: search.zone,
          },
          occurrence: null,
          start: '',
          time: { from, to },
        };
        const conflicts = findConflicts([asked], takings, everywhere);
        const minutes = (from - day) / minute;
        const isStart = open.has(from);
        if (isStart) {
          planned++;
          expect(conflicts, `seed ${seed} ${new Date(from).toISOString()}`).toEqual([]);
        } else if (search.zone === 'UTC' && from >= search.notBefore) {
          const tried =
            minutes >= search.earliest &&
            (minutes - search.earliest) % search.step === 0 &&
            minutes + search.length / minute <= search.latest &&
            search.weekdays.has(new Date(from).getUTCDay() || 7);
          if (tried) expect(conflicts.length, `seed ${seed}`).toBeGreaterThan(0);
        }
      }
    }
    expect(planned).toBeGreaterThan(500);
  }, 60_000);

  test('proposes the best first, the earlier of equals, none over a better one', () => {
    for (let seed = 3_001; seed <= 3_200; seed++) {
      const { search, facts, times } = worldOf(seed);
      const { free } = findFree(search, times, facts);
      const around = { times, samePlace: [], clientName: null, people: 2 };
      const all = best({ ...search }, free, around, facts, 1_000);
      for (const [place, { score, reasons, candidate }] of all.entries()) {
        expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
        expect(reasons.every(({ points }) => points !== 0)).toBe(true);
        const next = all[place + 1];
        if (next === undefined) continue;
        const inOrder =
          next.score < score || (next.score === score && next.candidate.time.from > candidate.time.from);
        expect(inOrder, `seed ${seed}`).toBe(true);
      }
      const chosen = all.map(({ candidate }) => candidate.time);
      for (const { time } of free) {
        // Each free time is there, or lies over one that is.
        expect(chosen.some((one) => one.from < time.to && time.from < one.to)).toBe(true);
      }
      expect(best(search, free, around, facts, 3)).toEqual(all.slice(0, 3));
    }
  });
});
