/** Any document from what it is made of: what it says, what is to be looked at before it goes out, and whom it is about. */
import { pageOf } from '#contract/document.ts';
import type { DocumentSource } from '#contract/documents.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { MadeDocument } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { composeLetter } from '#electron/features/documents/compose-letter.ts';
import { composeProposal } from '#electron/features/documents/compose-proposal.ts';
import type { Composed } from '#electron/features/documents/composed.ts';
import { valuesOfMeeting } from '#electron/features/documents/values.ts';
import { describeMeeting } from '#electron/features/meetings/description.ts';
import { findPlace, meetingOf } from '#electron/features/meetings/meeting.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

/** What a document's record says of where it comes from. */
export type About = Pick<
  MadeDocument,
  | 'title'
  | 'type'
  | 'number'
  | 'version'
  | 'language'
  | 'organisationId'
  | 'contactId'
  | 'opportunityId'
  | 'proposalId'
  | 'letterId'
  | 'appointmentId'
>;

export interface ComposedSource extends Composed {
  readonly about: About;
}

const there = <K extends 'proposals' | 'letters'>(store: Store, kind: K, id: string) => {
  const record = store.get(kind, id);
  if (!record || record.deletedAt !== null) throw new Refused('notFound');
  return record;
};

/** @throws Refused notFound */
export const compose = async (
  context: Pick<Context, 'store' | 'today' | 'now'>,
  source: DocumentSource,
): Promise<ComposedSource> => {
  const { store } = context;
  const sources = { store, today: context.today() };
  if (source.of === 'proposals') {
    const proposal = there(store, 'proposals', source.id);
    const { title, number, version, language, organisationId, contactId, opportunityId } = proposal;
    return {
      ...composeProposal(sources, proposal, context.now()),
      about: {
        title,
        type: 'proposal',
        number,
        version,
        language,
        organisationId,
        contactId,
        opportunityId,
        proposalId: proposal.id,
        letterId: null,
        appointmentId: null,
      },
    };
  }
  if (source.of === 'letters') {
    const letter = there(store, 'letters', source.id);
    const { title, type, language, organisationId, contactId, opportunityId, proposalId } = letter;
    return {
      ...composeLetter(sources, letter, context.now()),
      about: {
        title,
        type,
        number: null,
        version: null,
        language,
        organisationId,
        contactId,
        opportunityId,
        proposalId,
        letterId: letter.id,
        appointmentId: null,
      },
    };
  }
  const { what, language } = source;
  const ref = { id: source.id, occurrence: source.occurrence };
  const meeting = await meetingOf(context, ref);
  const { record } = findPlace(store, ref);
  const settings = store.get('settings', 'settings');
  const { document, name } = describeMeeting({
    meeting,
    what,
    language,
    company: settings?.company ?? null,
    brand: settings?.brand ?? shippedBrand,
    page: pageOf(settings?.currency ?? 'EUR'),
    now: context.now(),
  });
  return {
    document,
    name,
    remarks: [],
    values: valuesOfMeeting(sources, meeting, record, what, language),
    about: {
      title: document.title.slice(0, 500),
      type: what,
      number: null,
      version: null,
      language,
      organisationId: record.organisationId,
      contactId: record.contactId,
      opportunityId: record.opportunityId,
      proposalId: null,
      letterId: null,
      appointmentId: record.id,
    },
  };
};
