/** Templates as the workspace keeps them: checked, added, exchanged, given back, undone. */
import { describe, expect, test } from 'vitest';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Template } from '#contract/kinds.ts';
import { shippedTemplates } from '#contract/templates.ts';
import { templateHandlers } from '#electron/features/templates/handlers.ts';
import { standardTemplate, templateBytes } from '#electron/features/templates/kept.ts';
import { Refused } from '#electron/refused.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';
import { p, wordFile } from '#test/files/template/documents.ts';

const setUp = () => {
  const store = memoryStore();
  const { context, written } = makeContext(store);
  const upload = async (name: string, text: string) =>
    (await context.files.write(name, wordFile({ body: p(text) }))).id;
  const add = async (name: string, more: Partial<Pick<Template, 'use' | 'language'>> = {}) => {
    const file = await upload(`${name}.docx`, '{client.name}');
    return templateHandlers['templates.add']({ file, name, use: 'letter', language: 'fr', ...more }, context);
  };
  const list = async (use: Template['use'] | null = null) =>
    (await templateHandlers['templates.list']({ use }, context)).items.filter(({ shipped }) => !shipped);
  return { store, context, written, upload, add, list };
};

test('a checked file becomes a template and a kept file, in one entry that undo takes back', async () => {
  const { store, context, upload, list } = setUp();
  const file = await upload('Lettre.dotx', 'Cher {contact.name}');
  const { id, checked, entry } = await templateHandlers['templates.add'](
    { file, name: ' Lettre ', use: 'letter', language: 'fr' },
    context,
  );
  expect(checked).toEqual({ problems: [], fields: ['contact.name'] });
  expect(store.entry(entry ?? 0)).toMatchObject({ count: 2, label: { code: 'created' } });
  expect(await list()).toEqual([
    {
      id,
      shipped: false,
      name: 'Lettre',
      use: 'letter',
      language: 'fr',
      standard: false,
      fileName: 'Lettre.docx',
      size: expect.any(Number),
      addedOn: '2026-11-22',
    },
  ]);
  const given = await templateHandlers['templates.get']({ id: id ?? '' }, context);
  expect(given.file.name).toBe('Lettre.docx');
  expect((await context.files.read(given.file.id)).bytes).toEqual(
    wordFile({ body: p('Cher {contact.name}') }),
  );
  await store.undo();
  expect(await list()).toEqual([]);
  expect(store.all('attachments').size).toBe(0);
});

test('one with mistakes is not kept, and says them', async () => {
  const { store, context, upload } = setUp();
  const file = await upload('a.docx', '{contact.nmae}');
  const answer = await templateHandlers['templates.add'](
    { file, name: 'A', use: 'letter', language: null },
    context,
  );
  expect(answer).toMatchObject({
    id: null,
    entry: null,
    checked: { problems: [{ code: 'unknownField', name: 'contact.nmae', nearest: 'contact.name' }] },
  });
  expect(store.all('templates').size + store.all('attachments').size).toBe(0);
});

test('what is no Word document is refused', async () => {
  const { context } = setUp();
  const { id } = await context.files.write('a.docx', new TextEncoder().encode('Hello'));
  const check = templateHandlers['templates.check']({ file: id, use: 'letter' }, context);
  await expect(check).rejects.toMatchObject({
    refusal: { code: 'unreadable', params: { reason: 'notWord' } },
  });
});

test('the file of a template is exchanged, its old one goes, and undo brings it back', async () => {
  const { store, context, upload, add } = setUp();
  const id = (await add('Letter')).id ?? '';
  const before = store.get('templates', id)?.attachmentId ?? '';
  const broken = await templateHandlers['templates.replace'](
    { id, file: await upload('b.docx', '{#x}') },
    context,
  );
  expect(broken).toMatchObject({ id: null, entry: null });
  await templateHandlers['templates.replace'](
    { id, file: await upload('b.docx', 'New {client.city}') },
    context,
  );
  expect(store.get('templates', id)).toMatchObject({ name: 'Letter', fileName: 'b.docx' });
  expect([...store.all('attachments').keys()]).toEqual([store.get('templates', id)?.attachmentId]);
  await store.undo();
  expect(store.get('templates', id)?.attachmentId).toBe(before);
  expect(await templateBytes(context, id)).toEqual(wordFile({ body: p('{client.name}') }));
});

test('a use that its fields do not fit is not taken', async () => {
  const { store, context, upload } = setUp();
  const file = await upload('a.docx', '{proposal.number}');
  const added = await templateHandlers['templates.add'](
    { file, name: 'A', use: 'proposal', language: 'en' },
    context,
  );
  const id = added.id ?? '';
  const change = (use: Template['use'], name: string) =>
    templateHandlers['templates.change']({ id, name, use, language: 'en' }, context);
  expect(await change('letter', 'A')).toMatchObject({
    id: null,
    checked: { problems: [{ code: 'otherUse' }] },
  });
  expect(store.get('templates', id)?.use).toBe('proposal');
  expect(await change('proposal', 'B')).toMatchObject({ id, entry: 2 });
  expect(store.get('templates', id)?.name).toBe('B');
  expect(await change('proposal', 'B')).toMatchObject({ id, entry: null });
});

describe('the standard', () => {
  test('is one of each use and language, that of the language before one for both', async () => {
    const { store, context, add } = setUp();
    const ids = [];
    for (const language of ['fr', 'fr', null] as const)
      ids.push((await add(`T${ids.length}`, { language })).id ?? '');
    const [first = '', second = '', both = ''] = ids;
    const set = (id: string, standard: boolean) =>
      templateHandlers['templates.setStandard']({ id, standard }, context);
    expect(standardTemplate(store, 'letter', 'fr')).toBeNull();
    await set(both, true);
    expect(standardTemplate(store, 'letter', 'fr')).toBe(both);
    await set(first, true);
    await set(second, true);
    expect(standardTemplate(store, 'letter', 'fr')).toBe(second);
    expect(standardTemplate(store, 'letter', 'en')).toBe(both);
    expect(standardTemplate(store, 'proposal', 'fr')).toBeNull();
    expect(store.get('templates', first)?.standard).toBe(false);
    expect((await set(second, true)).entry).toBeNull();
    await set(second, false);
    expect(standardTemplate(store, 'letter', 'fr')).toBe(both);
  });

  test('goes with a template that is removed, and comes back with it', async () => {
    const { store, context, add, list } = setUp();
    const id = (await add('A')).id ?? '';
    await templateHandlers['templates.setStandard']({ id, standard: true }, context);
    await templateHandlers['templates.remove']({ id }, context);
    expect(await list()).toEqual([]);
    expect(standardTemplate(store, 'letter', 'fr')).toBeNull();
    await expect(templateHandlers['templates.get']({ id }, context)).rejects.toThrow(Refused);
    await store.undo();
    expect(standardTemplate(store, 'letter', 'fr')).toBe(id);
  });
});

describe('the ones that every workspace has', () => {
  test('are listed after its own, by use', async () => {
    const { context, add } = setUp();
    await add('Own');
    const all = (await templateHandlers['templates.list']({ use: 'letter' }, context)).items;
    expect(all.map(({ name, fileName, language }) => [name, fileName, language])).toEqual([
      ['Own', 'Own.docx', 'fr'],
      ['', 'Letter on the company’s letterhead.docx', 'en'],
      ['', 'Lettre à l’en-tête de l’entreprise.docx', 'fr'],
    ]);
  });

  test.each(shippedTemplates)(
    '$id has nothing to mend, looks like the brand, and can be kept',
    async ({ id, use }) => {
      const { store, context, written } = setUp();
      await fill(store, {
        settings: [record('settings', { id: 'settings', brand: { ...shippedBrand, primary: '#7A1FA2' } })],
      });
      const checked = await templateHandlers['templates.checkKept']({ id }, context);
      expect(checked.problems).toEqual([]);
      expect(checked.fields).toEqual(
        expect.arrayContaining(['client.name', 'company.logo', 'sections', 'document.title']),
      );
      const { file } = await templateHandlers['templates.get']({ id }, context);
      expect(written.get(file.id)?.name).toBe(file.name);
      const added = await templateHandlers['templates.add'](
        { file: file.id, name: 'Mine', use, language: null },
        context,
      );
      expect(added.id).not.toBeNull();
    },
  );
});
