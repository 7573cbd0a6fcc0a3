/** A small company whose names lines mention, and a Tuesday morning to read them on. */
import type { Input } from '#contract/channels.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

/** Tuesday 24 November 2026, ten o'clock where the machine is. */
export const now = new Date('2026-11-24T10:00:00').toISOString();

const organisation = (id: string, name: string, city: string | null = null) =>
  record('organisations', { id, name, city });

export const makeCompany = async () => {
  const store = memoryStore();
  await fill(store, {
    reps: [
      record('reps', { id: 'karim', name: 'Karim Benali' }),
      record('reps', { id: 'sophie', name: 'Sophie Lefèvre' }),
    ],
    organisations: [
      organisation('konex', 'Konex', 'Lyon'),
      organisation('cheers', 'Cheers', 'Paris'),
      organisation('codehow', 'Codehow SARL', 'Nantes'),
      organisation('plussunami', 'Plussunami', 'Bordeaux'),
      organisation('kan', 'Kan-code'),
      organisation('bakery', 'Boulangerie Martin et Fils', 'Dijon'),
      organisation('oreal', 'L’Oréal', 'Clichy'),
      organisation('etoile', 'Hôtel de l’Étoile', 'Nice'),
      organisation('edf', 'EDF'),
      organisation('green', 'Green Valley Foods Ltd', 'Leeds'),
      organisation('bin', 'Oldcorp'),
    ].map((one) => (one.id === 'bin' ? { ...one, deletedAt: now } : one)),
    contacts: [
      record('contacts', { id: 'anna', firstName: 'Anna', lastName: 'Snelling', organisationId: 'cheers' }),
      record('contacts', { id: 'luc', firstName: 'Luc', lastName: 'Dupont', organisationId: 'konex' }),
      record('contacts', {
        id: 'marie',
        firstName: 'Marie',
        lastName: 'Petit-Jean',
        organisationId: 'codehow',
      }),
      record('contacts', { id: 'legrand', firstName: 'Ève', lastName: 'Grand', organisationId: 'green' }),
      record('contacts', { id: 'paul', firstName: 'Paul', lastName: 'Durand', organisationId: 'konex' }),
      record('contacts', { id: 'zoe', firstName: 'Zoé', lastName: 'Durand', organisationId: 'plussunami' }),
    ],
    opportunities: [
      record('opportunities', {
        id: 'deal',
        name: 'GTX Pro rollout',
        code: 'OPP-2041',
        organisationId: 'konex',
      }),
    ],
  });
  return makeContext(store, { now: () => now, today: () => '2026-11-24' }).context;
};

export type Asked = Partial<Input<'capture.read'>>;

export const readText = async (
  context: Awaited<ReturnType<typeof makeCompany>>,
  text: string,
  more: Asked = {},
) => ask(context, 'capture.read', { text, without: [], chosen: {}, on: null, ...more });
