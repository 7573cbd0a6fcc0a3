/** A line as it is shown: its title, its client, who to call and to write to, and where its points come from. */
import type { BriefItem } from '#contract/home.ts';
import type { Contact, ListedKind } from '#contract/kinds.ts';
import type { Line } from '#electron/features/home/lines.ts';
import { rankingOf } from '#electron/features/home/ranking.ts';
import type { RecordRule, WorkspaceRule } from '#electron/features/home/rules/rule.ts';
import type { World } from '#electron/features/home/world.ts';
import type { Sources } from '#electron/features/records/computed.ts';
import { contactName, nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';

type Person = Pick<BriefItem, 'person' | 'phone' | 'email'>;
type Ties = BriefItem['ties'];

const nobody: Person = { person: null, phone: null, email: null };

const idIn = (record: PlainRecord, ...fields: readonly string[]): string | null => {
  for (const field of fields) {
    const value = record[field];
    if (typeof value === 'string') return value;
  }
  return null;
};

const tiesOf = (kind: ListedKind, record: PlainRecord, client: string | null): Ties => ({
  organisationId: kind === 'organisations' ? record.id : client,
  contactId: idIn(record, 'contactId'),
  opportunityId: kind === 'opportunities' ? record.id : idIn(record, 'opportunityId'),
  repId: idIn(record, 'assigneeId', 'repId', 'ownerId'),
});

const ofContact = (contact: Readonly<Contact>): Person => ({
  person: contactName(contact as unknown as PlainRecord) || null,
  phone: contact.phone ?? contact.mobile,
  email: contact.email,
});

/** The first contact of a client, by name, that can be reached at all. */
const firstContact = (client: string, sources: Sources): Contact | null => {
  const found: Contact[] = [];
  sources.each('contacts', 'organisationId', sources.slotOf('organisations', client), (one) => {
    const contact = one as unknown as Contact;
    if (contact.phone !== null || contact.mobile !== null || contact.email !== null) found.push(contact);
  });
  return found.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))[0] ?? null;
};
const orderOf = ({ lastName, firstName, id }: Contact) => `${lastName}\n${firstName ?? ''}\n${id}`;

/** Who is named on the record, else somebody at the client; by the client's own number and address where they have none. */
const personOf = (ties: Ties, world: World): Person => {
  const { store, index } = world;
  const named = ties.contactId === null ? undefined : store.get('contacts', ties.contactId);
  const client = ties.organisationId === null ? undefined : store.get('organisations', ties.organisationId);
  const someone = named ?? (client ? firstContact(client.id, index.sources) : null);
  const known = someone ? ofContact(someone) : nobody;
  return {
    person: known.person,
    phone: known.phone ?? client?.phone ?? null,
    email: known.email ?? client?.email ?? null,
  };
};

/** A target is a rep's matter: that is who to talk to. */
const repOf = (id: string | null, { store }: World): Person => {
  const rep = id === null ? undefined : store.get('reps', id);
  return { person: rep?.name ?? null, phone: rep?.phone ?? null, email: rep?.email ?? null };
};

const noTies: Ties = { organisationId: null, contactId: null, opportunityId: null, repId: null };

/** The records a target may be for, each with its kind. */
const subjects = [
  ['repId', 'reps'],
  ['teamId', 'teams'],
  ['regionId', 'regions'],
  ['productId', 'products'],
  ['organisationId', 'organisations'],
] as const;

const titleOf = (kind: ListedKind, record: PlainRecord, { store }: World): string => {
  if (kind !== 'targets') return nameOf(kind, record);
  const [field, of] = subjects.find(([name]) => typeof record[name] === 'string') ?? [null, null];
  const subject = field === null ? undefined : recordsOf(store, of).get(String(record[field]));
  return subject && of !== null ? nameOf(of, subject) : '';
};

const ruleOf = (line: Line) => line.reasons[0]?.rule as RecordRule | WorkspaceRule;

/**
 * Only to be called in the turn in which the links of contacts to clients are up to date.
 * @param nth how many lines of the same client come before it
 */
export const itemOf = (line: Line, nth: number, world: World): BriefItem => {
  const { key, kind, id, reasons, late } = line;
  const [first] = reasons;
  const ranking = rankingOf(reasons, nth);
  const record = kind === null ? undefined : recordsOf(world.store, kind).get(id);
  const base = {
    key,
    reasons: reasons.map(({ rule, finding }) => ({ rule: rule.id, params: { ...finding.params } })),
    since: first?.finding.since ?? null,
    late,
    amount: first?.finding.amount ?? null,
    score: ranking.reduce((sum, { points }) => sum + points, 0),
    ranking,
  };
  const { actions } = ruleOf(line);
  if (kind === null || record === undefined) {
    return { ...base, record: null, title: '', client: null, ...nobody, ties: noTies, actions: [...actions] };
  }
  const whose = kind === 'targets' ? null : (first?.finding.whose ?? null);
  const client = whose === null ? undefined : world.store.get('organisations', whose);
  const ties = tiesOf(kind, record, client?.id ?? null);
  const person = kind === 'targets' ? repOf(idIn(record, 'repId'), world) : personOf(ties, world);
  return {
    ...base,
    record: { kind, id },
    title: titleOf(kind, record, world),
    client: client === undefined || kind === 'organisations' ? null : { id: client.id, label: client.name },
    ...person,
    ties,
    actions: actions.filter(
      (action) =>
        (action !== 'call' || person.phone !== null) && (action !== 'mail' || person.email !== null),
    ),
  };
};
