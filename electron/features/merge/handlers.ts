/** The channels of letters to many: contract/merge.ts. */
import type { mergeChannels } from '#contract/merge.ts';
import type { Handlers } from '#electron/features/context.ts';
import { mergeSource } from '#electron/features/merge/letters.ts';
import { recipientsOf } from '#electron/features/merge/recipients.ts';
import { keepMerge, runMerge } from '#electron/features/merge/run.ts';
import { byteOrderMark, csvLine } from '#electron/files/csv-out.ts';
import { translate } from '#locale/translate.ts';

export const mergeHandlers = {
  'merge.plan': async (question, context) => {
    const { total, taken, leftOut } = await recipientsOf(
      context,
      question,
      mergeSource(context, question).language,
    );
    const languages = { en: 0, fr: 0 };
    for (const { language } of taken) languages[language] += 1;
    return { total, made: taken.length, languages, leftOut: [...leftOut] };
  },
  'merge.leftOut': async ({ question, language }, context) => {
    const { language: own, title } = mergeSource(context, question);
    const { leftOut } = await recipientsOf(context, question, own);
    const say = (key: Parameters<typeof translate>[1], params?: Parameters<typeof translate>[2]) =>
      translate(language, key, params);
    const lines = [
      csvLine([say(`kinds.${question.to.kind}.one`), say('merge.reason')], language),
      ...leftOut.map(({ name, reason }) => csvLine([name, say(`merge.reason.${reason}`)], language)),
    ];
    const bytes = new TextEncoder().encode(byteOrderMark + lines.join(''));
    return { file: await context.files.write(`${say('merge.file.leftOut', { title })}.csv`, bytes) };
  },
  'merge.run': ({ question, job }, context) => runMerge(context, question, job),
  'merge.keep': ({ batch }, context) => keepMerge(context, batch),
} satisfies Handlers<typeof mergeChannels>;
