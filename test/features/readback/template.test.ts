/** A copy of a proposal that was made in a template of the company's own: compared with the original in the same template. */
import { expect, test } from 'vitest';
import { channels } from '#contract/channels.ts';
import { sendProposal } from '#electron/features/proposals/send.ts';
import { readbackHandlers } from '#electron/features/readback/handlers.ts';
import { ask } from '#test/ask.ts';
import { openWorld } from '#test/features/documents/world.ts';
import { asWord, type Edit, edited, type } from '#test/features/readback/edit.ts';
import { p, table, wordFile } from '#test/files/template/documents.ts';

const own = wordFile({
  body: [
    p('Offer {proposal.number} of {company.name}'),
    p('For {client.name}, {client.city}'),
    p('Until {proposal.validUntil}'),
    p('{#sections}'),
    p('{section.heading}'),
    p('{section.text}'),
    p('{/sections}'),
    table(
      [p('What'), p('How many'), p('Sum')],
      [p('{#lines}{line.description}'), p('{line.quantity} {line.unit}'), p('{line.net}{/lines}')],
    ),
    p('In all {total.total}, a deposit of {total.deposit}'),
    p('We look forward to your order.'),
  ].join(''),
});

/** Sent, made in the template, kept, and sent back with changes. */
const copyOf = async (edits: readonly Edit[]) => {
  const world = await openWorld({ validUntil: '2026-12-01' });
  const { context, written } = world;
  await sendProposal(context, 'p');
  const template = await context.files.write('Own.docx', own);
  const { id: templateId } = await ask(context, 'templates.add', {
    file: template.id,
    name: 'Own',
    use: 'proposal',
    language: null,
  });
  const { file } = await ask(context, 'documents.make', {
    source: { of: 'proposals', id: 'p' },
    format: 'docx',
    templateId,
    job: 'job-12345',
  });
  await ask(context, 'documents.keep', { file: file.id });
  const bytes = edited(written.get(file.id)?.bytes ?? new Uint8Array(), edits);
  const { id } = await context.files.write('Own, edited.docx', bytes);
  const answer = await readbackHandlers['readback.open'](
    { file: id, proposalId: null, job: 'job-12345' },
    context,
  );
  return { ...world, templateId, copy: channels['readback.open'].output.parse(answer) };
};

test('nothing is flagged where nothing was changed', async () => {
  const { copy } = await copyOf([asWord]);
  expect(copy.original).toMatchObject({ id: 'p', version: 1 });
  expect(copy.differences).toEqual([]);
  expect(copy.remarks).toEqual([]);
});

test('what was changed is told, and nothing else', async () => {
  const { copy } = await copyOf([type('your order', 'your answer'), asWord]);
  expect(copy.differences).toEqual([]);
  expect(copy.remarks).toMatchObject([
    {
      code: 'elsewhere',
      before: 'We look forward to your order.',
      after: 'We look forward to your answer.',
    },
  ]);
});
