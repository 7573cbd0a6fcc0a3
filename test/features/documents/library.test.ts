/** The library of documents: sections in their order, pictures known by their bytes, each change a step that can be taken back. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '#electron/features/context.ts';
import type { Store } from '#electron/store/store.ts';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

let store: Store;
let context: Context;
beforeEach(() => {
  store = memoryStore();
  ({ context } = makeContext(store));
});

describe('sections', () => {
  const save = async (name: string, use: 'proposal' | 'letter' = 'proposal') =>
    (await ask(context, 'sections.save', { id: null, changes: { name, use } })).id;
  const names = async (use: 'proposal' | 'letter' | null = 'proposal') =>
    (await ask(context, 'sections.list', { use })).sections.map(({ name }) => name);

  test('a new one stands last of its use; without a name it is refused', async () => {
    await save('Intro');
    await save('Greeting', 'letter');
    await save(' Terms ');
    expect(await names()).toEqual(['Intro', 'Terms']);
    expect(await names(null)).toEqual(['Intro', 'Terms', 'Greeting']);
    const call = ask(context, 'sections.save', { id: null, changes: { name: ' ' } });
    expect(await refusalOf(call)).toEqual({
      code: 'invalidRecord',
      params: {},
      fields: { name: 'required' },
    });
  });

  test('what is written is kept; what is the same is no change', async () => {
    const id = await save('Intro');
    const changes = { headingEnglish: 'Hello', bodyFrench: '{client.name}', standard: true };
    const { entry } = await ask(context, 'sections.save', { id, changes });
    expect(entry).toBe(2);
    expect(store.get('sections', id)).toMatchObject({ ...changes, name: 'Intro', position: 1 });
    expect(await ask(context, 'sections.save', { id, changes })).toEqual({ id, entry: null });
    await store.undo();
    expect(store.get('sections', id)?.headingEnglish).toBeNull();
  });

  test('moved before another, to the end, and back', async () => {
    const [a, b, c] = [await save('A'), await save('B'), await save('C')];
    await ask(context, 'sections.move', { id: c, before: a });
    expect(await names()).toEqual(['C', 'A', 'B']);
    await ask(context, 'sections.move', { id: c, before: null });
    expect(await names()).toEqual(['A', 'B', 'C']);
    expect(await ask(context, 'sections.move', { id: b, before: b })).toEqual({ entry: null });
    await store.undo();
    expect(await names()).toEqual(['C', 'A', 'B']);
    const letter = await save('Greeting', 'letter');
    expect(await refusalOf(ask(context, 'sections.move', { id: a, before: letter }))).toMatchObject({
      code: 'notFound',
    });
  });

  test('one that is taken for another use stands last there', async () => {
    await save('Greeting', 'letter');
    const id = await save('Intro');
    await ask(context, 'sections.save', { id, changes: { use: 'letter' } });
    expect(await names('letter')).toEqual(['Greeting', 'Intro']);
  });

  test('removed into the trash, and back', async () => {
    const id = await save('Intro');
    await ask(context, 'sections.remove', { id });
    expect(await names()).toEqual([]);
    expect(await refusalOf(ask(context, 'sections.remove', { id }))).toMatchObject({ code: 'notFound' });
    await store.undo();
    expect(await names()).toEqual(['Intro']);
  });
});

describe('pictures', () => {
  /** The smallest PNG there is: one pixel (signature, IHDR, IDAT, IEND). */
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const add = async (name: string, bytes: Uint8Array) => {
    const { id: file } = await context.files.write(name, bytes);
    return ask(context, 'attachments.add', { file });
  };

  test('a PNG is kept once, whatever its name', async () => {
    const { id, entry } = await add('logo.jpg', png);
    expect(entry).toBe(1);
    expect(store.get('attachments', id)).toMatchObject({
      name: 'logo.jpg',
      type: 'image/png',
      size: png.byteLength,
    });
    expect(await add('again.png', png)).toEqual({ id, entry: null });
    expect(await ask(context, 'attachments.image', { id })).toEqual({
      name: 'logo.jpg',
      size: png.byteLength,
      address: `data:image/png;base64,${png.toString('base64')}`,
    });
  });

  test('it stands in the documents of the brand', async () => {
    const { id } = await add('logo.png', png);
    const brand = { ...store.get('settings', 'settings')?.brand };
    const settings = record('settings', { id: 'settings', company: 'Acme' });
    await fill(store, {
      settings: [{ ...settings, brand: { ...settings.brand, ...brand, logoId: id } }],
      letters: [record('letters', { id: 'l', title: 'Hello' })],
    });
    const { logo } = await ask(context, 'documents.preview', { source: { of: 'letters', id: 'l' } });
    expect(logo).toBe(`data:image/png;base64,${png.toString('base64')}`);
  });

  test('what is no picture, too large in bytes or in pixels is refused, with the reason', async () => {
    const text = add('logo.png', new TextEncoder().encode('<svg onload="alert(1)"/>'));
    expect(await refusalOf(text)).toEqual({ code: 'unreadable', params: { reason: 'unknownFormat' } });
    const cut = add('cut.png', png.subarray(0, 20));
    expect(await refusalOf(cut)).toMatchObject({ code: 'unreadable' });
    const heavy = add('heavy.png', Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]));
    expect(await refusalOf(heavy)).toEqual({ code: 'tooLarge' });
    const wide = Buffer.from(png);
    wide.writeUInt32BE(8_001, 16);
    expect(await refusalOf(add('wide.png', wide))).toEqual({ code: 'tooLarge' });
    expect(store.all('attachments').size).toBe(0);
    expect(await refusalOf(ask(context, 'attachments.image', { id: 'nobody' }))).toEqual({
      code: 'notFound',
    });
  });
});

describe('shown with a client that there is not', () => {
  const preview = (body: string, use: 'proposal' | 'letter' = 'proposal', language: 'en' | 'fr' = 'en') =>
    ask(context, 'sections.preview', { use, type: 'text', language, heading: 'About', body });

  test('the fields of a section are filled, and no cover stands before it', async () => {
    const { document, remarks } = await preview('For {client.name} in {client.city}.');
    expect(document.blocks).toMatchObject([
      { kind: 'heading', text: 'About' },
      { kind: 'paragraph', text: 'For Brightwater Hotels in Bristol.' },
    ]);
    expect(remarks).toEqual([]);
    const french = await preview('Pour {client.name}.', 'letter', 'fr');
    expect(french.document.blocks[1]).toMatchObject({ text: 'Pour Hôtels du Vieux Port.' });
  });

  test('a name that there is not is remarked on, with the nearest', async () => {
    const { remarks } = await preview('{client.nmae} and {total.total}', 'letter');
    expect(remarks).toMatchObject([
      { code: 'unknownField', where: 'About', name: 'client.nmae', nearest: 'client.name' },
      { code: 'unknownField', where: 'About', name: 'total.total' },
    ]);
  });

  test('the brand is shown with the standard sections and prices that add up', async () => {
    await ask(context, 'sections.save', {
      id: null,
      changes: { name: 'Intro', standard: true, headingEnglish: 'Hello', bodyEnglish: '{contact.name}' },
    });
    const { document } = await ask(context, 'brand.sample', { language: 'en' });
    expect(document.blocks.map(({ kind }) => kind).slice(0, 3)).toEqual(['cover', 'heading', 'paragraph']);
    // 12 × 349.00 less 5 % = 3,978.60; 2 × 680.00 = 1,360.00.
    expect(JSON.stringify(document.blocks)).toContain('5,338.60');
    expect(store.all('proposals').size).toBe(0);
  });
});
