/** The demo company's regions, teams, representatives and products. */
import type { Product, Region, Rep } from '#contract/kinds.ts';
import { addMonths } from '#contract/plain-date.ts';
import { people, products, regions } from '#electron/features/workspace/demo/words.ts';
import { inWords, put, type World } from '#electron/features/workspace/demo/world.ts';
import { fold } from '#locale/fold.ts';

export interface Seller {
  readonly rep: Rep;
  /** Code of the region. */
  readonly region: string;
  readonly strength: number;
}

export interface Article {
  readonly product: Product;
  readonly demand: number;
}

const mailOf = (name: string) => `${fold(name).replace(/[^a-z]+/g, '.')}@verdier.example`;

export const makeTeam = (world: World): { sellers: readonly Seller[]; regions: readonly Region[] } => {
  const longAgo = addMonths(world.today, -30);
  const sellers: Seller[] = [];
  const made: Region[] = [];
  for (const { code, name } of regions) {
    const region = put(world, 'regions', longAgo, { code, name: inWords(world, name) });
    made.push(region);
    const members = people.filter((person) => person.region === code);
    const managerId = world.newId();
    const team = put(world, 'teams', longAgo, {
      code,
      name: inWords(world, name),
      regionId: region.id,
      managerId,
    });
    for (const [index, person] of members.entries()) {
      const rep = put(world, 'reps', longAgo, {
        ...(person.manager ? { id: managerId } : { managerId }),
        code: `${code}${index + 1}`,
        name: person.name,
        role: person.manager ? 'manager' : 'representative',
        teamId: team.id,
        regionId: region.id,
        email: mailOf(person.name),
        // Whatever clock the machine has, hours and days off are those of where they work.
        zone: 'Europe/Paris',
        phone: `+33 6 ${10 + sellers.length} 42 ${20 + index} 0${index + 1}`,
        startedOn: addMonths(world.today, -person.startedMonthsAgo),
      });
      sellers.push({ rep, region: code, strength: person.strength });
    }
  }
  return { sellers, regions: made };
};

export const makeProducts = (world: World): readonly Article[] => {
  const unit = { en: 'piece', fr: 'pièce' };
  return products.map((one) => ({
    demand: one.demand,
    product: put(world, 'products', addMonths(world.today, -30), {
      code: one.code,
      name: inWords(world, one.name),
      family: inWords(world, one.family),
      price: one.price,
      cost: one.cost,
      unit: inWords(world, unit),
      availability: one.availability ?? 'available',
    }),
  }));
};
