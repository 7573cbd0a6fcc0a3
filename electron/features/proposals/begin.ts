/** A new proposal: whom it is to, the sections of the library in that language, the first line, and what the settings say. */

import type { Input, Output } from '#contract/channels.ts';
import type { ProposalLine } from '#contract/kinds/documents.ts';
import { shippedProposalDefaults } from '#contract/kinds/workspace.ts';
import { kinds, type Opportunity, type Proposal } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import type { Context } from '#electron/features/context.ts';
import { documentSectionsOf } from '#electron/features/documents/library-sections.ts';
import { blank } from '#electron/features/records/check.ts';
import { contactName, type PlainRecord } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { translate } from '#locale/translate.ts';

type Asked = Input<'proposals.begin'>;

/** @throws Refused notFound where it is not there, or in the trash */
const asked = <K extends 'organisations' | 'contacts' | 'opportunities'>(
  store: Store,
  kind: K,
  id: string | null,
) => {
  if (id === null) return null;
  const record = store.get(kind, id);
  if (record === undefined || record.deletedAt !== null) throw new Refused('notFound');
  return record;
};

/** What a link leads to, unless that is in the trash. */
const linked = <K extends 'organisations' | 'contacts' | 'reps' | 'products'>(
  store: Store,
  kind: K,
  id: string | null | undefined,
) => {
  const record = id === null || id === undefined ? undefined : store.get(kind, id);
  return record === undefined || record.deletedAt !== null ? null : record;
};

/** Of the product that the opportunity is about, as many as it says. */
const firstLine = ({ store, newId }: Context, opportunity: Readonly<Opportunity>): ProposalLine[] => {
  const product = linked(store, 'products', opportunity.productId);
  if (product === null) return [];
  const { taxRates } = store.get('settings', 'settings')?.proposalDefaults ?? shippedProposalDefaults;
  const quantity = opportunity.quantity ?? 1;
  return [
    {
      type: 'item',
      id: newId(),
      productId: product.id,
      description: product.name,
      quantity: quantity > 0 && quantity <= 1e6 ? quantity : 1,
      unit: product.unit?.slice(0, 40) ?? null,
      unitPrice: product.price ?? 0,
      unitCost: product.cost,
      discount: 0,
      taxRate: product.taxRate ?? taxRates[0] ?? 0,
      option: 'none',
    },
  ];
};

/** @throws Refused notFound */
const draftOf = (context: Context, input: Asked, id: string): Proposal => {
  const { store } = context;
  const settings = store.get('settings', 'settings');
  const opportunity = asked(store, 'opportunities', input.opportunityId);
  const contact =
    asked(store, 'contacts', input.contactId) ?? linked(store, 'contacts', opportunity?.contactId);
  const client =
    asked(store, 'organisations', input.organisationId) ??
    linked(store, 'organisations', opportunity?.organisationId ?? contact?.organisationId);
  const language = contact?.language ?? client?.language ?? settings?.language ?? 'en';
  const whom = client?.name ?? (contact === null ? '' : contactName(contact as unknown as PlainRecord));
  const defaults = settings?.proposalDefaults ?? shippedProposalDefaults;
  return kinds.proposals.schema.parse({
    ...blank('proposals', id, context.now()),
    title:
      opportunity?.name ??
      (whom === ''
        ? translate(language, 'proposals.begun.title')
        : translate(language, 'proposals.begun.titleFor', { client: whom }).slice(0, 500)),
    version: 1,
    organisationId: client?.id ?? null,
    contactId: contact?.id ?? null,
    opportunityId: opportunity?.id ?? null,
    repId:
      linked(store, 'reps', opportunity?.ownerId)?.id ??
      linked(store, 'reps', client?.ownerId ?? contact?.ownerId)?.id ??
      null,
    language,
    currency: settings?.currency ?? 'EUR',
    validUntil: addDays(context.today(), defaults.validDays),
    deposit: defaults.deposit === 0 ? null : defaults.deposit,
    lines: opportunity === null ? [] : firstLine(context, opportunity),
    sections: documentSectionsOf(context, 'proposal', language),
  });
};

/** @throws Refused notFound, storageFailed */
export const beginProposal = async (context: Context, input: Asked): Promise<Output<'proposals.begin'>> => {
  const id = context.newId();
  const { title } = draftOf(context, input, id);
  const entry = await context.store.change(
    { code: 'created', params: { kind: 'proposals', name: title } },
    // What it is made of may be gone when its turn comes.
    (draft) => draft.put('proposals', draftOf(context, input, id)),
  );
  return { id, entry: entry?.number ?? null };
};
