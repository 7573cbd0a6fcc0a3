/**
 * Records of which it is known which are the same: clients as lists have them, and some of them a second time as another
 * person typed them. Made up by a fixed seed, the same every time.
 */
import type { Contact, Organisation } from '#contract/kinds.ts';
import { firstNames, lastNames } from '#electron/features/workspace/demo/words.ts';
import { fold } from '#locale/fold.ts';
import { record } from '#test/builders.ts';

/** Park and Miller's generator. */
const seeded = (seed: number) => {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  return {
    below,
    chance: (percent: number) => below(100) < percent,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
  };
};
type Random = ReturnType<typeof seeded>;

/** As in the demo company, and as companies are called that do other things. */
const shapes = [
  'Café {}',
  'Hôtel {}',
  'Brasserie {}',
  'Boulangerie {}',
  '{} Conseil',
  '{} Distribution',
  '{} Coffee House',
  'The {} Hotel',
  '{} Kitchen',
  '{} Partners',
  '{} Supplies',
  'Transports {}',
  '{} & Fils',
  '{}',
] as const;
const proper = (
  'Montclair,Belleville,Saint-Rémy,Larivière,Beaumont,Dubreuil,Fontenay,Castelnau,Bellerive,Delacroix,Vauban,Chanteclair,' +
  'Hartley,Ashford,Whitmore,Kingsley,Fairview,Oakwood,Northgate,Pemberton,Rosedale,Stanmore,Glenmoor,Wexford,Konex,Isdom,' +
  'Cancity,Betasoloin,Zathunicon,Rangreen,Plexzap,Hottechi,Warephase,Dontechi,Codehow,Finhigh,Bluth,Sonron,Treequote,Scotfind,' +
  'Opentech,Ganjaflex,Domzoom,Nam-zim,Iselectrics,Stanredtax,Xx-holding,Yearin,Zencorporation,Donquadtech,Faxquote,Conecom,' +
  'Ron-tech,Silis,Bioholding,Toughzap,Labdrill,Fasehatice,Inity,Gekko'
).split(',');
const streets =
  'Lilas,Moulin,Gare,Église,Marché,Pont,Château,Tilleuls,Jardins,Fontaine,Forges,Remparts'.split(',');
const towns = [
  ['Paris', '75011'],
  ['Lyon', '69002'],
  ['Lille', '59000'],
  ['Nantes', '44000'],
  ['Bordeaux', '33000'],
  ['Rennes', '35000'],
  ['Marseille', '13006'],
  ['Nice', '06000'],
] as const;
const forms = ['SA', 'SAS', 'SARL', 'S.A.R.L.', 'GmbH', 'Ltd', 'Inc.', 'LLC', 'B.V.', 'S.p.A.'] as const;

const web = (name: string) =>
  fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** One slip of the keyboard: a letter swapped, left out, doubled or replaced, never the first. */
const slip = (random: Random, text: string): string => {
  const words = text.split(' ');
  const long = words.map((word, at) => [word, at] as const).filter(([word]) => word.length >= 5);
  if (long.length === 0) return text;
  const [word, place] = random.pick(long);
  const at = 1 + random.below(word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  words[place] = random.pick([
    before + after,
    before + letter + letter + after,
    before + random.pick([...'aeiourstln']) + after,
    before + (after[0] ?? '') + letter + after.slice(1),
  ]);
  return words.join(' ');
};

/** Another way of writing a company's name. */
const otherName = (random: Random, name: string): string => {
  const ways: readonly ((text: string) => string)[] = [
    (text) => `${text} ${random.pick(forms)}`,
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    (text) => slip(random, text),
    (text) => text.replace('&', 'et'),
    (text) => (text.startsWith('The ') ? text.slice(4) : `The ${text}`),
    (text) => text.split(' ').reverse().join(' '),
    (text) => text.replaceAll('-', ' '),
  ];
  const once = random.pick(ways)(name);
  return random.chance(35) ? random.pick(ways)(once) : once;
};

const otherPhone = (random: Random, phone: string): string => {
  const national = phone.replace('+33 ', '0');
  return random.pick([
    national,
    national.replaceAll(' ', '.'),
    phone.replaceAll(' ', ''),
    phone.replace('+33 ', '0033'),
  ]);
};

const otherStreet = (random: Random, street: string): string =>
  random.pick([
    street.replace(',', ''),
    street.toUpperCase(),
    street.replace('avenue', 'av.').replace('boulevard', 'bd'),
  ]);

export interface Labelled<R> {
  readonly records: readonly R[];
  /** The ids of the two of each pair that is one. */
  readonly same: readonly (readonly [string, string])[];
}

const organisation = (
  random: Random,
  id: string,
  name: string,
  town: (typeof towns)[number],
): Organisation => {
  const site = `${web(name)}.example`;
  const [city, postalCode] = town;
  return record('organisations', {
    id,
    name,
    code: `C${10_000 + Number(id.slice(1)) * 7}`,
    email: `contact@${site}`,
    phone: `+33 ${1 + random.below(5)} ${[0, 1, 2, 3].map(() => 10 + random.below(90)).join(' ')}`,
    website: `https://www.${site}`,
    street: `${1 + random.below(140)}, ${random.pick(['rue des', 'avenue du', 'boulevard de la'])} ${random.pick(streets)}`,
    postalCode,
    city,
    vatNumber: random.chance(30)
      ? `FR ${10 + random.below(90)} ${100_000_000 + random.below(800_000_000)}`
      : null,
  });
};

/** The same company as somebody else typed it: other writings, and some of what is known left out. */
const again = (random: Random, one: Organisation, id: string): Organisation => {
  const left = <T>(value: T, percent: number): T | null => (random.chance(percent) ? null : value);
  return record('organisations', {
    id,
    name: otherName(random, one.name),
    code: random.chance(60) ? null : `X${id}`,
    email: left(random.chance(40) ? `info@${one.email?.split('@')[1]}` : one.email, 45),
    phone: left(otherPhone(random, one.phone ?? ''), 40),
    website: left((one.website ?? '').replace('https://www.', ''), 60),
    street: left(otherStreet(random, one.street ?? ''), 40),
    postalCode: left(one.postalCode, 20),
    city: left(one.city, 20),
    vatNumber: left(one.vatNumber, 70),
  });
};

/**
 * 1,000 organisations, 180 of them a second time. Among the others: the same proper name in other trades, names one or two
 * letters apart, numbered shops, branches of one name in other towns, and groups that share a domain.
 */
export const labelledOrganisations = (): Labelled<Organisation> => {
  const random = seeded(20_261_122);
  const records: Organisation[] = [];
  const same: [string, string][] = [];
  const id = () => `o${records.length}`;
  const add = (name: string, more: Partial<Organisation> = {}): Organisation => {
    const one = { ...organisation(random, id(), name, random.pick(towns)), ...more };
    records.push(one);
    return one;
  };
  const names = shapes.flatMap((shape) => proper.map((one) => shape.replace('{}', one)));
  const chosen = names.filter((_, at) => (at * 7) % names.length < 780);
  for (const name of chosen) add(name);
  for (let shop = 1; shop <= 15; shop++)
    add(`Roast & Rise ${shop}`, { email: 'shops@roastrise.example', website: null });
  for (const town of towns.slice(0, 5)) {
    const branch = organisation(random, id(), 'Crédit Montagnard', town);
    records.push({ ...branch, email: `${web(town[0])}@credit-montagnard.example`, code: `M${town[1]}` });
  }
  for (const name of [
    'Verdier Machines',
    'Verdier Pièces',
    'Verdier Formation',
    'Verdier Export',
    'Verdier Immobilier',
  ]) {
    add(name, { email: `${web(name)}@groupe-verdier.example`, website: 'https://groupe-verdier.example' });
  }
  const originals = records.length;
  while (records.length < 1_000) {
    const at = (same.length * 4 + 1) % originals;
    const one = records[at] as Organisation;
    const other = again(random, one, id());
    records.push(other);
    same.push([one.id, other.id]);
  }
  return { records, same };
};

/**
 * 1,000 people in 160 organisations, 170 of them a second time. Among the others: colleagues of one family name, people of one
 * name in different companies, and switchboards that whole organisations share.
 */
export const labelledContacts = (): Labelled<Contact> => {
  const random = seeded(20_261_123);
  const records: Contact[] = [];
  const same: [string, string][] = [];
  const firsts = [...firstNames.fr, ...firstNames.en];
  const lasts = [...lastNames.fr, ...lastNames.en];
  const taken = new Set<string>();
  while (records.length < 830) {
    const at = random.below(160);
    const [firstName, lastName] = [random.pick(firsts), random.pick(lasts)];
    const key = `${firstName} ${lastName} ${at}`;
    if (taken.has(key)) continue;
    taken.add(key);
    records.push(
      record('contacts', {
        id: `c${records.length}`,
        firstName,
        lastName,
        organisationId: `o${at}`,
        email: `${web(firstName)}.${web(lastName)}@company-${at}.example`,
        phone: `+33 1 55 0${Math.floor(at / 90)} 0${at % 10} ${10 + (at % 90)}`,
        mobile: random.chance(60) ? `+33 6 ${[0, 1, 2, 3].map(() => 10 + random.below(90)).join(' ')}` : null,
        city: random.pick(towns)[0],
      }),
    );
  }
  while (records.length < 1_000) {
    const one = records[(same.length * 4 + 2) % 830] as Contact;
    const [first, last] = [one.firstName ?? '', one.lastName];
    const names = random.pick([
      { firstName: first, lastName: last.toUpperCase() },
      { firstName: last, lastName: first },
      { firstName: first.slice(0, 1), lastName: last },
      { firstName: slip(random, first), lastName: last },
      { firstName: first, lastName: slip(random, last) },
      { firstName: fold(first), lastName: fold(last) },
    ]);
    const other = record('contacts', {
      id: `c${records.length}`,
      ...names,
      organisationId: random.chance(70) ? one.organisationId : null,
      email: random.chance(60) ? (one.email?.toUpperCase() ?? null) : null,
      phone: random.chance(50) ? otherPhone(random, one.phone ?? '') : null,
      mobile: one.mobile !== null && random.chance(60) ? otherPhone(random, one.mobile) : null,
    });
    records.push(other);
    same.push([one.id, other.id]);
  }
  return { records, same };
};
