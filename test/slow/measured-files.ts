/** The files that are imported while the window's answers are timed: large, made up by a fixed rule, the same every time. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const organisationCount = 100_000;
export const opportunityCount = 50_000;
/** Of two to an order. */
export const orderLineCount = 50_000;
const productCount = 60;
const repCount = 40;

const towns = ['Orléans', 'Québec', 'Genève', 'Lyon', 'Bristol', 'Łódź', 'Nîmes', 'Toronto'];
const sectors = ['Retail', 'Café', 'Hôtel', 'Software', 'Industrie', 'Santé', 'Transport'];
const words = ['Kalo', 'Miré', 'Tonu', 'Séva', 'Dipô', 'Grœu', 'Lomi', 'Vato', 'Nuka', 'Réto', 'Dire'];

/** Spreads numbers so that neighbours differ: multiplication by a prime beyond every count. */
const spread = (at: number, below: number): number => (at * 7_368_787) % below;
const one = (list: readonly string[], at: number): string => list[spread(at, list.length)] ?? '';
const two = (value: number): string => String(value).padStart(2, '0');
const day = (at: number): string =>
  `${2023 + (at % 2)}-${two(1 + spread(at, 12))}-${two(1 + spread(at, 28))}`;

const client = (at: number): string =>
  `${one(words, at)} ${one(words, at + 5)} ${String(at).padStart(6, '0')}`;
const named = (at: number): string => words[at % words.length] ?? '';
const rep = (at: number): string => `${named(at % repCount)} Martin ${at % repCount}`;
const product = (at: number): string => `${named(at % productCount)} ${at % productCount}`;

const table = (headings: string, count: number, row: (at: number) => readonly (string | number)[]): string =>
  [headings, ...Array.from({ length: count }, (_, at) => row(at).join(','))].join('\n');

const contents = {
  products: () =>
    table('Code,Name,Family,Price,Cost', productCount, (at) => [
      `P${at}`,
      product(at),
      one(sectors, at),
      100 + at * 10,
      60 + at * 5,
    ]),
  reps: () => table('Name,Email', repCount, (at) => [rep(at), `rep${at}@relais.example`]),
  organisations: () =>
    table('Code,Name,Sector,City,Street,Email,Phone,Employees,Owner', organisationCount, (at) => [
      `C${at}`,
      client(at),
      one(sectors, at),
      one(towns, at),
      `${1 + spread(at, 300)} rue ${one(words, at + 3)}`,
      `contact@client${at}.example`,
      `+33 1 40 ${two(spread(at, 90))} ${two(at % 90)} 10`,
      1 + spread(at, 5_000),
      rep(at),
    ]),
  opportunities: () =>
    table('Name,Organisation,Stage,Amount,Opened on,Closed on,Owner,Product', opportunityCount, (at) => {
      const stage = (['Prospecting', 'Won', 'Lost', 'Engaging', 'Proposal'] as const)[at % 5] ?? 'Won';
      const closed = stage === 'Won' || stage === 'Lost';
      return [
        `Deal ${at}`,
        client(spread(at, organisationCount)),
        stage,
        500 + spread(at, 90_000),
        '2022-11-05',
        closed ? day(at) : '',
        rep(at),
        product(at),
      ];
    }),
  orders: () =>
    table('Order number,Order date,Organisation,Rep,Product,Quantity,Unit price', orderLineCount, (at) => {
      const order = Math.floor(at / 2);
      return [
        `S-${order}`,
        day(order),
        client(spread(order, organisationCount)),
        rep(order),
        product(at),
        1 + (at % 9),
        100 + spread(at, 900),
      ];
    }),
} as const;

export type MeasuredKind = keyof typeof contents;

/** Writes the kind's CSV. @returns its path */
export const writeMeasuredFile = async (folder: string, kind: MeasuredKind): Promise<string> => {
  const path = join(folder, `${kind}.csv`);
  await writeFile(path, contents[kind]());
  return path;
};
