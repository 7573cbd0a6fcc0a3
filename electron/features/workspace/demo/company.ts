/** Whom the demo company's team calendar is about: who sells where, who comes, and the rooms. */
import type { Attendee } from '#contract/kinds/calendar.ts';
import type { Rep } from '#contract/kinds.ts';
import { addDays, addMonths, weekday } from '#contract/plain-date.ts';
import { rooms } from '#electron/features/workspace/demo/calendar-words.ts';
import type { Account } from '#electron/features/workspace/demo/market.ts';
import type { Seller } from '#electron/features/workspace/demo/team.ts';
import { inWords, put, type World } from '#electron/features/workspace/demo/world.ts';

export const zone = 'Europe/Paris';
const answers = ['accepted', 'accepted', 'accepted', 'tentative', 'none', 'declined'] as const;

/** Somebody who comes, with an answer. */
export const attend = (
  world: World,
  kind: 'reps' | 'contacts',
  id: string,
  role: Attendee['role'] = 'required',
): Attendee => ({
  kind,
  id,
  name: null,
  email: null,
  role,
  answer: world.random.pick(answers),
});

/** The last such weekday before today (ISO: 1 is Monday), and `weeks` weeks earlier. */
export const lastDay = (world: World, day: number, weeks: number): string => {
  const back = (weekday(world.today) - day + 7) % 7 || 7;
  return addDays(world.today, -back - 7 * weeks);
};

export interface Company {
  readonly world: World;
  readonly sellers: readonly Seller[];
  readonly accounts: readonly Account[];
}

export const ofRegion = ({ sellers }: Company, region: string): readonly Rep[] =>
  sellers.filter((one) => one.region === region).map(({ rep }) => rep);

/** Who leads a region is the first of it. */
export const leaders = (company: Company): readonly Rep[] =>
  ['IDF', 'SUD', 'OUE', 'EXP'].flatMap((region) => ofRegion(company, region)[0] ?? []);

export const makeRooms = ({ world }: Company) => {
  const longAgo = addMonths(world.today, -30);
  const room = (name: keyof typeof rooms, more: object) =>
    put(world, 'resources', longAgo, { name: inWords(world, rooms[name]), ...more });
  return {
    turin: room('turin', { code: 'R1', type: 'room', capacity: 8, place: 'Paris' }),
    showroom: room('showroom', { code: 'R2', type: 'room', capacity: 25, place: 'Paris' }),
    van: room('van', { code: 'V1', type: 'vehicle' }),
    projector: room('projector', { code: 'E1', type: 'equipment' }),
  };
};

export type Rooms = ReturnType<typeof makeRooms>;
