/** The demo company's letters and contracts, and the list of the files that were made. */
import type { DocumentSection } from '#contract/kinds/documents.ts';
import type { Letter, LibrarySection, Proposal } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { sectionIn } from '#electron/features/documents/library-sections.ts';
import { letterBodies, letterTitles } from '#electron/features/workspace/demo/document-words.ts';
import type { Account } from '#electron/features/workspace/demo/market.ts';
import { put, type World, workingDay } from '#electron/features/workspace/demo/world.ts';

const sectionsFor = (
  world: World,
  library: readonly LibrarySection[],
  use: 'contract' | 'letter',
  language: 'en' | 'fr',
): DocumentSection[] =>
  library
    .filter((one) => one.use === use && one.standard)
    .flatMap((one) => sectionIn(one, language, world.newId()) ?? []);

/** The shipped letter with another text between the first and the last line. */
const written = (sections: readonly DocumentSection[], text: string): DocumentSection[] =>
  sections.map((section) => {
    if (section.type !== 'text') return section;
    const paragraphs = section.body.split('\n\n');
    return { ...section, body: [paragraphs[0] ?? '', text, paragraphs.at(-1) ?? ''].join('\n\n') };
  });

const made = (
  world: World,
  of: Proposal | Letter,
  on: string,
  values: Parameters<typeof put<'documents'>>[3],
) =>
  put(world, 'documents', on, {
    title: of.title,
    language: of.language,
    madeAt: `${on}T10:25:00.000Z`,
    organisationId: of.organisationId,
    contactId: of.contactId,
    opportunityId: of.opportunityId,
    ...values,
  });

const clientOf = ({ draft }: World, id: string | null): string =>
  id === null ? '' : (draft.get('organisations', id)?.name ?? '');

/** A Word file of each proposal that was sent, a PDF too of those accepted. No file of the machine is named. */
const makeFiles = (world: World, proposals: readonly Proposal[]): void => {
  for (const proposal of proposals) {
    const { id, number, version, issuedOn, language, status, organisationId } = proposal;
    if (number === null || issuedOn === null) continue;
    const called = language === 'fr' ? 'Proposition' : 'Proposal';
    const more = (version ?? 1) > 1 ? ` v${version}` : '';
    const fileName = `${called} ${number} ${clientOf(world, organisationId)}${more}`;
    const shared = { type: 'proposal' as const, number, version, proposalId: id };
    made(world, proposal, issuedOn, {
      ...shared,
      format: 'docx',
      fileName: `${fileName}.docx`,
      size: 41_280,
    });
    if (status === 'accepted') {
      made(world, proposal, issuedOn, {
        ...shared,
        format: 'pdf',
        fileName: `${fileName}.pdf`,
        size: 128_400,
      });
    }
  }
};

/** An invitation that was sent, a letter still being written, and the contract that came of an accepted proposal. */
export const makePapers = (
  world: World,
  accounts: readonly Account[],
  proposals: readonly Proposal[],
  library: readonly LibrarySection[],
): void => {
  const { today } = world;
  makeFiles(world, proposals);
  const letter = (
    account: Account | undefined,
    what: keyof typeof letterBodies,
    status: 'draft' | 'sent',
    ago: number,
  ) => {
    if (account === undefined) return;
    const { language, organisation, contacts, seller } = account;
    const on = workingDay(addDays(today, -ago));
    const one = put(world, 'letters', on, {
      title: letterTitles[what][language],
      type: 'letter',
      status,
      organisationId: organisation.id,
      contactId: contacts[0]?.id ?? null,
      repId: seller.rep.id,
      language,
      writtenOn: on,
      sections: written(sectionsFor(world, library, 'letter', language), letterBodies[what][language]),
    });
    if (status === 'draft') return;
    made(world, one, on, {
      type: 'letter',
      format: 'docx',
      letterId: one.id,
      fileName: `${one.title} ${organisation.name}.docx`,
      size: 19_640,
    });
  };
  const clients = (language: 'en' | 'fr') =>
    accounts.filter((one) => one.language === language && one.organisation.type === 'client');
  letter(clients('fr')[3], 'invitation', 'sent', 6);
  letter(clients('en')[2], 'invitation', 'sent', 6);
  letter(clients('fr')[5], 'thanks', 'draft', 1);
  const accepted = proposals.find(({ status }) => status === 'accepted');
  if (accepted === undefined) return;
  const on = workingDay(accepted.decidedOn ?? today);
  const { language, organisationId, contactId, opportunityId, repId } = accepted;
  const contract = put(world, 'letters', on, {
    title: letterTitles.contract[language],
    type: 'contract',
    status: 'signed',
    organisationId,
    contactId,
    opportunityId,
    proposalId: accepted.id,
    repId,
    language,
    writtenOn: on,
    sections: sectionsFor(world, library, 'contract', language),
  });
  made(world, contract, on, {
    type: 'contract',
    format: 'docx',
    letterId: contract.id,
    proposalId: accepted.id,
    fileName: `${contract.title} ${clientOf(world, organisationId)}.docx`,
    size: 33_150,
  });
};
