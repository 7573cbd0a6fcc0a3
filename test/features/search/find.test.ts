import { describe, expect, test } from 'vitest';
import { listedKinds } from '#contract/kinds.ts';
import { searchedKind } from '#electron/features/search/searched-fields.ts';
import { ask } from '#test/ask.ts';
import { fill, makeContext, record, testNow } from '#test/builders.ts';
import { search, titles } from '#test/features/search/searching.ts';

const organisation = (id: string, name: string, more = {}) => record('organisations', { id, name, ...more });

test('every listed kind is searched by what names it', async () => {
  for (const kind of listedKinds) {
    const { fields, rank } = searchedKind(kind);
    expect(
      fields.some((field) => field.class === 'name'),
      kind,
    ).toBe(true);
    expect(rank, kind).toBeGreaterThan(0);
    const { context } = makeContext();
    const values = kind === 'targets' ? { period: '2031' } : {};
    await fill(context.store, { [kind]: [record(kind, { id: 'x', ...values } as never)] });
    // Text that must be given is made up from the field's name.
    const typed = kind === 'targets' ? '2031' : (fields.find((one) => one.class === 'name')?.name ?? '');
    const { hits, counts } = await search(context, typed);
    expect(
      hits.map((hit) => [hit.kind, hit.id]),
      kind,
    ).toEqual([[kind, 'x']]);
    expect(counts, kind).toEqual({ [kind]: 1 });
  }
});

describe('the order', () => {
  test('a name before a code, a code before the rest, a linked name after', async () => {
    const { context } = makeContext();
    await fill(context.store, {
      organisations: [
        organisation('notes', 'Four', { notes: 'once spoke of zebra there' }),
        organisation('city', 'Three', { city: 'Zebra' }),
        organisation('code', 'Two', { code: 'ZEBRA' }),
        organisation('name', 'Zebra'),
      ],
      contacts: [record('contacts', { id: 'linked', lastName: 'Five', organisationId: 'name' })],
    });
    const { hits } = await search(context, 'zebra');
    expect(hits.map(({ id }) => id)).toEqual(['name', 'code', 'city', 'linked', 'notes']);
  });

  test('the whole name, then what begins with it, then what has it, then what is nearly it', async () => {
    const { context } = makeContext();
    await fill(context.store, {
      organisations: ['Konec', 'Grand Konex', 'Konex Plus', 'Konexion', 'Konex'].map((name) =>
        organisation(name, name),
      ),
    });
    expect(await titles(context, 'konex')).toEqual([
      'Konex',
      'Konex Plus',
      'Konexion',
      'Grand Konex',
      'Konec',
    ]);
  });

  test('does not depend on the order of typing', async () => {
    const { context } = makeContext();
    await fill(context.store, {
      contacts: [
        record('contacts', { firstName: 'Marie', lastName: 'Dupont' }),
        record('contacts', { firstName: 'Marie-Anne', lastName: 'Dupontel' }),
      ],
    });
    for (const typed of ['marie dupont', 'Dupont Marie', 'dupont, marie']) {
      expect((await titles(context, typed))[0], typed).toBe('Marie Dupont');
    }
  });
});

describe('what is found', () => {
  test('every word must be there; where none has all, those with most', async () => {
    const { context } = makeContext();
    await fill(context.store, {
      organisations: [
        organisation('1', 'Café Lyon'),
        organisation('2', 'Café Paris'),
        organisation('3', 'Hôtel Lyon'),
      ],
    });
    expect(await titles(context, 'cafe lyon')).toEqual(['Café Lyon']);
    expect(await titles(context, 'cafe lyon wxyzwxyz')).toEqual(['Café Lyon']);
    expect(await titles(context, 'wxyzwxyz')).toEqual([]);
    expect(await titles(context, '   ')).toEqual([]);
    expect(await titles(context, '?!')).toEqual([]);
  });

  test('nothing of the trash', async () => {
    const { context } = makeContext();
    await fill(context.store, {
      organisations: [organisation('kept', 'Konex'), organisation('gone', 'Konex', { deletedAt: testNow })],
    });
    expect((await search(context, 'konex')).hits.map(({ id }) => id)).toEqual(['kept']);
  });

  test('only the kinds asked for, and the counts of all', async () => {
    const { context } = makeContext();
    await fill(context.store, {
      organisations: [organisation('o', 'Konex')],
      tasks: [record('tasks', { title: 'Call Konex' }), record('tasks', { title: 'Visit Konex' })],
    });
    const { hits, counts } = await search(context, 'konex', ['tasks']);
    expect(hits.map(({ kind }) => kind)).toEqual(['tasks', 'tasks']);
    expect(counts).toEqual({ organisations: 1, tasks: 2 });
  });

  test('no more than asked for', async () => {
    const { context } = makeContext();
    await fill(context.store, {
      organisations: Array.from({ length: 300 }, (_, at) => organisation(`o${at}`, `Konex ${at}`)),
    });
    const { hits, counts } = await search(context, 'konex', [], 7);
    expect(hits).toHaveLength(7);
    expect(counts).toEqual({ organisations: 300 });
  });

  test('twenty long words of two hundred letters', async () => {
    const { context } = makeContext();
    await fill(context.store, { organisations: [organisation('o', 'Konex')] });
    expect(await titles(context, 'abcdefghi '.repeat(20))).toEqual([]);
    expect(await titles(context, 'x'.repeat(200))).toEqual([]);
  });
});

describe('what is shown', () => {
  test('names of links as they are now, dates and choices in the language of the workspace', async () => {
    const { context } = makeContext();
    await fill(context.store, {
      organisations: [organisation('o', 'Konex', { city: 'Lyon' })],
      orders: [record('orders', { id: 's', number: 'S-1', organisationId: 'o', orderedOn: '2026-03-02' })],
      contacts: [
        record('contacts', { id: 'c', lastName: 'Dupont', firstName: 'Marie', organisationId: 'o' }),
      ],
    });
    const known = () =>
      ask(context, 'search.known', {
        records: [
          { kind: 'orders', id: 's' },
          { kind: 'contacts', id: 'gone' },
          { kind: 'contacts', id: 'c' },
        ],
      });
    expect(await known()).toEqual([
      { kind: 'orders', id: 's', title: 'S-1', hint: 'Konex · 2 Mar 2026 · Confirmed', found: null },
      { kind: 'contacts', id: 'c', title: 'Marie Dupont', hint: 'Konex', found: null },
    ]);
    await fill(context.store, { organisations: [organisation('o', 'Konnect')] });
    expect((await known()).map(({ hint }) => hint)).toEqual(['Konnect · 2 Mar 2026 · Confirmed', 'Konnect']);
  });

  test('where the words stood, if neither in the title nor beside it', async () => {
    const { context } = makeContext();
    const notes = `${'Long before that. '.repeat(20)}They asked for a sample of oolong tea. ${'And after. '.repeat(20)}`;
    await fill(context.store, {
      organisations: [organisation('o', 'Konex', { notes, email: 'hello@konex.example' })],
    });
    const [inNotes] = (await search(context, 'konex oolong')).hits;
    expect(inNotes?.found?.field).toBe('notes');
    expect(inNotes?.found?.text).toContain('oolong tea');
    expect(inNotes?.found?.text.length).toBeLessThan(130);
    expect((await search(context, 'hello')).hits[0]?.found).toEqual({
      field: 'email',
      text: 'hello@konex.example',
    });
    expect((await search(context, 'konex')).hits[0]?.found).toBeNull();
  });
});

describe('after a change', () => {
  test('a client called otherwise is found so through its people, and not any more as before', async () => {
    const { context } = makeContext();
    await fill(context.store, {
      organisations: [organisation('o', 'Konex')],
      contacts: [record('contacts', { id: 'c', lastName: 'Dupont', organisationId: 'o' })],
    });
    expect(await titles(context, 'konex')).toEqual(['Konex', 'Dupont']);
    await fill(context.store, { organisations: [organisation('o', 'Zumgoity')] });
    expect(await titles(context, 'zumgoity')).toEqual(['Zumgoity', 'Dupont']);
    expect(await titles(context, 'konex')).toEqual([]);
    await context.store.undo();
    expect(await titles(context, 'konex')).toEqual(['Konex', 'Dupont']);
  });

  test('asked while a large change is taken in, the answer has all of it', async () => {
    const { context } = makeContext();
    await fill(context.store, { organisations: [organisation('o', 'Konex')] });
    expect((await search(context, 'konex')).counts).toEqual({ organisations: 1 });
    await fill(context.store, {
      organisations: Array.from({ length: 3_000 }, (_, at) => organisation(`n${at}`, `Konex ${at}`)),
    });
    const both = await Promise.all([search(context, 'konex'), search(context, 'konex 2999')]);
    expect(both.map(({ counts }) => counts)).toEqual([{ organisations: 3_001 }, { organisations: 1 }]);
    await context.store.undo();
    expect((await search(context, 'konex')).counts).toEqual({ organisations: 1 });
  });

  test('a name that was another one only while its people were read leaves nothing behind', async () => {
    const { context } = makeContext();
    const { store } = context;
    const people = (phone: string) =>
      Array.from({ length: 6_000 }, (_, at) =>
        record('contacts', { id: `c${at}`, lastName: `Person ${at}`, phone, organisationId: 'o' }),
      );
    await fill(store, { organisations: [organisation('o', 'Konex')], contacts: people('1') });
    expect((await search(context, 'konex')).counts).toEqual({ organisations: 1, contacts: 6_000 });
    await fill(store, { contacts: people('2') });
    await fill(store, { organisations: [organisation('o', 'Zumgoity')] });
    const asked = search(context, 'konex');
    // The first people are read by now, as those of Zumgoity.
    await new Promise((resolve) => setImmediate(resolve));
    await store.undo();
    await asked;
    expect((await search(context, 'zumgoity')).counts).toEqual({});
    expect((await search(context, 'konex')).counts).toEqual({ organisations: 1, contacts: 6_000 });
  });
});
