/** What the rules of the brief may know: the records, what is derived from them, the day, and the settings. */
import { shippedProposalDefaults } from '#contract/kinds/workspace.ts';
import { kinds, type Settings } from '#contract/kinds.ts';
import { type Day, daysBetween, toDay } from '#contract/plain-date.ts';
import type { Context, LastBackup } from '#electron/features/context.ts';
import { type WorkCalendar, workCalendarOf } from '#electron/features/holidays/work-calendar.ts';
import { type Agenda, agendaOf } from '#electron/features/home/agenda.ts';
import { localDay } from '#electron/features/local-day.ts';
import { indexOf, type StoreIndex } from '#electron/features/records/index/store-index.ts';
import { TextColumn } from '#electron/features/records/index/text-column.ts';
import type { Store } from '#electron/store/store.ts';

export interface World {
  readonly store: Store;
  readonly index: StoreIndex;
  /** Plain date, and the same as a day number. */
  readonly today: string;
  readonly day: Day;
  readonly calendar: WorkCalendar;
  readonly lastBackup: LastBackup;
  readonly sleepingDays: Settings['sleepingDays'];
  /** Days before its last day that a proposal comes to the list. */
  readonly remindDays: number;
  /** Days from a plain date to today; negative for a date to come. */
  since(date: string): number;
  /** The plain date of an instant where the machine is. */
  dayOf(instant: string): string;
  /** The client of what may name it itself, or through its contact or opportunity. */
  clientOf(record: Tied): string | null;
  /** A computed column of a client; null where it has none. */
  clientText(column: 'lastContactOn' | 'nextStepOn' | 'nextStep', client: string): string | null;
  /** What of the calendar is near. */
  readonly agenda: Agenda;
  /** Is an appointment planned, today or later, with this client or about this opportunity? */
  isExpected(id: string): boolean;
}

/** What a task, an appointment or an opportunity belongs to. */
export interface Tied {
  readonly organisationId: string | null;
  readonly contactId: string | null;
  readonly opportunityId?: string | null;
}

/** What of the context the brief is made from. */
export type BriefContext = Pick<Context, 'store' | 'today' | 'backups'>;

export const worldOf = (context: BriefContext): World => {
  const { store } = context;
  const index = indexOf(store);
  const today = context.today();
  const day = toDay(today);
  const settings = store.get('settings', 'settings');
  const { fields } = kinds.settings;
  // Dates repeat: each is counted once.
  const distances = new Map<string, number>();
  const clients = index.kind('organisations');
  const clientOf = clientOfTied(store);
  const days = new Map<string, string>();
  const columns = new Map<string, TextColumn>();
  let expected: ReadonlySet<string> | null = null;
  let agenda: Agenda | null = null;
  return {
    store,
    index,
    today,
    day,
    calendar: workCalendarOf(settings),
    lastBackup: context.backups.last(),
    sleepingDays: settings?.sleepingDays ?? fields.sleepingDays.empty ?? { client: 90, prospect: 60 },
    remindDays: (settings?.proposalDefaults ?? shippedProposalDefaults).remindDays,
    since(date) {
      const known = distances.get(date);
      if (known !== undefined) return known;
      const days = daysBetween(date, today);
      distances.set(date, days);
      return days;
    },
    clientOf,
    dayOf(instant) {
      const known = days.get(instant);
      if (known !== undefined) return known;
      const local = localDay(instant);
      days.set(instant, local);
      return local;
    },
    clientText(column, client) {
      const slot = clients.slotOf(client);
      if (slot === undefined) return null;
      // Looked up once: it is read for every client there is.
      const known = columns.get(column);
      const texts = known ?? index.column('organisations', column);
      if (!(texts instanceof TextColumn)) return null;
      if (known === undefined) columns.set(column, texts);
      const code = texts.code(slot);
      return code === 0 ? null : texts.raw(code);
    },
    get agenda() {
      agenda ??= agendaOf(store, today);
      return agenda;
    },
    isExpected(id) {
      expected ??= expectedBy(store, today, clientOf);
      return expected.has(id);
    },
  };
};

const clientOfTied =
  (store: Store) =>
  ({ organisationId, contactId, opportunityId = null }: Tied): string | null => {
    if (organisationId !== null) return organisationId;
    const opportunity = opportunityId === null ? undefined : store.get('opportunities', opportunityId);
    if (opportunity?.organisationId) return opportunity.organisationId;
    return contactId === null ? null : (store.get('contacts', contactId)?.organisationId ?? null);
  };

/** The ids of clients and opportunities that an appointment is planned with, today or later. */
const expectedBy = (store: Store, today: string, clientOf: World['clientOf']): ReadonlySet<string> => {
  const expected = new Set<string>();
  const { goesOn } = agendaOf(store, today);
  for (const appointment of store.all('appointments').values()) {
    const { deletedAt, status, startsOn, opportunityId, recurrence } = appointment;
    if (deletedAt !== null || status !== 'planned') continue;
    if (startsOn < today && (recurrence === null || !goesOn(appointment))) continue;
    for (const id of [opportunityId, clientOf(appointment)]) if (id !== null) expected.add(id);
  }
  return expected;
};
