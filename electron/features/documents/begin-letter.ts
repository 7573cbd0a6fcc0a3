/** A new letter or contract: whom it is to, and the standard sections of the library in that language. */
import type { Input, Output } from '#contract/channels.ts';
import { kinds, type Letter } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { documentSectionsOf } from '#electron/features/documents/library-sections.ts';
import { blank } from '#electron/features/records/check.ts';
import { contactName, type PlainRecord } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { translate } from '#locale/translate.ts';

type Asked = Input<'letters.begin'>;
type Party = 'organisations' | 'contacts' | 'opportunities' | 'proposals' | 'reps';

/** What a link leads to, unless that is in the trash. */
const linked = <K extends Party>(store: Store, kind: K, id: string | null | undefined) => {
  const record = id === null || id === undefined ? undefined : store.get(kind, id);
  return record === undefined || record.deletedAt !== null ? null : record;
};

/** @throws Refused notFound where it was asked for and is not there */
const asked = <K extends Party>(store: Store, kind: K, id: string | null) => {
  const record = linked(store, kind, id);
  if (id !== null && record === null) throw new Refused('notFound');
  return record;
};

const titleOf = (type: Asked['type'], language: 'en' | 'fr', whom: string): string =>
  whom === ''
    ? translate(language, `documents.begun.${type}`)
    : translate(language, `documents.begun.${type}For`, { client: whom }).slice(0, 500);

/** @throws Refused notFound */
const draftOf = (context: Context, input: Asked, id: string): Letter => {
  const { store } = context;
  const proposal = asked(store, 'proposals', input.proposalId);
  const opportunity =
    asked(store, 'opportunities', input.opportunityId) ??
    linked(store, 'opportunities', proposal?.opportunityId);
  const contact =
    asked(store, 'contacts', input.contactId) ??
    linked(store, 'contacts', proposal?.contactId ?? opportunity?.contactId);
  const client =
    asked(store, 'organisations', input.organisationId) ??
    linked(
      store,
      'organisations',
      proposal?.organisationId ?? opportunity?.organisationId ?? contact?.organisationId,
    );
  const language =
    proposal?.language ??
    contact?.language ??
    client?.language ??
    store.get('settings', 'settings')?.language ??
    'en';
  const whom = client?.name ?? (contact === null ? '' : contactName(contact as unknown as PlainRecord));
  const owner = proposal?.repId ?? opportunity?.ownerId ?? client?.ownerId ?? contact?.ownerId;
  return kinds.letters.schema.parse({
    ...blank('letters', id, context.now()),
    title: titleOf(input.type, language, whom),
    type: input.type,
    organisationId: client?.id ?? null,
    contactId: contact?.id ?? null,
    opportunityId: opportunity?.id ?? null,
    proposalId: proposal?.id ?? null,
    repId: linked(store, 'reps', owner)?.id ?? null,
    language,
    writtenOn: context.today(),
    sections: documentSectionsOf(context, input.type, language),
  });
};

/** @throws Refused notFound, storageFailed */
export const beginLetter = async (context: Context, input: Asked): Promise<Output<'letters.begin'>> => {
  const id = context.newId();
  const letter = draftOf(context, input, id);
  const entry = await context.store.change(
    { code: 'created', params: { kind: 'letters', name: letter.title } },
    (draft) => draft.put('letters', letter),
  );
  return { id, entry: entry?.number ?? null };
};
