/** What a document says of others: the fields of contract/document-fields.ts, as they are printed in its language. */
import { type DocumentValues, documentFields } from '#contract/document-fields.ts';
import type { DocumentSection, DocumentUse } from '#contract/kinds/documents.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Letter, Proposal } from '#contract/kinds.ts';
import type { Meeting } from '#contract/meetings.ts';
import { quoteOf } from '#contract/quote.ts';
import { meetingValues } from '#electron/features/documents/meeting-values.ts';
import { lineValues, totalValues } from '#electron/features/documents/quote-values.ts';
import { asPlainText, readText } from '#electron/features/documents/section-text.ts';
import { contactName, type PlainRecord } from '#electron/features/records/labels.ts';
import type { Store } from '#electron/store/store.ts';
import { formatDateWritten } from '#locale/format.ts';
import { type Language, translate } from '#locale/translate.ts';

/** Records by their ids: those of the store, or those of a change being made. */
type Records = Pick<Store, 'get'>;

/** What values are taken from. @param today plain date: printed where a document has no date of its own */
export interface ValueSources {
  readonly store: Records;
  readonly today: string;
}

interface Parties {
  readonly organisationId: string | null;
  readonly contactId: string | null;
  readonly repId: string | null;
}

interface Place {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
}

/** Countries that write the town before the code. */
const townFirst =
  /^(us|usa|united states|états-unis|canada|ca|united kingdom|royaume-uni|uk|gb|australia|australie)/i;

/** Line by line, as an envelope has it; '' where nothing is known. */
export const addressOf = ({ street, postalCode, city, state, country }: Place): string => {
  const given = (...parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part.trim() !== '').join(' ');
  const town = given(city, state).replace(`${city} ${state}`, `${city}, ${state}`);
  const line =
    state !== null || townFirst.test(country?.trim() ?? '')
      ? given(town, postalCode)
      : given(postalCode, town);
  return [street ?? '', line, country ?? ''].filter((part) => part.trim() !== '').join('\n');
};

/** Of a company that is not there the contact itself is the client. */
const partyValues = (store: Records, { organisationId, contactId, repId }: Parties): DocumentValues => {
  const client = organisationId === null ? undefined : store.get('organisations', organisationId);
  const contact = contactId === null ? undefined : store.get('contacts', contactId);
  const rep = repId === null ? undefined : store.get('reps', repId);
  const name = contact ? contactName(contact as unknown as PlainRecord) : '';
  const place = client && addressOf(client) !== '' ? client : contact;
  return {
    'client.name': client?.name ?? name,
    'client.address': place ? addressOf(place) : '',
    'client.city': place?.city ?? '',
    'client.country': place?.country ?? '',
    'client.vatNumber': client?.vatNumber ?? '',
    'contact.name': name,
    'contact.salutation': contact?.salutation ?? '',
    'contact.firstName': contact?.firstName ?? '',
    'contact.lastName': contact?.lastName ?? '',
    'contact.jobTitle': contact?.jobTitle ?? '',
    'contact.email': contact?.email ?? '',
    'rep.name': rep?.name ?? '',
    'rep.jobTitle': rep?.jobTitle ?? '',
    'rep.email': rep?.email ?? '',
    'rep.phone': rep?.phone ?? '',
    hasContact: contact !== undefined,
  };
};

const companyValues = (store: Records): DocumentValues => {
  const settings = store.get('settings', 'settings');
  const brand = settings?.brand ?? shippedBrand;
  return {
    'company.name': settings?.company ?? '',
    'company.address': brand.address.join('\n'),
    'company.phone': brand.phone ?? '',
    'company.email': brand.email ?? '',
    'company.website': brand.website ?? '',
    'company.vatNumber': brand.vatNumber ?? '',
    'company.legalLine': brand.legalLine ?? '',
    'company.bank': brand.bank ?? '',
    'company.logo': brand.logoId ?? '',
  };
};

/** The texts among the sections; prices and signatures have fields and places of their own. */
const sectionValues = (
  sections: readonly DocumentSection[],
  values: DocumentValues,
  use: DocumentUse,
): DocumentValues => ({
  sections: sections
    .filter(({ type }) => type === 'text' || type === 'clauses')
    .map(({ heading, body }) => ({
      'section.heading': heading,
      'section.text': asPlainText(readText(body, values, documentFields[use], () => undefined)),
    })),
});

/** One that was sent says what it said then; a draft what is so now. */
export const proposalValues = (
  sources: { readonly store: Records; readonly today: string },
  proposal: Readonly<Proposal>,
): DocumentValues => {
  if (proposal.frozen !== null) return proposal.frozen as DocumentValues;
  const { store, today } = sources;
  const { language, opportunityId, validUntil } = proposal;
  const quote = quoteOf(proposal);
  const values: DocumentValues = {
    ...companyValues(store),
    ...partyValues(store, proposal),
    'document.title': proposal.title,
    'document.date': formatDateWritten(proposal.issuedOn ?? today, language),
    'proposal.number': proposal.number ?? translate(language, 'documents.print.draft'),
    'proposal.version': String(proposal.version ?? 1),
    'proposal.validUntil': validUntil === null ? '' : formatDateWritten(validUntil, language),
    'opportunity.name':
      (opportunityId === null ? undefined : store.get('opportunities', opportunityId))?.name ?? '',
    ...totalValues(proposal, quote),
    lines: lineValues(store, proposal, quote),
  };
  return { ...values, ...sectionValues(proposal.sections, values, 'proposal') };
};

export const letterValues = ({ store, today }: ValueSources, letter: Readonly<Letter>): DocumentValues => {
  const values: DocumentValues = {
    ...companyValues(store),
    ...partyValues(store, letter),
    'document.title': letter.title,
    'document.date': formatDateWritten(letter.writtenOn ?? today, letter.language),
  };
  return { ...values, ...sectionValues(letter.sections, values, letter.type) };
};

/** @param parties whom the appointment is with */
export const valuesOfMeeting = (
  { store, today }: ValueSources,
  meeting: Meeting,
  parties: Parties,
  what: 'agenda' | 'minutes',
  language: Language,
): DocumentValues => ({
  ...companyValues(store),
  ...partyValues(store, parties),
  'document.title': meeting.title,
  'document.date': formatDateWritten(today, language),
  ...meetingValues(meeting, what, language),
});
