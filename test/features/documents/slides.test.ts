/** A proposal as slides: the same figures as on the screen and in Word, and what comes next. */
import { expect, test } from 'vitest';
import { ask, refusalOf } from '#test/ask.ts';
import { openWorld, proposal } from '#test/features/documents/world.ts';
import { readSlides } from '#test/files/slides/read-slides.ts';

const source = { of: 'proposals', id: 'p' } as const;

test('every amount of the document is on the slides, and no other', async () => {
  const opened = await openWorld({ number: 'P-2026-0003', version: 2 });
  const { document } = await ask(opened.context, 'documents.preview', { source });
  const prices = document.blocks.find((block) => block.kind === 'prices');
  const plain = (text: unknown): string =>
    typeof text === 'string' ? text : (text as readonly { text: string }[]).map((run) => run.text).join('');
  const { file } = await ask(opened.context, 'documents.make', {
    source,
    format: 'pptx',
    templateId: null,
    job: 'job-12345',
  });
  expect(file.name).toBe('Proposal P-2026-0003 Konex & Söhne v2.pptx');
  const slides = readSlides(opened.written.get(file.id)?.bytes ?? new Uint8Array());
  const rows = slides.flatMap((slide) => slide.rows.slice(1));
  expect(rows.map((row) => row.map((cell) => cell.replaceAll('\n', '')))).toEqual(
    prices?.kind === 'prices'
      ? prices.rows.map(({ cells }) => cells.map((cell) => plain(cell).replaceAll('\n', '')))
      : [],
  );
  // Worked out by hand in world.ts.
  expect(rows).toContainEqual(['Total including tax', '€735.83']);
  expect(rows).toContainEqual(['Balance', '€515.08']);
  const steps = slides.at(-1);
  expect(steps?.title).toBe('Next steps');
  expect(steps?.texts.join('\n')).toContain('A deposit of €220.75 with the order (30%)');
  expect(slides[0]?.title).toBe('New office');
  expect(slides.flatMap(({ texts }) => texts)).toContain('1.2 A deposit of €220.75 is due.');
});

test('they are noted as slides of the proposal', async () => {
  const { context, store } = await openWorld();
  const { file } = await ask(context, 'documents.make', {
    source,
    format: 'pptx',
    templateId: 'shipped-proposal-en',
    job: 'job-12345',
  });
  const { id } = await ask(context, 'documents.keep', { file: file.id });
  expect(store.get('documents', id)).toMatchObject({
    type: 'slides',
    format: 'pptx',
    proposalId: 'p',
    templateId: null,
  });
});

test('in French, and without prices, there is no table', async () => {
  const opened = await openWorld({ ...proposal(), language: 'fr', lines: [] });
  const { file } = await ask(opened.context, 'documents.make', {
    source,
    format: 'pptx',
    templateId: null,
    job: 'job-12345',
  });
  const slides = readSlides(opened.written.get(file.id)?.bytes ?? new Uint8Array());
  expect(slides.at(-1)?.title).toBe('Prochaines étapes');
  expect(slides.flatMap(({ rows }) => rows)).toEqual([]);
});

test('only proposals are slides', async () => {
  const { context, store } = await openWorld();
  const { id } = await ask(context, 'letters.begin', {
    type: 'letter',
    organisationId: 'konex',
    contactId: null,
    opportunityId: null,
    proposalId: null,
  });
  expect(store.get('letters', id)).toBeDefined();
  expect(
    await refusalOf(
      ask(context, 'documents.make', {
        source: { of: 'letters', id },
        format: 'pptx',
        templateId: null,
        job: 'job-12345',
      }),
    ),
  ).toMatchObject({ code: 'invalidInput' });
});
