/** A document for tests: the blocks given, in the shipped brand. */
import type { Block, WordDocument } from '#contract/document.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';

export const wordDocument = (blocks: readonly Block[], more: Partial<WordDocument> = {}): WordDocument => ({
  title: 'Proposal',
  subject: null,
  author: 'Acme',
  at: '2026-11-22T10:00:00.000Z',
  language: 'en',
  page: 'a4',
  brand: shippedBrand,
  header: null,
  footer: null,
  blocks,
  ...more,
});
