/** Views of a proposal: written, sent, decided, compared, on paper. */
import { printAddress } from '#contract/documents.ts';
import type { Person } from '#test/e2e/person.ts';
import type { View } from '#test/e2e/views/view.ts';

/** The one of this status with the most to show. */
const withStatus = async (person: Person, status: string): Promise<string> => {
  const found = (await person.records('proposals'))
    .filter((one) => one['status'] === status)
    .sort((a, b) => JSON.stringify(b['lines']).length - JSON.stringify(a['lines']).length)[0];
  if (typeof found?.['id'] !== 'string') throw new Error(`no proposal is ${status}`);
  return found['id'];
};

const open = async (person: Person, status: string): Promise<string> => {
  const id = await withStatus(person, status);
  await person.go(`#/proposals/${id}`);
  await person.page.locator('.paper[data-complete] .paper-page').first().waitFor();
  return id;
};

export const proposalViews: readonly View[] = [
  { name: 'proposal', main: true, open: (person) => open(person, 'draft') },
  {
    name: 'proposal-section',
    main: true,
    open: async (person) => {
      await open(person, 'draft');
      await person.page.locator('.pp-section-toggle').first().click();
      await person.page.locator('.pp-section textarea').first().waitFor();
    },
  },
  {
    name: 'proposal-product',
    open: async (person) => {
      await open(person, 'draft');
      await person.button('lines.add').click();
      await person.page.locator('textarea.pp-cell').last().pressSequentially('a');
      await person.page.locator('.pp-products [role="option"]').first().waitFor();
    },
  },
  { name: 'proposal-sent', open: (person) => open(person, 'sent') },
  {
    name: 'proposal-accept',
    open: async (person) => {
      await open(person, 'sent');
      await person.button('proposalsPage.accept').click();
      await person.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'proposal-decline',
    open: async (person) => {
      await open(person, 'sent');
      await person.button('proposalsPage.decline').click();
      await person.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'proposal-versions',
    open: async (person) => {
      const id = await withStatus(person, 'replaced');
      await person.go(`#/proposals/${id}/versions`);
      await person.page.locator('.pp-diff').first().waitFor();
    },
  },
  {
    name: 'proposal-documents',
    alike: true,
    open: async (person) => {
      const id = await open(person, 'sent');
      await person.go(`#/proposals/${id}/documents`);
      await person.page.locator('.related').waitFor();
    },
  },
  {
    name: 'proposal-begin',
    open: async (person, ids) => {
      await person.go(`#/opportunities/${ids.opportunities}`);
      await person.button('lists.new.proposals').first().click();
      await person.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'proposal-print',
    open: async (person) => {
      const id = await withStatus(person, 'sent');
      await person.go(printAddress({ of: 'proposals', id }));
      await person.page.locator('html[data-paper="ready"]').waitFor();
    },
  },
];
