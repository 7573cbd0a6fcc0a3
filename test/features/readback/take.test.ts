/** From the file to version 2: the original is found, what is chosen is taken into a draft in one entry, and can be undone. */
import { describe, expect, test } from 'vitest';
import { channels } from '#contract/channels.ts';
import type { WordDocument } from '#contract/document.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Proposal } from '#contract/kinds.ts';
import { quoteOf } from '#contract/quote.ts';
import { composeProposal } from '#electron/features/documents/compose-proposal.ts';
import { sendProposal } from '#electron/features/proposals/send.ts';
import { readbackHandlers } from '#electron/features/readback/handlers.ts';
import { writeWord } from '#electron/files/word/write-word.ts';
import { openWorld } from '#test/features/documents/world.ts';
import {
  addParagraph,
  addRow,
  asWord,
  type Edit,
  edited,
  type,
  typeCell,
  withoutMarks,
  withoutProperties,
} from '#test/features/readback/edit.ts';

const job = 'job-12345';

/** A proposal that was sent, and a copy of it with changes. */
const sentCopy = async (
  edits: readonly Edit[],
  values: Partial<Proposal> = {},
  saved: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (bytes) => bytes,
) => {
  const world = await openWorld({ validUntil: '2026-12-01', ...values });
  const { context, store } = world;
  await sendProposal(context, 'p');
  const sent = store.get('proposals', 'p');
  if (!sent) throw new Error('it is gone');
  const { document } = composeProposal({ store, today: context.today() }, sent, context.now());
  const bytes = saved(edited(await writeWord(document, { logo: null }), edits));
  const { id } = await context.files.write('Proposal, edited.docx', bytes);
  const open = async (proposalId: string | null = null) => {
    const answer = await readbackHandlers['readback.open']({ file: id, proposalId, job }, context);
    return channels['readback.open'].output.parse(answer);
  };
  return { ...world, sent, open };
};

const changes: readonly Edit[] = [
  typeCell('Chair', 3, '180.00'),
  addRow('Assembly', ['Delivery', '2', 'h', '50.00', '', '20%', '100.00']),
  type('30 days', '45 days'),
  addParagraph('Payment within', 'Late payment bears interest.'),
  type('1 December 2026', '15 December 2026', 'This proposal'),
  asWord,
];

describe('an edited copy', () => {
  test('is known by the properties of its file, whatever else was sent under its number meanwhile', async () => {
    const { context, store, sent, open } = await sentCopy(changes);
    // Sent within the same second, with the same lines and sections.
    await store.change({ code: 'created', params: { kind: 'proposals', name: '' } }, (draft) =>
      draft.put('proposals', { ...sent, id: 'p2', version: 2, previousId: 'p' }),
    );
    expect((await open()).original).toMatchObject({ id: 'p', version: 1 });
    const second = composeProposal(
      { store, today: context.today() },
      { ...sent, id: 'p2', version: 2, previousId: 'p' },
      context.now(),
    );
    const bytes = edited(await writeWord(second.document, { logo: null }), [withoutMarks]);
    const { id } = await context.files.write('Second.docx', bytes);
    const copy = await readbackHandlers['readback.open']({ file: id, proposalId: null, job }, context);
    expect(copy.original).toMatchObject({ id: 'p2', version: 2 });
  });

  test('of one that is in the trash by now is not known', async () => {
    const { context, store, open } = await sentCopy(changes);
    await store.change({ code: 'trashed', params: { kind: 'proposals', name: '' } }, (draft) => {
      const one = draft.get('proposals', 'p');
      if (one) draft.put('proposals', { ...one, deletedAt: context.now() });
    });
    expect((await open()).original).toBeNull();
  });

  test('without properties is known by its marks, and says what taking it does', async () => {
    const { open } = await sentCopy(changes, {}, withoutProperties);
    const copy = await open();
    expect(copy.original).toMatchObject({
      id: 'p',
      version: 1,
      state: 'sent',
      client: 'Konex & Söhne',
      language: 'en',
    });
    expect(copy.target).toBe('newVersion');
    expect(copy.differences).toHaveLength(5);
    expect(copy.remarks).toEqual([]);
  });

  test('without marks too it is known by its number', async () => {
    const { open } = await sentCopy([withoutMarks], {}, withoutProperties);
    expect((await open()).original?.id).toBe('p');
  });

  test('of a document that says no number, somebody has to say which proposal it is of', async () => {
    const { context } = await sentCopy([]);
    const letter: WordDocument = {
      title: 'A letter',
      subject: null,
      author: null,
      at: '2026-11-22T09:00:00.000Z',
      language: 'en',
      page: 'a4',
      brand: shippedBrand,
      header: null,
      footer: null,
      blocks: [{ kind: 'paragraph', text: 'Dear Sir or Madam', muted: false }],
    };
    const { id } = await context.files.write('Letter.docx', await writeWord(letter, { logo: null }));
    const copy = await readbackHandlers['readback.open']({ file: id, proposalId: null, job }, context);
    expect(copy).toMatchObject({ original: null, target: null, differences: [] });
    const chosen = await readbackHandlers['readback.open']({ file: id, proposalId: 'p', job }, context);
    expect(chosen.original?.id).toBe('p');
    expect(chosen.remarks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['noPrices', 'otherLayout']),
    );
  });

  test('is taken into version 2 in one entry, and that is undone', async () => {
    const { context, store, open } = await sentCopy(changes);
    const copy = await open();
    const only = copy.differences.map(({ id }) => id);
    const totals = readbackHandlers['readback.totals']({ readId: copy.readId, only }, context);
    const before = store.entries(null, 10).total;
    const taken = await readbackHandlers['readback.take']({ readId: copy.readId, only }, context);
    expect(taken).toMatchObject({ version: 2, taken: 5, left: [] });
    expect(store.entries(null, 10).total).toBe(before + 1);
    const draft = store.get('proposals', taken.id);
    expect(draft).toMatchObject({ status: 'draft', version: 2, previousId: 'p', validUntil: '2026-12-15' });
    expect(draft?.lines.map((line) => (line.type === 'item' ? line.description : line.text))).toEqual([
      'Furniture',
      'Chair "Basic" & <co>',
      'Service',
      'Assembly\nby two people',
      'Delivery',
      'Disposal',
    ]);
    expect(draft?.lines[1]).toMatchObject({ id: 'l1', unitPrice: 18_000, quantity: 3, productId: 'chair' });
    expect(draft?.lines[4]).toMatchObject({
      quantity: 2,
      unit: 'h',
      unitPrice: 5_000,
      taxRate: 2_000,
      unitCost: null,
    });
    // The field and the condition of the paragraph that nobody changed stay.
    expect(draft?.sections[2]?.body).toBe(
      'Payment within 45 days.\n\nLate payment bears interest.\n\n{#hasDeposit}A deposit of {total.deposit} is due.{/hasDeposit}',
    );
    expect((await totals).after.net).toBe(draft && quoteOf(draft).net);
    expect(store.get('proposals', 'p')).toMatchObject({ status: 'sent', version: 1 });
    await store.undo();
    expect(store.get('proposals', taken.id)).toBeUndefined();
  });

  test('is taken one by one into the same draft', async () => {
    const { context, store, open } = await sentCopy(changes);
    const copy = await open();
    let id = '';
    for (const one of copy.differences) {
      const done = await readbackHandlers['readback.take']({ readId: copy.readId, only: [one.id] }, context);
      expect(done).toMatchObject({ version: 2, taken: 1, left: [] });
      id ||= done.id;
      expect(done.id).toBe(id);
    }
    const draft = store.get('proposals', id);
    expect(draft?.lines).toHaveLength(6);
    expect(draft?.sections[2]?.body).toContain('within 45 days.\n\nLate payment');
    expect(draft?.validUntil).toBe('2026-12-15');
  });

  test('of a draft goes into the draft itself', async () => {
    const { context, store } = await openWorld();
    const draft = store.get('proposals', 'p');
    if (!draft) throw new Error('it is gone');
    const { document } = composeProposal({ store, today: context.today() }, draft, context.now());
    const bytes = edited(await writeWord(document, { logo: null }), [typeCell('Chair', 1, '4')]);
    const { id } = await context.files.write('Draft.docx', bytes);
    const copy = await readbackHandlers['readback.open']({ file: id, proposalId: null, job }, context);
    expect(copy).toMatchObject({ target: 'itself', original: { id: 'p' } });
    const taken = await readbackHandlers['readback.take'](
      { readId: copy.readId, only: copy.differences.map((one) => one.id) },
      context,
    );
    expect(taken.id).toBe('p');
    expect(store.get('proposals', 'p')?.lines[1]).toMatchObject({ quantity: 4 });
  });

  test('a difference whose line is gone from the draft is left', async () => {
    const { context, store, open } = await sentCopy([
      typeCell('Chair', 3, '180.00'),
      typeCell('Assembly', 1, '2'),
    ]);
    const copy = await open();
    const [first, second] = copy.differences;
    const begun = await readbackHandlers['readback.take'](
      { readId: copy.readId, only: [first?.id ?? ''] },
      context,
    );
    await store.change({ code: 'changed', params: { kind: 'proposals', name: '', field: '' } }, (draft) => {
      const one = draft.get('proposals', begun.id);
      if (one) draft.put('proposals', { ...one, lines: one.lines.filter(({ id }) => id !== 'l2') });
    });
    const done = await readbackHandlers['readback.take'](
      { readId: copy.readId, only: [second?.id ?? ''] },
      context,
    );
    expect(done).toMatchObject({ id: begun.id, taken: 0, left: [second?.id], entry: null });
  });

  test('of one that was accepted nothing is taken', async () => {
    const { context, store, open } = await sentCopy(changes);
    await store.change({ code: 'changed', params: { kind: 'proposals', name: '', field: '' } }, (draft) => {
      const one = draft.get('proposals', 'p');
      if (one) draft.put('proposals', { ...one, status: 'accepted' });
    });
    const copy = await open();
    expect(copy.target).toBeNull();
    expect(copy.differences).toHaveLength(5);
    await expect(
      readbackHandlers['readback.take'](
        { readId: copy.readId, only: [copy.differences[0]?.id ?? ''] },
        context,
      ),
    ).rejects.toMatchObject({ refusal: { code: 'invalidRecord', fields: { status: 'locked' } } });
    readbackHandlers['readback.close']({ readId: copy.readId }, context);
    await expect(
      readbackHandlers['readback.take']({ readId: copy.readId, only: [] }, context),
    ).rejects.toMatchObject({ refusal: { code: 'notFound' } });
  });

  test('a dropped file comes as its bytes', async () => {
    const { context } = await openWorld();
    const handle = await readbackHandlers['readback.receive']({ name: 'a.docx', bytes: btoa('PK') }, context);
    expect(handle).toMatchObject({ name: 'a.docx', size: 2 });
    await expect(
      readbackHandlers['readback.open']({ file: handle.id, proposalId: null, job }, context),
    ).rejects.toMatchObject({ refusal: { code: 'unreadable' } });
  });
});
