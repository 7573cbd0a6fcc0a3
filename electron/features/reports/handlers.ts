/** The channels of reports: records are gathered here in slices, the workbook is made in a worker. */
import { firstOfMonth, lastOfMonth } from '#contract/plain-date.ts';
import type { reports } from '#contract/reports.ts';
import { salesKinds } from '#contract/sales.ts';
import type { Handlers } from '#electron/features/context.ts';
import { packRecords } from '#electron/features/reports/pack.ts';
import type { Logo } from '#electron/files/word/logo.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { translate } from '#locale/translate.ts';

/** Milliseconds and megabytes: many times what 50,000 order lines need. */
const limits = { time: 300_000, memory: 1_500 };

/** "2017-04", or "2017-04-03 2017-05-14" where the period is not whole months. */
const periodName = (from: string, to: string): string => {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  const whole = from === firstOfMonth(from) && to === lastOfMonth(to);
  if (!whole) return `${from} ${to}`;
  return first === last ? first : `${first} ${last}`;
};

/** The logo of the brand; null where there is none. */
const keptLogo = (store: Store): Logo | null => {
  const id = store.get('settings', 'settings')?.brand.logoId ?? null;
  const image = id === null ? undefined : store.get('attachments', id);
  if (!image || image.deletedAt !== null) return null;
  if (image.type !== 'image/png' && image.type !== 'image/jpeg') return null;
  return { type: image.type, bytes: new Uint8Array(Buffer.from(image.bytes, 'base64')) };
};

export const reportHandlers = {
  'reports.monthly': async (input, context) => {
    if (input.to < input.from) throw new Refused('invalidInput', {}, { to: 'invalid' });
    const { teamId, regionId } = input;
    if (teamId !== null && context.store.get('teams', teamId) === undefined) throw new Refused('notFound');
    if (regionId !== null && context.store.get('regions', regionId) === undefined)
      throw new Refused('notFound');
    const job = context.job(input.job);
    try {
      job.progress('calculating', 0, 0);
      const records = await packRecords(context.store, salesKinds, job.signal);
      const question = {
        from: input.from,
        to: input.to,
        language: input.language,
        teamId,
        regionId,
        today: context.today(),
        now: context.now(),
        version: context.environment.version,
      };
      const { format } = input;
      const logo = format === 'pptx' ? keptLogo(context.store) : null;
      const made = await context.run(
        'reports.monthly',
        { question, records, format, logo },
        { ...limits, job },
      );
      const name = translate(input.language, 'reports.monthly.file', {
        period: periodName(input.from, input.to),
      });
      return {
        file: await context.files.write(`${name}.${format}`, made.bytes),
        records: { ...made.records },
      };
    } finally {
      job.end();
    }
  },
} satisfies Handlers<typeof reports>;
