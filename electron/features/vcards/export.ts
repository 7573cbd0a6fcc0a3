/** Writes contacts as address cards, and says what a card has no place for. */
import type { Input, Output } from '#contract/channels.ts';
import type { Context } from '#electron/features/context.ts';
import { Pace } from '#electron/features/pace.ts';
import { selectedIds } from '#electron/features/records/bulk.ts';
import { contactName, labelOf, type PlainRecord } from '#electron/features/records/labels.ts';
import { type WrittenCard, writeCards } from '#electron/files/vcard/write.ts';
import { Refused } from '#electron/refused.ts';
import { translate } from '#locale/translate.ts';

/** Cards written in one go. */
const slice = 100;

/** @throws Refused busy, cancelled, tooLarge */
export const exportCards = async (
  context: Context,
  { selection, version, job: jobId }: Input<'vcards.export'>,
): Promise<Output<'vcards.export'>> => {
  const { store } = context;
  const job = context.job(jobId);
  try {
    const ids = await selectedIds(context, 'contacts', selection);
    const lost = new Map<string, number>();
    const parts: Uint8Array[] = [];
    let cards: WrittenCard[] = [];
    let contacts = 0;
    let name = '';
    const pace = new Pace();
    const write = () => {
      parts.push(writeCards(cards, version));
      cards = [];
    };
    for (const id of ids) {
      const contact = store.get('contacts', id);
      if (!contact) continue;
      const { organisationId, ownerId, language, uid, updatedAt } = contact;
      if (ownerId !== null) lost.set('ownerId', (lost.get('ownerId') ?? 0) + 1);
      if (language !== null && version === '3.0') lost.set('language', (lost.get('language') ?? 0) + 1);
      const organisation =
        organisationId === null ? null : labelOf(store, 'organisations', organisationId) || null;
      cards.push({ ...contact, organisation, uid: uid ?? id, revised: updatedAt });
      contacts += 1;
      name = contactName(contact as unknown as PlainRecord);
      if (cards.length < slice) continue;
      write();
      if (!pace.due) continue;
      job.progress('writing', contacts, ids.length);
      await pace.rest();
      if (job.signal.aborted) throw new Refused('cancelled');
    }
    write();
    const told = [...lost].map(([field, count]) => ({ field, count }));
    if (contacts === 0) return { file: null, contacts, lost: told };
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let offset = 0;
    for (const part of parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    const language = store.get('settings', 'settings')?.language ?? context.environment.systemLanguage;
    const called = contacts === 1 ? name : `${translate(language, 'kinds.contacts')} ${context.today()}`;
    return { file: await context.files.write(`${called}.vcf`, bytes), contacts, lost: told };
  } finally {
    job.end();
  }
};
