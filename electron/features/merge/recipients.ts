/** Whom a letter goes to: a contact of each client chosen, and why some get none. */

import type { Contact, Organisation } from '#contract/kinds.ts';
import type { LeftOut, MergeQuestion } from '#contract/merge.ts';
import { largestMerge } from '#contract/merge.ts';
import type { Context } from '#electron/features/context.ts';
import { addressOf } from '#electron/features/documents/values.ts';
import { Pace } from '#electron/features/pace.ts';
import { selectedIds } from '#electron/features/records/bulk.ts';
import { contactName, type PlainRecord } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { fold } from '#locale/fold.ts';
import type { Language } from '#locale/translate.ts';

export interface Recipient {
  readonly contact: Readonly<Contact>;
  /** Null: a private person. */
  readonly client: Readonly<Organisation> | null;
  readonly language: Language;
}

export interface Recipients {
  readonly total: number;
  readonly taken: readonly Recipient[];
  readonly leftOut: readonly LeftOut[];
}

/** Records looked at between two glances at the clock. */
const aGlance = 500;

/** The contacts of the clients by client, those in the trash too; in the order they were entered. */
const contactsOf = async (store: Store, clients: ReadonlySet<string>) => {
  const found = new Map<string, Readonly<Contact>[]>();
  const pace = new Pace();
  let looked = 0;
  for (const contact of store.all('contacts').values()) {
    const id = contact.organisationId;
    if (id !== null && clients.has(id)) {
      const list = found.get(id);
      if (list) list.push(contact);
      else found.set(id, [contact]);
    }
    if (++looked % aGlance === 0 && pace.due) await pace.rest();
  }
  for (const list of found.values())
    list.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
  return found;
};

const isKept = (record: { readonly deletedAt: string | null }): boolean => record.deletedAt === null;
const filled = (text: string | null): boolean => text !== null && text.trim() !== '';

/** @throws Refused tooLarge, invalidInput */
export const recipientsOf = async (
  context: Context,
  question: MergeQuestion,
  letterLanguage: Language | null,
): Promise<Recipients> => {
  const { store } = context;
  const { kind, selection } = question.to;
  const drafts = question.form === 'drafts';
  const usual = store.get('settings', 'settings')?.language ?? 'en';
  const ids = await selectedIds(context, kind, selection);
  if (ids.length > largestMerge) throw new Refused('tooLarge');
  const people = kind === 'organisations' ? await contactsOf(store, new Set(ids)) : null;
  const taken: Recipient[] = [];
  const leftOut: LeftOut[] = [];
  const had = new Set<string>();
  const look = (id: string): Recipient | LeftOut => {
    const own = kind === 'contacts' ? store.get('contacts', id) : undefined;
    const clientId = own ? own.organisationId : id;
    const client = (clientId === null ? undefined : store.get('organisations', clientId)) ?? null;
    const name = own ? contactName(own as unknown as PlainRecord) : (client?.name ?? '');
    const out = (reason: LeftOut['reason']): LeftOut => ({ id, name, reason });
    if ((own && !isKept(own)) || (client && !isKept(client))) return out('inTrash');
    const all = own ? [own] : (people?.get(id) ?? []);
    const kept = all.filter(isKept);
    if (kept.length === 0) return out(all.length > 0 ? 'inTrash' : 'noContact');
    const contact = (drafts ? kept.find(({ email }) => filled(email)) : undefined) ?? kept[0];
    if (!contact) return out('noContact');
    if (drafts && !filled(contact.email)) return out('noEmail');
    if (!drafts && addressOf(client ?? contact) === '' && addressOf(contact) === '') return out('noAddress');
    const key = drafts ? fold((contact.email ?? '').trim()) : contact.id;
    if (had.has(key)) return out('twice');
    const language = contact.language ?? client?.language ?? usual;
    if (letterLanguage !== null && language !== letterLanguage && !question.otherLanguages)
      return out('otherLanguage');
    had.add(key);
    return { contact, client, language: letterLanguage ?? language };
  };
  for (const id of ids) {
    const found = look(id);
    if ('reason' in found) leftOut.push(found);
    else taken.push(found);
  }
  return { total: ids.length, taken, leftOut };
};
