/** What a card comes to here: a new contact, the fields of one that would change, or the reason why it is not taken. */
import type { Contact } from '#contract/kinds.ts';
import type { CardItem } from '#contract/vcards.ts';
import { type Known, nameOfCard } from '#electron/features/vcards/known.ts';
import type { Card } from '#electron/files/vcard/card.ts';
import type { Store } from '#electron/store/store.ts';

export interface PlannedCard {
  readonly item: CardItem;
  readonly card: Card;
  /** What to set, the company left out. */
  readonly values: Partial<Contact>;
  /** The company's name where the contact gets another one; null: it stays. */
  readonly organisation: string | null;
}

const plainFields = [
  'lastName',
  'firstName',
  'salutation',
  'department',
  'jobTitle',
  'email',
  'phone',
  'mobile',
  'website',
  'language',
  'street',
  'postalCode',
  'city',
  'state',
  'country',
  'notes',
] as const;

type Change = CardItem['changes'][number];

/** What a card does not say stays as it is. */
const changedValues = (card: Card, before: Readonly<Contact> | null) => {
  const values: Record<string, unknown> = {};
  const changes: Change[] = [];
  for (const field of plainFields) {
    const after = card[field];
    const now = before?.[field] ?? null;
    if (after === null || after === now) continue;
    values[field] = after;
    changes.push({ field, before: now ?? '', after });
  }
  const known = before?.tags ?? [];
  const added = card.tags.filter((tag) => !known.includes(tag));
  if (added.length > 0) {
    const tags = [...known, ...added].slice(0, 100);
    values['tags'] = tags;
    changes.push({ field: 'tags', before: known.join(', '), after: tags.join(', ') });
  }
  return { values, changes };
};

/** @param seen contacts and names of cards before it in the file */
const planCard = (store: Store, known: Known, card: Card, place: number, seen: Set<string>): PlannedCard => {
  const found = known.find(card);
  const before = found?.contact ?? null;
  const { values, changes } = changedValues(card, before);
  const companyNow =
    before === null || before.organisationId === null
      ? null
      : (store.get('organisations', before.organisationId)?.name ?? null);
  const companyId = card.organisation === null ? null : known.organisation(card.organisation);
  const moves =
    card.organisation !== null &&
    (companyId === null ? card.organisation !== companyNow : companyId !== before?.organisationId);
  if (moves && card.organisation !== null) {
    changes.push({ field: 'organisationId', before: companyNow ?? '', after: card.organisation });
  }
  const key =
    before?.id ?? [card.uid ?? '', nameOfCard(card), card.organisation, card.email].join('\n').toLowerCase();
  const reason: CardItem['reason'] = !card.isPerson
    ? 'kind'
    : card.lastName === null && before === null
      ? 'noName'
      : before !== null && before.deletedAt !== null
        ? 'inTrash'
        : seen.has(key)
          ? 'twice'
          : null;
  if (reason === null) seen.add(key);
  const state =
    reason !== null ? 'refused' : before === null ? 'new' : changes.length > 0 ? 'changed' : 'same';
  return {
    card,
    values: {
      ...values,
      // What it is known by from now on.
      ...(card.uid !== null && (before === null || before.uid === null) ? { uid: card.uid } : {}),
    } as Partial<Contact>,
    organisation: moves ? card.organisation : null,
    item: {
      place,
      name: nameOfCard(card),
      organisation: card.organisation,
      email: card.email,
      state,
      reason,
      id: before?.id ?? null,
      by: found?.by ?? null,
      newOrganisation: moves && companyId === null,
      changes,
      lost: [...card.lost],
    },
  };
};

export const planCards = (store: Store, known: Known, cards: readonly Card[]): PlannedCard[] => {
  const seen = new Set<string>();
  return cards.map((card, place) => planCard(store, known, card, place, seen));
};
