/** Letters and contracts as documents: a letter begins with its head, a contract with a cover, and is signed by both. */
import { type Block, pageOf } from '#contract/document.ts';
import type { DocumentValues } from '#contract/document-fields.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Letter } from '#contract/kinds.ts';
import {
  type Composed,
  contentsOf,
  footerOf,
  knownFacts,
  linesOf,
  Remarks,
  type Say,
  sayIn,
  sectionBlocks,
  signaturesOf,
  textOf,
} from '#electron/features/documents/composed.ts';
import { letterValues, type ValueSources } from '#electron/features/documents/values.ts';

const letterheadOf = (letter: Readonly<Letter>, values: DocumentValues, say: Say): Block => {
  const value = (name: string) => textOf(values, name);
  const phone = value('company.phone');
  const [client, contact] = [value('client.name'), value('contact.name')];
  return {
    kind: 'letterhead',
    from: [
      value('company.name'),
      ...linesOf(values, 'company.address'),
      phone === '' ? '' : say('documents.print.contact', { phone }),
      value('company.email'),
      value('company.website'),
    ].filter((line) => line !== ''),
    to: [
      client,
      contact === client
        ? ''
        : [value('contact.salutation'), contact].filter((part) => part !== '').join(' '),
      ...linesOf(values, 'client.address'),
    ].filter((line) => line !== ''),
    date: value('document.date'),
    subject: letter.title,
  };
};

const coverOf = (letter: Readonly<Letter>, values: DocumentValues, say: Say): Block => ({
  kind: 'cover',
  title: letter.title,
  subtitle: say('documents.print.contract'),
  about: say('documents.print.facts'),
  facts: knownFacts([
    [say('documents.print.client'), textOf(values, 'client.name')],
    [say('documents.print.date'), textOf(values, 'document.date')],
    [say('documents.print.preparedBy'), textOf(values, 'rep.name')],
  ]),
});

/** Who wrote it, below the text. */
const signedBy = (values: DocumentValues): Block[] => {
  const [name, jobTitle] = [textOf(values, 'rep.name'), textOf(values, 'rep.jobTitle')];
  if (name === '') return [];
  return [
    {
      kind: 'paragraph',
      text: [
        // Room for the signature.
        { text: '\n\n', style: null },
        { text: name, style: 'strong' },
        ...(jobTitle === '' ? [] : [{ text: `\n${jobTitle}`, style: null }]),
      ],
      muted: false,
    },
  ];
};

/** @param now ISO 8601 in UTC */
export const composeLetter = (sources: ValueSources, letter: Readonly<Letter>, now: string): Composed => {
  const values = letterValues(sources, letter);
  const say = sayIn(letter.language);
  const settings = sources.store.get('settings', 'settings');
  const remarks = new Remarks();
  const contract = letter.type === 'contract';
  const company = textOf(values, 'company.name');
  if (company === '') remarks.add('noCompany');
  if (letter.contactId === null) remarks.add('noContact');
  const body = letter.sections.flatMap((section): Block[] => [
    ...sectionBlocks(
      section,
      values,
      letter.type,
      remarks,
      contract && section.type === 'signature' ? say('documents.print.signature') : '',
    ),
    ...(section.type === 'signature' ? (contract ? [signaturesOf(values, say)] : signedBy(values)) : []),
  ]);
  const client = textOf(values, 'client.name');
  return {
    document: {
      origin: { kind: 'letters', id: letter.id },
      title: letter.title,
      subject: contract ? say('documents.print.contract') : null,
      author: company === '' ? null : company,
      at: now,
      language: letter.language,
      page: pageOf(settings?.currency ?? 'EUR'),
      brand: settings?.brand ?? shippedBrand,
      header: letter.title,
      footer: footerOf(values, say),
      blocks: contract
        ? [coverOf(letter, values, say), ...contentsOf(body, say), ...body]
        : [letterheadOf(letter, values, say), ...body],
    },
    remarks: remarks.all,
    values,
    name: client === '' ? letter.title : `${letter.title} ${client}`,
  };
};
