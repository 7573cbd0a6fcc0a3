/** A proposal as the document that goes to the client. */
import { type Block, pageOf } from '#contract/document.ts';
import type { DocumentValues } from '#contract/document-fields.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Proposal } from '#contract/kinds.ts';
import { priceBlocks } from '#electron/features/documents/compose-prices.ts';
import {
  type Composed,
  contentsOf,
  footerOf,
  knownFacts,
  Remarks,
  type Say,
  sayIn,
  sectionBlocks,
  signaturesOf,
  textOf,
} from '#electron/features/documents/composed.ts';
import { proposalValues, type ValueSources } from '#electron/features/documents/values.ts';

const coverOf = (proposal: Readonly<Proposal>, values: DocumentValues, say: Say): Block => {
  const version = proposal.version ?? 1;
  const value = (name: string) => textOf(values, name);
  const number =
    version > 1
      ? `${value('proposal.number')}, ${say('documents.print.version', { version: String(version) })}`
      : value('proposal.number');
  return {
    kind: 'cover',
    title: proposal.title,
    subtitle: say('documents.print.proposal'),
    about: say('documents.print.facts'),
    facts: knownFacts([
      [say('documents.print.client'), value('client.name')],
      [
        say('documents.print.attention'),
        value('contact.name') === value('client.name') ? '' : value('contact.name'),
      ],
      [say('documents.print.number'), number],
      [say('documents.print.date'), value('document.date')],
      [say('documents.print.validUntil'), value('proposal.validUntil')],
      [say('documents.print.preparedBy'), value('rep.name')],
    ]),
  };
};

/** Of its sections in their order; the prices stand at the first section that is for them. */
const bodyOf = (
  proposal: Readonly<Proposal>,
  values: DocumentValues,
  remarks: Remarks,
  say: Say,
): Block[] => {
  let priced = false;
  return proposal.sections.flatMap((section): Block[] => {
    const own = (heading?: string) => sectionBlocks(section, values, 'proposal', remarks, heading);
    if (section.type === 'prices') {
      const prices = priced ? [] : priceBlocks(proposal, values);
      priced = true;
      return [...own(say('documents.print.prices')), ...prices];
    }
    if (section.type === 'signature')
      return [...own(say('documents.print.signature')), signaturesOf(values, say)];
    return own();
  });
};

/** @param now ISO 8601 in UTC: when a draft is written; one that was sent keeps its own moment */
export const composeProposal = (
  sources: ValueSources,
  proposal: Readonly<Proposal>,
  now: string,
): Composed => {
  const values = proposalValues(sources, proposal);
  const say = sayIn(proposal.language);
  const remarks = new Remarks();
  const company = textOf(values, 'company.name');
  if (company === '') remarks.add('noCompany');
  if (proposal.contactId === null) remarks.add('noContact');
  if (!proposal.lines.some(({ type }) => type === 'item')) remarks.add('noLines');
  else if (!proposal.sections.some(({ type }) => type === 'prices')) remarks.add('noPrices');
  if (proposal.validUntil === null) remarks.add('noValidity');
  const body = bodyOf(proposal, values, remarks, say);
  const called = say('documents.print.numbered', { number: proposal.number ?? proposal.title });
  const version = proposal.version ?? 1;
  const client = textOf(values, 'client.name');
  return {
    document: {
      origin: { kind: 'proposals', id: proposal.id },
      title: proposal.title,
      subject: `${say('documents.print.proposal')} ${textOf(values, 'proposal.number')}`,
      author: company === '' ? null : company,
      at: proposal.sentAt ?? now,
      language: proposal.language,
      page: pageOf(proposal.currency),
      brand: sources.store.get('settings', 'settings')?.brand ?? shippedBrand,
      header: proposal.number === null ? proposal.title : `${proposal.title} – ${called}`,
      footer: footerOf(values, say),
      blocks: [coverOf(proposal, values, say), ...contentsOf(body, say), ...body],
    },
    remarks: remarks.all,
    values,
    name: [called, proposal.number === null ? '' : client, version > 1 ? `v${version}` : '']
      .filter((part) => part !== '')
      .join(' '),
  };
};
