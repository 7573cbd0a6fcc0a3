import { expect, test } from 'vitest';
import { kinds } from '#contract/kinds.ts';
import { compactFolder } from '#electron/store/compact.ts';
import {
  type Migration,
  migrate,
  migrations,
  type Records,
  type StoredRecord,
  versionOf,
} from '#electron/store/migrations.ts';
import { record } from '#test/builders.ts';
import { memoryDisk } from '#test/store/memory-io.ts';
import { folder, nameRegion, openOn, shown } from '#test/store/open.ts';

const shout: Migration = {
  version: 2,
  name: 'shout region names',
  migrate(records) {
    const regions = records.get('regions');
    for (const [id, region] of regions ?? []) {
      regions?.set(id, { ...region, name: String(region['name']).toUpperCase() });
    }
  },
};
const mark: Migration = {
  version: 3,
  name: 'mark region names',
  migrate(records) {
    const regions = records.get('regions');
    for (const [id, region] of regions ?? [])
      regions?.set(id, { ...region, name: `${String(region['name'])}!` });
  },
};
const breakNames: Migration = {
  version: 2,
  name: 'lose the names',
  migrate: (records) =>
    records.get('regions')?.forEach((region, id, all) => void all.set(id, { ...region, name: '' })),
};

/** As the first version wrote workspaces. */
const first = { migrations: [] };

const names = (store: Awaited<ReturnType<typeof openOn>>) =>
  [...store.all('regions').values()].map((region) => region.name).sort();

test('versions run on from 2 without a gap', () => {
  expect(migrations.map((one) => one.version)).toEqual(migrations.map((_one, index) => index + 2));
  expect(versionOf(migrations)).toBe(migrations.length + 1);
});

test.each([
  [1, 1, 'north'],
  [1, 2, 'NORTH'],
  [1, 3, 'NORTH!'],
  [2, 3, 'north!'],
  [3, 3, 'north'],
])('from %i to %i makes north %s', (from, to, name) => {
  const records: Records = new Map([['regions', new Map([['r1', { id: 'r1', name: 'north' }]])]]);
  migrate(records, from, to, [shout, mark]);
  expect(records.get('regions')?.get('r1')?.['name']).toBe(name);
});

test('an older workspace is migrated at each opening until a snapshot holds it, and once only in effect', async () => {
  const disk = memoryDisk();
  const oldest = await openOn(disk, first);
  await nameRegion(oldest, 'r1', 'north');
  await oldest.close();

  const newer = { migrations: [shout, mark], compact: () => compactFolder(disk.io, folder, [shout, mark]) };
  const second = await openOn(disk, newer);
  expect(names(second)).toEqual(['NORTH!']);
  expect(second.entries(null, 9).total).toBe(1);
  expect(second.next()).toEqual({ undo: null, redo: null });
  await expect(second.undo()).rejects.toMatchObject({ refusal: { code: 'nothingToUndo' } });
  await nameRegion(second, 'r2', 'south');
  await second.close();

  const third = await openOn(disk, newer);
  expect(names(third)).toEqual(['NORTH!', 'south']);
  await third.undo();
  expect(names(third)).toEqual(['NORTH!']);
  expect(third.next().undo).toBeNull();
  await third.redo();
  await third.close();

  // A snapshot of both versions' segments says the same.
  const fourth = await openOn(disk, { ...newer, compactAfter: { bytes: 1, entries: 1 } });
  await fourth.close();
  const fifth = await openOn(disk, newer);
  expect(names(fifth)).toEqual(['NORTH!', 'south']);
  expect(fifth.next().undo).not.toBeNull();
  const then = shown(fifth);
  await fifth.close();
  const files = disk.files();
  files.delete(`${folder}/snapshot.json`);
  expect(shown(await openOn(memoryDisk(files), newer))).toEqual(then);
});

test('a workspace of a newer version is refused, by its journal and by its snapshot, and not touched', async () => {
  const disk = memoryDisk();
  const store = await openOn(disk, { migrations: [shout] });
  await nameRegion(store, 'r1', 'north');
  await store.close();
  const byJournal = memoryDisk(disk.files());
  await expect(openOn(byJournal, first)).rejects.toMatchObject({ refusal: { code: 'newerVersion' } });
  expect(byJournal.log).toEqual([]);

  const compacting = await openOn(disk, {
    migrations: [shout],
    compactAfter: { bytes: 1, entries: 1 },
    compact: () => compactFolder(disk.io, folder, [shout]),
  });
  await compacting.close();
  const bySnapshot = memoryDisk(disk.files());
  expect(disk.files().has(`${folder}/snapshot.json`)).toBe(true);
  await expect(openOn(bySnapshot, first)).rejects.toMatchObject({ refusal: { code: 'newerVersion' } });
  expect(bySnapshot.log).toEqual([]);
});

test('a migration that makes records their schema refuses does not open', async () => {
  const disk = memoryDisk();
  const store = await openOn(disk, first);
  await nameRegion(store, 'r1', 'north');
  await store.close();
  const logged: string[] = [];
  const opening = openOn(disk, { migrations: [breakNames], log: (_level, message) => logged.push(message) });
  await expect(opening).rejects.toMatchObject({ refusal: { code: 'damaged' } });
  expect(logged.join()).toContain('regions/r1');
});

test('version 2 gives the settings the days after which a client sleeps, and leaves those that have them', () => {
  const { sleepingDays, ...old } = record('settings', { id: 'settings', company: 'Acme' });
  const migrated = (settings: StoredRecord) => {
    const records: Records = new Map([['settings', new Map([['settings', settings]])]]);
    migrate(records, 1, 2, migrations);
    return records.get('settings')?.get('settings');
  };
  expect(kinds.settings.schema.safeParse(old).success).toBe(false);
  expect(migrated(old)).toEqual({ ...old, sleepingDays: { client: 90, prospect: 60 } });
  expect(kinds.settings.schema.safeParse(migrated(old)).success).toBe(true);
  const chosen = { ...old, sleepingDays: { client: 30, prospect: 14 } };
  expect(migrated(chosen)).toEqual(chosen);
  expect(sleepingDays).toEqual({ client: 90, prospect: 60 });
});

/** Records as version 2 wrote them, each with every field it had. */
const dates = {
  createdAt: '2026-01-05T08:00:00.000Z',
  updatedAt: '2026-01-05T08:00:00.000Z',
  deletedAt: null,
};
const versionTwo = {
  settings: {
    id: 'settings',
    ...dates,
    company: 'Acme',
    language: 'fr',
    currency: 'EUR',
    theme: 'dark',
    density: 'compact',
    workingDays: [1, 2, 3, 4],
    holidays: ['2026-05-15', '2026-12-24'],
    stages: [
      { id: 'prospecting', name: 'Piste', outcome: 'open', probability: 1_000 },
      { id: 'won', name: null, outcome: 'won', probability: 10_000 },
      { id: 'lost', name: null, outcome: 'lost', probability: 0 },
    ],
    sleepingDays: { client: 90, prospect: 60 },
  },
  appointments: {
    id: 'a',
    ...dates,
    title: 'Visite Konex',
    type: 'visit',
    startsOn: '2026-01-06',
    startTime: '14:00',
    durationMinutes: 60,
    zone: 'Europe/Paris',
    place: 'Lyon',
    status: 'planned',
    organisationId: 'o',
    contactId: null,
    opportunityId: null,
    repId: 'r',
    notes: null,
  },
  reps: {
    id: 'r',
    ...dates,
    name: 'Anna',
    code: null,
    role: 'representative',
    jobTitle: null,
    status: 'active',
    teamId: null,
    regionId: null,
    managerId: null,
    email: null,
    phone: null,
    startedOn: null,
    endedOn: null,
    city: null,
    country: null,
    notes: null,
  },
} as const;

test('from version 2 on: names for own holidays, what the calendar asks, a brand and what proposals begin with', () => {
  const records: Records = new Map(
    Object.entries(versionTwo).map(([kind, one]) => [kind, new Map([[one.id, { ...one } as StoredRecord]])]),
  );
  for (const [kind, one] of Object.entries(versionTwo))
    expect(kinds[kind as keyof typeof versionTwo].schema.safeParse(one).success).toBe(false);
  migrate(records, 2, versionOf(migrations), migrations);
  const migrated = (kind: keyof typeof versionTwo) => records.get(kind)?.get(versionTwo[kind].id) ?? {};
  for (const [kind, { holidays: _named, ...one }] of Object.entries(versionTwo) as [
    keyof typeof versionTwo,
    Record<string, unknown>,
  ][]) {
    expect(kinds[kind].schema.safeParse(migrated(kind)).error).toBeUndefined();
    expect(migrated(kind)).toMatchObject(one);
  }
  expect(migrated('settings')).toMatchObject({
    holidays: [
      { on: '2026-05-15', name: null },
      { on: '2026-12-24', name: null },
    ],
    holidaySet: null,
  });
  // What a new workspace begins with.
  const { fields } = kinds.settings;
  const { workingHours, appointmentTypes, conflictRules, calendar, brand, proposalDefaults } = fields;
  expect(migrated('settings')).toMatchObject({
    workingHours: workingHours.empty,
    appointmentTypes: appointmentTypes.empty,
    conflictRules: conflictRules.empty,
    calendar: calendar.empty,
    brand: brand.empty,
    proposalDefaults: proposalDefaults.empty,
  });
  // Of a busy hour that somebody planned before, nothing reminds all of a sudden.
  expect(migrated('appointments')).toMatchObject({ showAs: 'busy', reminders: [], recurrence: null });
  // Taken anew at each opening until a snapshot holds it: the same again.
  const once = structuredClone(records);
  migrate(records, 2, versionOf(migrations), migrations);
  expect(records).toEqual(once);
});

test('what was made before a migration can no longer be taken back or read, and is refused as that', async () => {
  const disk = memoryDisk();
  const old = await openOn(disk, first);
  await nameRegion(old, 'a', 'north');
  await nameRegion(old, 'b', 'south');
  await old.close();
  const store = await openOn(disk, { migrations: [shout] });
  await nameRegion(store, 'c', 'East');
  const before = shown(store);
  const tooOld = { refusal: { code: 'tooOld' } };
  await expect(store.takeBack(1, async () => undefined)).rejects.toMatchObject(tooOld);
  await expect(store.images(2, () => undefined)).rejects.toMatchObject(tooOld);
  await expect(store.images(9, () => undefined)).rejects.toMatchObject({ refusal: { code: 'notFound' } });
  expect(shown(store)).toEqual(before);
  await store.takeBack(3, async () => undefined);
  expect(names(store)).toEqual(['NORTH', 'SOUTH']);
});
