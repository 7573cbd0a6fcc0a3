/** The letter of each recipient: the one that was written, or the standard sections of the library, addressed to them. */

import type { Letter } from '#contract/kinds.ts';
import type { MergeQuestion } from '#contract/merge.ts';
import type { Context } from '#electron/features/context.ts';
import type { About } from '#electron/features/documents/compose.ts';
import { composeLetter } from '#electron/features/documents/compose-letter.ts';
import type { Composed } from '#electron/features/documents/composed.ts';
import { documentSectionsOf } from '#electron/features/documents/library-sections.ts';
import type { Recipient } from '#electron/features/merge/recipients.ts';
import { blank } from '#electron/features/records/check.ts';
import { shippedOf, templateOf } from '#electron/features/templates/kept.ts';
import { Refused } from '#electron/refused.ts';
import { type Language, translate } from '#locale/translate.ts';

export interface Addressed {
  readonly composed: Composed;
  readonly about: About;
}

export interface Source {
  /** What it is called among files. */
  readonly title: string;
  /** Null: that of each recipient. */
  readonly language: Language | null;
  letterTo(recipient: Recipient): Addressed;
}

/** @throws Refused notFound */
const writtenLetter = (context: Context, id: string | null): Readonly<Letter> | null => {
  if (id === null) return null;
  const letter = context.store.get('letters', id);
  if (!letter || letter.deletedAt !== null || letter.type !== 'letter') throw new Refused('notFound');
  return letter;
};

/** A letter of the library in a language, to nobody yet. */
const standardLetter = (context: Context, language: Language, title: string): Letter =>
  ({
    ...blank('letters', context.newId(), context.now()),
    title,
    language,
    writtenOn: context.today(),
    sections: documentSectionsOf(context, 'letter', language),
  }) as unknown as Letter;

/** @throws Refused notFound, invalidInput where one file of all is asked for in a template */
export const mergeSource = (context: Context, question: MergeQuestion): Source => {
  const { store } = context;
  const { templateId, form } = question;
  const written = writtenLetter(context, question.letterId);
  const template = templateId === null || shippedOf(templateId) ? null : templateOf(store, templateId);
  if (templateId !== null && (form === 'combined' || form === 'both'))
    throw new Refused('invalidInput', {}, { form: 'invalid' });
  const standard = new Map<Language, Letter>();
  const titleIn = (language: Language) => template?.name ?? translate(language, 'documents.begun.letter');
  const letterIn = (language: Language): Readonly<Letter> => {
    if (written) return written;
    const known = standard.get(language) ?? standardLetter(context, language, titleIn(language));
    standard.set(language, known);
    return known;
  };
  const sources = { store, today: context.today() };
  const now = context.now();
  const usual = store.get('settings', 'settings')?.language ?? 'en';
  const repOf = (id: string | null) => {
    const rep = id === null ? undefined : store.get('reps', id);
    return rep && rep.deletedAt === null ? rep.id : null;
  };
  return {
    title: written?.title ?? titleIn(usual),
    language: written?.language ?? null,
    letterTo({ contact, client, language }) {
      const base = letterIn(language);
      const letter = {
        ...base,
        organisationId: client?.id ?? null,
        contactId: contact.id,
        repId: repOf(base.repId) ?? repOf(client?.ownerId ?? null) ?? repOf(contact.ownerId),
      };
      return {
        composed: composeLetter(sources, letter, now),
        about: {
          title: letter.title,
          type: 'letter',
          number: null,
          version: null,
          language: letter.language,
          organisationId: letter.organisationId,
          contactId: letter.contactId,
          opportunityId: null,
          proposalId: null,
          letterId: written?.id ?? null,
          appointmentId: null,
        },
      };
    },
  };
};
