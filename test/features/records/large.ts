/** A large workspace for tests of speed: made up by a fixed seed, the same every time. */
import type { Kind } from '#contract/fields.ts';
import type { RecordOf } from '#contract/kinds.ts';
import { nothingLoaded } from '#electron/store/load.ts';
import { migrations, type Records, versionOf } from '#electron/store/migrations.ts';
import { runStore } from '#electron/store/running-store.ts';
import type { Store } from '#electron/store/store.ts';
import { record, testNow } from '#test/builders.ts';
import { memoryDisk } from '#test/store/memory-io.ts';

const towns = [
  'Orléans',
  'Québec',
  'Genève',
  'Lyon',
  'Bristol',
  'Łódź',
  'Toronto',
  'Zürich',
  'Nîmes',
  'Æbeltoft',
];
const sectors = ['Retail', 'Café', 'Hôtel', 'Software', 'Industrie', 'Santé', 'Transport'];
const syllables = ['ka', 'lo', 'mi', 'ré', 'to', 'nu', 'sé', 'va', 'di', 'Pô', 'gre', 'œu'];

/** A small linear congruential generator: speed and repetition matter here, not quality. */
const seeded = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const day = (days: number): string => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
const pad = (value: number) => String(value).padStart(6, '0');

/**
 * A store of `count` organisations and opportunities, and `others` contacts, interactions, tasks and orders each; 40 reps,
 * 60 products. The same every time.
 */
export const largeStore = (count: number, others = count) => {
  const pick = seeded(20_260_101);
  const one = (list: readonly string[]) => list[pick(list.length)] ?? '';
  const word = () => Array.from({ length: 2 + pick(3) }, () => one(syllables)).join('');
  const upTo = (size: number) => Array.from({ length: size }, (_, at) => at);
  const blanks = {
    organisations: record('organisations'),
    contacts: record('contacts'),
    interactions: record('interactions'),
    tasks: record('tasks'),
    opportunities: record('opportunities'),
    orders: record('orders'),
  };
  const reps = upTo(40).map((at) => record('reps', { id: `r${at}`, name: `${word()} ${word()}` }));
  const products = upTo(60).map((at) =>
    record('products', { id: `p${at}`, name: word(), price: 1_000 + pick(90_000), cost: 500 + pick(400) }),
  );
  const client = () => `o${pick(count)}`;
  const rep = () => `r${pick(40)}`;
  const fill = {
    reps,
    products,
    organisations: upTo(count).map(
      (at): RecordOf<'organisations'> => ({
        ...blanks.organisations,
        id: `o${at}`,
        name: `${word()} ${word()} ${at % 977}`,
        code: `C${pad(pick(1_000_000))}`,
        ownerId: pick(10) === 0 ? null : rep(),
        sector: one(sectors),
        city: one(towns),
        street: `${pick(300)} rue ${word()}`,
        email: `contact@${word()}${at}.example`,
        phone: `+33 1 ${10 + pick(90)} ${10 + pick(90)} ${10 + pick(90)}`,
        annualRevenue: pick(5) === 0 ? null : pick(1_000_000_000),
        employees: pick(5_000),
      }),
    ),
    contacts: upTo(others).map(
      (at): RecordOf<'contacts'> => ({
        ...blanks.contacts,
        id: `c${at}`,
        lastName: word(),
        firstName: word(),
        organisationId: client(),
        email: `${at}@${word()}.example`,
      }),
    ),
    interactions: upTo(others).map(
      (at): RecordOf<'interactions'> => ({
        ...blanks.interactions,
        id: `i${at}`,
        subject: `${word()} ${word()}`,
        at: `${day(pick(2_500))}T${10 + pick(8)}:00:00.000Z`,
        organisationId: pick(3) === 0 ? null : client(),
        contactId: `c${pick(others)}`,
        repId: rep(),
      }),
    ),
    tasks: upTo(others).map(
      (at): RecordOf<'tasks'> => ({
        ...blanks.tasks,
        id: `t${at}`,
        title: `${word()} ${word()}`,
        dueOn: pick(8) === 0 ? null : day(1_800 + pick(900)),
        status: pick(3) === 0 ? 'done' : 'open',
        organisationId: client(),
        assigneeId: rep(),
      }),
    ),
    opportunities: upTo(count).map((at): RecordOf<'opportunities'> => {
      const stageId = one(['prospecting', 'engaging', 'proposal', 'won', 'lost']);
      const opened = pick(2_400);
      return {
        ...blanks.opportunities,
        id: `d${at}`,
        name: `${word()} ${word()} ${at}`,
        organisationId: client(),
        ownerId: rep(),
        productId: `p${pick(60)}`,
        stageId,
        amount: pick(9) === 0 ? null : pick(10_000_000),
        openedOn: day(opened),
        closedOn: stageId === 'won' || stageId === 'lost' ? day(opened + pick(100)) : null,
      };
    }),
    orders: upTo(others).map(
      (at): RecordOf<'orders'> => ({
        ...blanks.orders,
        id: `s${at}`,
        number: `S-${pad(at)}`,
        orderedOn: day(pick(2_500)),
        organisationId: client(),
        repId: rep(),
        lines: [
          {
            productId: `p${pick(60)}`,
            description: null,
            quantity: 1 + pick(20),
            unitPrice: 100 + pick(90_000),
            unitCost: null,
            discount: pick(4) * 500,
          },
        ],
      }),
    ),
  };
  const records = new Map<Kind, Map<string, never>>();
  for (const [kind, all] of Object.entries(fill)) {
    records.set(kind as Kind, new Map(all.map((value) => [value.id, value as never])));
  }
  return { store: loadedStore(records), pick };
};

/** The store as it would be after opening: checking and journaling 600,000 records is not what is measured. */
const loadedStore = (records: Records): Store =>
  runStore(
    {
      folder: '/workspace',
      io: memoryDisk(new Map(), { keepLog: false }).io,
      compact: () => Promise.reject(new Error('not in these tests')),
      compactAfter: { bytes: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY },
      now: () => testNow,
      log: () => undefined,
    },
    { ...nothingLoaded(versionOf(migrations)), records },
    async () => undefined,
  );
