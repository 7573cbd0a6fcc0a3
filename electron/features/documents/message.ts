/** The message that a document goes out with: whom to, what about, and a few words in the client's language. */
import type { DocumentValues } from '#contract/document-fields.ts';
import type { About } from '#electron/features/documents/compose.ts';
import { sayIn, textOf } from '#electron/features/documents/composed.ts';
import type { Draft, Mailbox } from '#electron/files/mail/write-draft.ts';

const mailbox = (name: string, address: string): Mailbox | null =>
  address === '' ? null : { name, address };

/** Who writes: the representative, else the company. */
const sender = (value: (name: string) => string): Mailbox | null =>
  mailbox(value('rep.name'), value('rep.email')) ?? mailbox(value('company.name'), value('company.email'));

/** 'Dear Ms Martin,' where the contact is addressed so; 'Hello,' where nobody is known. */
const greeting = (value: (name: string) => string, say: ReturnType<typeof sayIn>): string => {
  const [salutation, lastName] = [value('contact.salutation'), value('contact.lastName')];
  const name = salutation !== '' && lastName !== '' ? `${salutation} ${lastName}` : value('contact.name');
  return name === '' ? say('documents.mail.hello') : say('documents.mail.dear', { name });
};

/** All of a draft but the document itself. @param at ISO 8601 in UTC */
export const messageOf = (about: About, values: DocumentValues, at: string): Omit<Draft, 'attachment'> => {
  const say = sayIn(about.language);
  const value = (name: string) => textOf(values, name);
  const { number, title } = about;
  const type = about.type === 'slides' || about.type === 'report' ? 'letter' : about.type;
  const until = value('proposal.validUntil');
  return {
    from: sender(value),
    to: mailbox(value('contact.name'), value('contact.email')),
    subject:
      type === 'proposal' && number !== null ? say('documents.mail.subject', { number, title }) : title,
    text: [
      greeting(value, say),
      say(`documents.mail.${type}`, { title }),
      ...(type === 'proposal' && until !== '' ? [say('documents.print.validity', { date: until })] : []),
      say('documents.mail.regards'),
      [value('rep.name'), value('rep.jobTitle'), value('company.name'), value('rep.phone')]
        .filter((line) => line !== '')
        .join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    at,
  };
};
