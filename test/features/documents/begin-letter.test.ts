/** Letters and contracts as they are begun: whom they are to, in which language, with which sections. */
import { expect, test } from 'vitest';
import { ask, refusalOf } from '#test/ask.ts';
import { fill, record } from '#test/builders.ts';
import { openWorld } from '#test/features/documents/world.ts';

const nobody = { organisationId: null, contactId: null, opportunityId: null, proposalId: null };

const section = (id: string, use: 'letter' | 'contract', standard: boolean) =>
  record('sections', {
    id,
    name: id,
    use,
    standard,
    position: 1,
    headingEnglish: `${id} in English`,
    headingFrench: `${id} en français`,
  });

const world = async () => {
  const made = await openWorld();
  await fill(made.store, {
    sections: [
      section('greeting', 'letter', true),
      section('spare', 'letter', false),
      section('clauses', 'contract', true),
    ],
    contacts: [
      record('contacts', {
        id: 'luc',
        firstName: 'Luc',
        lastName: 'Petit',
        organisationId: 'konex',
        language: 'fr',
        ownerId: 'ann',
      }),
    ],
  });
  return made;
};

test('a letter to a contact: the client it belongs to, in the language of the contact', async () => {
  const { context, store } = await world();
  const { id, entry } = await ask(context, 'letters.begin', { ...nobody, type: 'letter', contactId: 'luc' });
  expect(entry).not.toBeNull();
  expect(store.get('letters', id)).toMatchObject({
    title: 'Lettre à Konex & Söhne',
    type: 'letter',
    status: 'draft',
    language: 'fr',
    organisationId: 'konex',
    contactId: 'luc',
    repId: 'ann',
    writtenOn: context.today(),
    sections: [{ sectionId: 'greeting', heading: 'greeting en français' }],
  });
  await store.undo();
  expect(store.get('letters', id)).toBeUndefined();
});

test('a contract from a proposal has its parties and its language', async () => {
  const { context, store } = await world();
  const { id } = await ask(context, 'letters.begin', { ...nobody, type: 'contract', proposalId: 'p' });
  expect(store.get('letters', id)).toMatchObject({
    title: 'Contract with Konex & Söhne',
    type: 'contract',
    language: 'en',
    organisationId: 'konex',
    contactId: 'jane',
    opportunityId: 'deal',
    proposalId: 'p',
    repId: 'ann',
    sections: [{ sectionId: 'clauses', heading: 'clauses in English' }],
  });
});

test('to nobody yet; what is not there is refused', async () => {
  const { context, store } = await world();
  const { id } = await ask(context, 'letters.begin', { ...nobody, type: 'letter' });
  expect(store.get('letters', id)).toMatchObject({ title: 'Letter', organisationId: null });
  const refusal = await refusalOf(
    ask(context, 'letters.begin', { ...nobody, type: 'letter', contactId: 'gone' }),
  );
  expect(refusal.code).toBe('notFound');
});
