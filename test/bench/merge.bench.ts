/** How long 200 letters take, written one file each and as one of all. The goal is 5 s in a worker; here it is this thread. */
import { bench, describe } from 'vitest';
import { ask } from '#test/ask.ts';
import { fill, makeContext, memoryStore, record } from '#test/builders.ts';

const store = memoryStore();
const { context } = makeContext(store);
const ids = Array.from({ length: 200 }, (_, at) => `contact-${at}`);
await fill(store, {
  settings: [record('settings', { id: 'settings', company: 'Northwind & Sons' })],
  contacts: ids.map((id, at) =>
    record('contacts', {
      id,
      lastName: `Person ${at}`,
      email: `p${at}@example.org`,
      street: '1 High Street',
      city: 'Leeds',
    }),
  ),
  letters: [
    record('letters', {
      id: 'fair',
      title: 'The autumn fair',
      language: 'en',
      sections: [
        {
          id: 's',
          sectionId: null,
          type: 'text',
          heading: '',
          body: 'Dear {contact.name},\n\nYou are invited.\n\n- **Where:** our showroom\n- When: on Friday\n\nKind regards,',
        },
      ],
    }),
  ],
});

describe('200 letters', () => {
  for (const form of ['each', 'combined', 'both', 'drafts'] as const)
    bench(
      form,
      async () => {
        await ask(context, 'merge.run', {
          question: {
            letterId: 'fair',
            templateId: null,
            to: { kind: 'contacts', selection: { ids } },
            form,
            otherLanguages: true,
          },
          job: 'job-12345',
        });
      },
      { iterations: 3, warmupIterations: 1, time: 0, warmupTime: 0 },
    );
});
