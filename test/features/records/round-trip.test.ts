/** A list written to a file and read again changes nothing: phones, accents, tags, amounts and links come back as they were. */
import { expect, test } from 'vitest';
import { listedKinds } from '#contract/kinds.ts';
import { computedColumns } from '#contract/records.ts';
import { columnsOf } from '#electron/features/records/columns.ts';
import { ask, everything } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { check, openBytes } from '#test/features/imports/importing.ts';

const setUp = async (language: 'en' | 'fr') => {
  const store = memoryStore();
  const hard = { phone: '+33 1 55 44 41 17', notes: '=1+1\nété; "vu", \'=2', city: '-' };
  const link = { organisationId: 'a', contactId: 'c' };
  await fill(store, {
    settings: [record('settings', { id: 'settings', language })],
    regions: [record('regions', { id: 'n', name: 'Nord', code: '@N' })],
    teams: [record('teams', { id: 't', name: 'Équipe 1', regionId: 'n' })],
    reps: [record('reps', { id: 'r', name: 'Zoé', code: '007', teamId: 't', ...hard })],
    products: [record('products', { id: 'p', name: 'Pompe', code: '1,5', price: 123_456, cost: 1 })],
    organisations: ['a', 'b'].map((id) =>
      record('organisations', { id, name: `Café ${id}`, tags: ['x', 'é y'], annualRevenue: 1e9, ...hard }),
    ),
    contacts: [
      record('contacts', { id: 'c', firstName: 'Luc', lastName: 'Petit', organisationId: 'a', ...hard }),
      record('contacts', { id: 'd', firstName: 'Luc', lastName: 'Petit', organisationId: 'b' }),
    ],
    opportunities: [
      record('opportunities', {
        id: 'o',
        name: 'Affaire',
        stageId: 'lost',
        amount: -5,
        probability: 1_250,
        openedOn: '2026-01-31',
        closedOn: '2026-02-28',
        ...link,
      }),
    ],
    interactions: [
      record('interactions', { id: 'i', subject: 'Vu', at: '2026-01-31T21:45:00.000Z', ...link }),
    ],
    tasks: [record('tasks', { id: 'k', title: 'Rappeler', dueOn: '2026-03-01', ...link })],
    appointments: [
      record('appointments', { id: 'v', title: 'Fête', startsOn: '2026-12-31', place: 'Lyon', ...link }),
      record('appointments', {
        id: 'w',
        title: 'Démo',
        type: 'demo',
        startsOn: '2026-03-29',
        startTime: '14:05',
        durationMinutes: 90,
        zone: 'America/Toronto',
        status: 'notHeld',
        repId: 'r',
        ...link,
      }),
    ],
    events: [
      record('events', {
        id: 'e',
        name: 'Salon',
        startsOn: '2026-04-07',
        endsOn: '2026-04-09',
        ownerId: 'r',
      }),
    ],
    resources: [record('resources', { id: 's', name: 'Salle 1', capacity: 12, place: '2e étage' })],
    absences: [
      record('absences', { id: 'l', title: 'Congé', repId: 'r', startsOn: '2026-08-03', endTime: '12:30' }),
    ],
    concerns: [
      record('concerns', {
        id: 'q',
        title: 'Délais',
        raisedById: 'r',
        raisedOn: '2026-02-02',
        outcome: 'Vu',
      }),
    ],
    orders: [record('orders', { id: 'b', number: '12', orderedOn: '2026-12-31', freight: 1_050, ...link })],
    proposals: [
      record('proposals', {
        id: 'x1',
        title: 'Offre; "bar"',
        number: 'P-2026-0001',
        version: 1,
        status: 'replaced',
        sentAt: '2026-01-31T21:45:00.000Z',
        issuedOn: '2026-01-31',
        validUntil: '2026-02-28',
        discount: 333,
        opportunityId: 'o',
        ...link,
      }),
      // Its second version has the same number.
      record('proposals', {
        id: 'x2',
        title: 'Offre "bar", suite',
        number: 'P-2026-0001',
        version: 2,
        status: 'declined',
        declineReason: '=Prix',
        decidedOn: '2026-03-01',
        previousId: 'x1',
        language: 'fr',
        currency: 'CHF',
        repId: 'r',
        ...link,
      }),
      record('proposals', { id: 'x3', title: 'Brouillon', version: 1, deposit: 3_000, ...link }),
    ],
    letters: [
      record('letters', {
        id: 'y',
        title: 'Contrat d’entretien',
        type: 'contract',
        status: 'signed',
        writtenOn: '2026-02-03',
        language: 'fr',
        proposalId: 'x1',
        ...link,
      }),
    ],
    documents: [
      record('documents', {
        id: 'z',
        title: 'Offre',
        type: 'proposal',
        format: 'pdf',
        number: 'P-2026-0001',
        version: 2,
        madeAt: '2026-01-31T21:46:00.000Z',
        proposalId: 'x1',
        letterId: 'y',
        appointmentId: 'v',
        fileName: '=Offre é.pdf',
        size: 123_456,
        hash: 'a'.repeat(64),
        ...link,
      }),
    ],
    targets: [record('targets', { id: 'g', period: '2026-Q1', teamId: 't', amount: 5_000_050 })],
  });
  return makeContext(store).context;
};

test.each(
  (['en', 'fr'] as const).flatMap((language) =>
    (['csv', 'xlsx'] as const).flatMap((format) =>
      listedKinds.map((kind) => [language, format, kind] as const),
    ),
  ),
)('in %s, as %s: %s', async (language, format, kind) => {
  const context = await setUp(language);
  const kept = ['id', 'createdAt', 'updatedAt', 'deletedAt', ...Object.keys(computedColumns[kind])];
  const columns = [...columnsOf(kind).keys()].filter((name) => !kept.includes(name));
  const selection = { query: everything, trashed: false, except: [] };
  const job = 'job-of-the-test';
  const file = await ask(context, 'records.export', { kind, selection, columns, format, language, job });
  const { name, bytes } = await context.files.read(file.id);
  const opened = await openBytes(context, name, bytes, kind);
  const { updated, created, refused, unchanged, problems } = await check(context, opened, opened.mapping);
  expect({ problems, updated, created, refused, unchanged }).toEqual({
    problems: [],
    updated: 0,
    created: 0,
    refused: 0,
    unchanged: context.store.all(kind).size,
  });
});
