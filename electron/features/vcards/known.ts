/** The contacts and companies that are here, by what a card may know them by. */
import type { Contact } from '#contract/kinds.ts';
import { Pace } from '#electron/features/pace.ts';
import { contactName, type PlainRecord } from '#electron/features/records/labels.ts';
import type { Card } from '#electron/files/vcard/card.ts';
import type { Store } from '#electron/store/store.ts';
import { fold } from '#locale/fold.ts';

export interface Known {
  /** The one contact that a card is about, those in the trash only by their UID. */
  find(card: Card): { readonly contact: Readonly<Contact>; readonly by: 'uid' | 'email' | 'name' } | null;
  /** The id of the company of that name; null: not here. */
  organisation(name: string): string | null;
}

/** The same identifier however it is written: urn:uuid:… (RFC 6350, 6.7.6) or bare. */
const plainUid = (uid: string): string =>
  uid
    .trim()
    .replace(/^urn:uuid:/i, '')
    .toLowerCase();

const nameKey = (name: string, organisation: string | null): string =>
  `${fold(name)}\n${fold(organisation ?? '')}`;

/** A name that two have tells neither. */
const several = Symbol('several');
type Only = Readonly<Contact> | typeof several;

const note = (map: Map<string, Only>, key: string, contact: Readonly<Contact>): void => {
  map.set(key, map.has(key) ? several : contact);
};

const only = (found: Only | undefined): Readonly<Contact> | null =>
  found === undefined || found === several ? null : found;

export const nameOfCard = ({ firstName, lastName }: Card): string =>
  [firstName, lastName].filter((part) => part !== null).join(' ');

/** Looks through the contacts once, in slices. */
export const knownIn = async (store: Store): Promise<Known> => {
  const pace = new Pace();
  let seen = 0;
  const rest = async () => {
    seen += 1;
    if ((seen & 255) === 0 && pace.due) await pace.rest();
  };
  const organisations = new Map<string, string>();
  for (const { id, name, deletedAt } of store.all('organisations').values()) {
    if (deletedAt === null && !organisations.has(fold(name))) organisations.set(fold(name), id);
    await rest();
  }
  const byUid = new Map<string, Only>();
  const byEmail = new Map<string, Only>();
  const byName = new Map<string, Only>();
  for (const contact of store.all('contacts').values()) {
    note(byUid, plainUid(contact.uid ?? contact.id), contact);
    if (contact.deletedAt === null) {
      if (contact.email !== null) note(byEmail, contact.email.trim().toLowerCase(), contact);
      const company =
        contact.organisationId === null
          ? null
          : (store.get('organisations', contact.organisationId)?.name ?? null);
      note(byName, nameKey(contactName(contact as unknown as PlainRecord), company), contact);
    }
    await rest();
  }
  return {
    find(card) {
      const { uid, email, organisation } = card;
      const ofUid = uid === null ? null : only(byUid.get(plainUid(uid)));
      if (ofUid) return { contact: ofUid, by: 'uid' };
      const ofEmail = email === null ? null : only(byEmail.get(email.toLowerCase()));
      if (ofEmail) return { contact: ofEmail, by: 'email' };
      const ofName = only(byName.get(nameKey(nameOfCard(card), organisation)));
      return ofName && { contact: ofName, by: 'name' };
    },
    organisation: (name) => organisations.get(fold(name)) ?? null,
  };
};
