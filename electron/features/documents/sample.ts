/** What the library and the brand are shown with: a client that there is not, and a proposal to it. */
import type { Input, Output } from '#contract/channels.ts';
import { type DocumentSection, emptyItem, type ProposalLine } from '#contract/kinds/documents.ts';
import { shippedProposalDefaults } from '#contract/kinds/workspace.ts';
import { kinds, type Letter, type Proposal } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import type { Context } from '#electron/features/context.ts';
import { addressOfImage, imageOf } from '#electron/features/documents/attachments.ts';
import { composeLetter } from '#electron/features/documents/compose-letter.ts';
import { composeProposal } from '#electron/features/documents/compose-proposal.ts';
import type { Composed } from '#electron/features/documents/composed.ts';
import { documentSectionsOf } from '#electron/features/documents/library-sections.ts';
import { blank } from '#electron/features/records/check.ts';
import type { Store } from '#electron/store/store.ts';
import { type Language, translate } from '#locale/translate.ts';

type Shown = Output<'sections.preview'>;
type Known = Pick<Context, 'store' | 'today' | 'now' | 'newId'>;

/** The id of each record of the sample. */
const id = 'sample';

/** The records of the workspace, and those that there are not. */
const withSample = ({ store, now }: Known, language: Language): Pick<Store, 'get'> => {
  const say = (key: Parameters<typeof translate>[1]) => translate(language, key);
  const sample: Readonly<Record<string, unknown>> = {
    organisations: kinds.organisations.schema.parse({
      ...blank('organisations', id, now()),
      name: say('documents.sample.client'),
      street: say('documents.sample.street'),
      postalCode: say('documents.sample.postalCode'),
      city: say('documents.sample.city'),
      country: say('documents.sample.country'),
      vatNumber: say('documents.sample.vatNumber'),
      language,
    }),
    contacts: kinds.contacts.schema.parse({
      ...blank('contacts', id, now()),
      salutation: say('documents.sample.salutation'),
      firstName: say('documents.sample.firstName'),
      lastName: say('documents.sample.lastName'),
      jobTitle: say('documents.sample.jobTitle'),
      email: 'claire.martin@example.com',
      organisationId: id,
    }),
    reps: kinds.reps.schema.parse({
      ...blank('reps', id, now()),
      name: say('documents.sample.rep'),
      jobTitle: say('documents.sample.repTitle'),
      email: 'sam.taylor@example.com',
      phone: say('documents.sample.phone'),
    }),
    opportunities: kinds.opportunities.schema.parse({
      ...blank('opportunities', id, now()),
      name: say('documents.sample.opportunity'),
      organisationId: id,
    }),
  };
  return {
    get: ((kind: string, wanted: string) =>
      wanted === id && Object.hasOwn(sample, kind)
        ? sample[kind]
        : store.get(kind as Parameters<Store['get']>[0], wanted)) as Store['get'],
  };
};

const linesOf = (language: Language, taxRate: number): ProposalLine[] => {
  return [
    {
      ...emptyItem('one', taxRate),
      description: translate(language, 'documents.sample.item'),
      quantity: 12,
      unitPrice: 34_900,
      discount: 500,
    },
    {
      ...emptyItem('two', taxRate),
      description: translate(language, 'documents.sample.service'),
      quantity: 2,
      unitPrice: 68_000,
    },
  ];
};

const proposalOf = (context: Known, language: Language, sections: readonly DocumentSection[]): Proposal => {
  const settings = context.store.get('settings', 'settings');
  const { validDays, taxRates, deposit } = settings?.proposalDefaults ?? shippedProposalDefaults;
  const today = context.today();
  return kinds.proposals.schema.parse({
    ...blank('proposals', id, context.now()),
    title: translate(language, 'documents.sample.opportunity'),
    version: 1,
    organisationId: id,
    contactId: id,
    opportunityId: id,
    repId: id,
    language,
    currency: settings?.currency ?? 'EUR',
    issuedOn: today,
    validUntil: addDays(today, validDays),
    deposit: deposit === 0 ? 3_000 : deposit,
    lines: linesOf(language, taxRates[0] ?? 0),
    sections,
  });
};

const letterOf = (
  context: Known,
  type: Letter['type'],
  language: Language,
  sections: readonly DocumentSection[],
): Letter =>
  kinds.letters.schema.parse({
    ...blank('letters', id, context.now()),
    title: translate(language, 'documents.sample.opportunity'),
    type,
    organisationId: id,
    contactId: id,
    opportunityId: id,
    repId: id,
    language,
    writtenOn: context.today(),
    sections,
  });

const shown = ({ store }: Known, { document, remarks }: Composed): Shown => {
  const logo = imageOf(store, document.brand.logoId);
  return { document, logo: logo && addressOfImage(logo), remarks: [...remarks] };
};

/** The section alone, without the cover or the head of its document; remarks are those about its text. */
export const sampleOfSection = (
  context: Known,
  { use, type, language, heading, body }: Input<'sections.preview'>,
): Shown => {
  const sources = { store: withSample(context, language), today: context.today() };
  const section: DocumentSection = { id, sectionId: null, type, heading: heading.slice(0, 200), body };
  const composed =
    use === 'proposal'
      ? composeProposal(sources, proposalOf(context, language, [section]), context.now())
      : composeLetter(sources, letterOf(context, use, language, [section]), context.now());
  const { document, logo, remarks } = shown(context, composed);
  return {
    logo,
    document: {
      ...document,
      blocks: document.blocks.filter(({ kind }) => kind !== 'cover' && kind !== 'letterhead'),
    },
    remarks: remarks.filter(({ name }) => name !== null),
  };
};

/** A proposal with the standard sections, its cover first. */
export const sampleOfBrand = (context: Known, language: Language): Shown => {
  const sources = { store: withSample(context, language), today: context.today() };
  const sections = documentSectionsOf(context, 'proposal', language);
  return shown(context, composeProposal(sources, proposalOf(context, language, sections), context.now()));
};
