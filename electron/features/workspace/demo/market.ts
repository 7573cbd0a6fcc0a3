/** The demo company's clients, prospects and other organisations, with the people there. */
import type { Contact, Organisation } from '#contract/kinds.ts';
import { addMonths } from '#contract/plain-date.ts';
import type { Seller } from '#electron/features/workspace/demo/team.ts';
import {
  competitors,
  firstNames,
  jobs,
  lastNames,
  partners,
  places,
  properNames,
  sources,
  suppliers,
  trades,
} from '#electron/features/workspace/demo/words.ts';
import { inWords, put, type World } from '#electron/features/workspace/demo/world.ts';
import { fold } from '#locale/fold.ts';

export interface Account {
  readonly organisation: Organisation;
  readonly contacts: readonly Contact[];
  readonly seller: Seller;
  /** How much it buys, around 1; a few clients are far larger than the others. */
  readonly size: number;
  /** Months before today of the first business with it. */
  readonly since: number;
  readonly language: 'en' | 'fr';
}

const webName = (name: string) =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const makeContacts = (
  world: World,
  organisation: Organisation,
  language: 'en' | 'fr',
  count: number,
  on: string,
) =>
  Array.from({ length: count }, (_, index) => {
    const first = world.random.pick(firstNames[language]);
    const last = world.random.pick(lastNames[language]);
    return put(world, 'contacts', on, {
      firstName: first,
      lastName: last,
      organisationId: organisation.id,
      jobTitle: world.random.pick(jobs)[language],
      email: `${webName(first)}.${webName(last)}@${webName(organisation.name)}.example`,
      phone: organisation.phone,
      language,
      ownerId: organisation.ownerId,
      tags: index === 0 && world.random.chance(0.2) ? ['VIP'] : [],
    });
  });

const makeAccount = (
  world: World,
  sellers: readonly Seller[],
  name: string,
  trade: number,
  index: number,
): Account => {
  const client = !world.random.chance(0.22);
  const { random } = world;
  const place = random.pick(places);
  const near = sellers.filter((seller) => seller.region === place.region);
  const seller = random.weighted(
    near,
    near.map((one) => one.strength),
  );
  const since = client ? random.weighted([24, 18, 12, 7, 3, 1], [26, 4, 3, 2, 2, 1]) : random.whole(0, 6);
  const on = addMonths(world.today, -since);
  const organisation = put(world, 'organisations', on, {
    name,
    // Each from a stretch of its own: a code is nobody else's.
    code: `C${1_000 + index * 60 + world.random.whole(0, 59)}`,
    type: client ? 'client' : 'prospect',
    ownerId: seller.rep.id,
    sector: inWords(world, trades[trade]?.sector ?? { en: '', fr: '' }),
    source: inWords(world, random.pick(sources)),
    language: place.language,
    email: `contact@${webName(name)}.example`,
    phone:
      place.language === 'fr'
        ? `+33 1 55 ${random.whole(10, 99)} ${random.whole(10, 99)} ${random.whole(10, 99)}`
        : `+44 20 7946 0${random.whole(100, 999)}`,
    website: `https://${webName(name)}.example`,
    street:
      place.language === 'fr'
        ? `${random.whole(1, 140)}, rue ${random.pick(properNames)}`
        : `${random.whole(1, 140)} ${random.pick(properNames)} Street`,
    postalCode: place.postalCode,
    city: place.city,
    country: inWords(world, place.country),
    employees: random.whole(3, 240),
    tags: random.chance(0.15) ? [world.language === 'fr' ? 'Grand compte' : 'Key account'] : [],
  });
  return {
    organisation,
    contacts: makeContacts(world, organisation, place.language, random.whole(1, client ? 3 : 2), on),
    seller,
    size: random.weighted([0.4, 1, 2, 6], [8, 8, 3, 1]),
    since,
    language: place.language,
  };
};

/** 144 buying or wooed organisations, one for each trade and proper name, and the others a coordinator deals with. */
export const makeMarket = (world: World, sellers: readonly Seller[]): readonly Account[] => {
  const accounts: Account[] = [];
  for (const [trade, names] of trades.entries()) {
    for (const [index, proper] of properNames.entries()) {
      const name = names[index < 12 ? 'fr' : 'en'].replace('{name}', proper);
      accounts.push(makeAccount(world, sellers, name, trade, accounts.length));
    }
  }
  const others = [
    ...suppliers.map((name) => ({ name, type: 'supplier' as const })),
    ...competitors.map((name) => ({ name, type: 'competitor' as const })),
    ...partners.map((name) => ({ name, type: 'partner' as const })),
  ];
  for (const { name, type } of others) {
    const on = addMonths(world.today, -20);
    const organisation = put(world, 'organisations', on, { name, type, language: 'fr', city: 'Lyon' });
    if (type !== 'competitor') makeContacts(world, organisation, 'fr', 1, on);
  }
  return accounts;
};
