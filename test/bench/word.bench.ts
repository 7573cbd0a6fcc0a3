/** How long Word documents take to write. The goals: a proposal in 0.3 s, 200 letters in 5 s. */
import { bench, describe } from 'vitest';
import { combine, writeWord } from '#electron/files/word/write-word.ts';
import { logo } from '#test/files/word/bars-logo.ts';
import { letter, proposal } from '#test/files/word/documents.ts';

const options = { logo: logo() };
const letters = Array.from({ length: 200 }, (_, index) =>
  letter({ client: `Client ${index}`, language: index % 2 === 0 ? 'en' : 'fr' }),
);

describe('Word', () => {
  bench('a proposal of 8 lines', async () => void (await writeWord(proposal(), options)), {
    time: 2_000,
    warmupTime: 0,
  });
  bench('a proposal of 120 lines', async () => void (await writeWord(proposal({ lines: 120 }), options)), {
    time: 2_000,
  });
  bench(
    '200 letters, a file each',
    async () => {
      for (const one of letters) await writeWord(one, options);
    },
    { iterations: 2, time: 0, warmupIterations: 0 },
  );
  bench('200 letters in one file', async () => void (await combine(letters, options)), {
    iterations: 2,
    time: 0,
    warmupIterations: 0,
  });
});
