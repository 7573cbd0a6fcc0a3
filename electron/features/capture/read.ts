/** Reads a line in plain words: what it becomes, what was understood of it, and the fields of the record. */
import type { Chip, ChipType } from '#contract/capture.ts';
import { PlainDate, WallTime } from '#contract/fields.ts';
import { kinds, type ListedKind } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { findAct, findMeans, findMeeting, findPriority } from '#electron/features/capture/acts.ts';
import { findMorePeople, findRoom } from '#electron/features/capture/company.ts';
import { type CapturedKind, chosenKind, decideKind, typeOf } from '#electron/features/capture/decide.ts';
import { Line, type Span } from '#electron/features/capture/line.ts';
import { type NamedKind, namedKinds, namesOf } from '#electron/features/capture/names.ts';
import { findPlace } from '#electron/features/capture/place.ts';
import {
  type FoundRepeat,
  findRepeat,
  findTimesRepeated,
  isEnd,
} from '#electron/features/capture/repeats.ts';
import { findWhen, type When } from '#electron/features/capture/when.ts';
import { findPartNames, findWholeNames, type Who } from '#electron/features/capture/who.ts';
import { bodyAndTitle } from '#electron/features/capture/wording.ts';
import type { Context } from '#electron/features/context.ts';
import { nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { hintOf } from '#electron/features/records/lookup.ts';
import { storeLists } from '#electron/features/records/settings-lists.ts';
import { instantOf, machineZone } from '#electron/features/zones.ts';
import type { Store } from '#electron/store/store.ts';

export interface ReadInput {
  readonly text: string;
  readonly without: readonly ChipType[];
  readonly chosen: Readonly<Partial<Record<ChipType, string | undefined>>>;
  readonly on: { readonly kind: ListedKind; readonly id: string } | null;
}

export interface Captured {
  kind: CapturedKind;
  chips: Chip[];
  changes: Record<string, unknown>;
}

type World = Pick<Context, 'store' | 'today' | 'now'>;

const chipOf: Readonly<Record<NamedKind, ChipType>> = {
  organisations: 'client',
  contacts: 'contact',
  opportunities: 'opportunity',
  reps: 'rep',
};
const fieldOf: Readonly<Record<NamedKind, string>> = {
  organisations: 'organisationId',
  contacts: 'contactId',
  opportunities: 'opportunityId',
  reps: 'repId',
};

const kept = (store: Store, kind: ListedKind, id: string): PlainRecord | null => {
  const record = recordsOf(store, kind).get(id);
  return record && record.deletedAt === null ? record : null;
};

/** Who the record is tied to by the page the line is written on. */
const tiesOf = (store: Store, on: ReadInput['on']): Partial<Record<NamedKind, string>> => {
  const record = on && kept(store, on.kind, on.id);
  if (!on || !record) return {};
  const ties: Partial<Record<NamedKind, string>> = {};
  for (const kind of namedKinds) {
    const id = on.kind === kind ? on.id : kind === 'reps' ? null : record[fieldOf[kind]];
    if (typeof id === 'string' && kept(store, kind, id)) ties[kind] = id;
  }
  return ties;
};

interface Tie {
  readonly id: string;
  readonly span: Span | null;
  readonly others: readonly string[];
}

/** Who is meant: what the person chose, what the line names, what follows from it, and the page the line is written on. */
const settleWho = (
  store: Store,
  who: Who,
  { chosen, without }: ReadInput,
  page: Partial<Record<NamedKind, string>>,
): Partial<Record<NamedKind, Tie>> => {
  const ties: Partial<Record<NamedKind, Tie>> = {};
  for (const kind of namedKinds) {
    const choice = chosen[chipOf[kind]];
    const named = who[kind];
    const id = choice !== undefined && kept(store, kind, choice) ? choice : named?.ids[0];
    if (id === undefined || without.includes(chipOf[kind])) continue;
    ties[kind] = { id, span: named ?? null, others: (named?.ids ?? []).filter((one) => one !== id) };
  }
  const conclude = (kind: NamedKind, id: unknown) => {
    if (ties[kind] || without.includes(chipOf[kind]) || typeof id !== 'string' || !kept(store, kind, id))
      return;
    ties[kind] = { id, span: null, others: [] };
  };
  for (const kind of ['contacts', 'opportunities'] as const) {
    const tie = ties[kind];
    if (tie) conclude('organisations', kept(store, kind, tie.id)?.['organisationId']);
  }
  // Another client than the page's takes the page's people and affairs with it.
  const client = ties.organisations?.id ?? page.organisations;
  const isOfPage = client === page.organisations;
  for (const kind of namedKinds) if (isOfPage || kind === 'reps') conclude(kind, page[kind]);
  return ties;
};

/** Where what was said begins: the first colon after the word that says what the line is about. */
const topicOf = (line: Line, after: number): number | null => {
  for (const { index } of line.folded.matchAll(/(?<=\S\s?):(?=\s|$)/g)) if (index >= after) return index;
  return null;
};

const whenOf = (
  line: Line,
  context: World,
  input: ReadInput,
  past: boolean,
  topic: number | null,
  told: boolean,
): When => {
  const settings = {
    now: context.now(),
    today: context.today(),
    past,
    without: new Set<string>(input.without),
  };
  const end = line.folded.length;
  // Behind the colon stands what was said, or what it is about: its dates are the record's only where no other is.
  if (topic === null) return findWhen(line, settings, end);
  const head = findWhen(line, settings, topic);
  return told || head.day || head.time ? head : findWhen(line, settings, end);
};

interface Repeated {
  readonly rule: string;
  readonly span: Span;
  /** The words that say when it ends. */
  readonly ends: readonly Span[];
}

/** The rule with its end, and the first day it gives: from the day the line names, or from now on. */
const repeatOf = (
  line: Line,
  context: World,
  { without }: ReadInput,
  when: When,
  repeat: FoundRepeat | null,
): { readonly when: When; readonly repeat: Repeated | null } => {
  if (repeat === null) return { when, repeat: null };
  const span = { from: repeat.from, to: repeat.to };
  const end = when.day?.span && isEnd(line, when.day.span) ? when.day : null;
  const times = findTimesRepeated(line, line.folded.length);
  if (times) line.take(times);
  const clock = when.time?.value ?? null;
  const today = context.today();
  const isOver = clock !== null && instantOf(today, clock, machineZone()) <= context.now();
  const named = when.day?.span && !end ? when.day.value : null;
  const from = named ?? (isOver ? addDays(today, 1) : today);
  const first = repeat.first(from);
  const rule = `${repeat.rule}${end ? `;UNTIL=${end.value.replaceAll('-', '')}` : times ? `;COUNT=${times.count}` : ''}`;
  const day = without.includes('date') ? null : { value: first, span: end ? null : (when.day?.span ?? null) };
  const ends = [...(end?.span ? [end.span] : []), ...(times ? [times] : [])];
  return { when: { ...when, day, isOver: false }, repeat: { rule, span, ends } };
};

/** Everything the record may carry, before its kind is known. */
interface Parts {
  readonly line: Line;
  readonly when: When;
  readonly ties: Partial<Record<NamedKind, Tie>>;
}

const chosenWhen = ({ day, time, minutes, isOver }: When, { chosen, without }: ReadInput): When => {
  const given = <T>(
    type: ChipType,
    found: { value: T; span: Span | null } | null,
    read: (text: string) => T | null,
  ) => {
    const text = chosen[type];
    const value = text === undefined || without.includes(type) ? null : read(text);
    return value === null ? found : { value, span: found?.span ?? null };
  };
  return {
    day: given('date', day, (text) => (PlainDate.safeParse(text).success ? text : null)),
    time: given('time', time, (text) => (WallTime.safeParse(text).success ? text : null)),
    minutes: given('duration', minutes, (text) => (/^\d{1,5}$/.test(text) ? Number(text) : null)),
    isOver,
  };
};

/** When it happened: now for today without a time, noon for another day, never later today than now. */
const momentOf = ({ day, time }: When, context: World): string => {
  const now = context.now();
  const today = context.today();
  const on = day?.value ?? today;
  if (on === today && time === null) return now;
  const at = instantOf(on, time?.value ?? '12:00', machineZone());
  return on === today && at > now ? now : at;
};

const chip = (type: ChipType, value: string, span: Span | null, line: Line): Chip => ({
  type,
  from: span && line.origin(span.from),
  to: span && line.origin(span.to),
  value,
  label: '',
  others: [],
});

const whoChips = (store: Store, { line, ties }: Parts): Chip[] =>
  namedKinds.flatMap((kind) => {
    const tie = ties[kind];
    const record = tie && kept(store, kind, tie.id);
    if (!tie || !record) return [];
    const others = tie.others.slice(0, 10).flatMap((id) => {
      const other = kept(store, kind, id);
      return other ? [{ id, label: nameOf(kind, other), hint: hintOf(store, kind, other) }] : [];
    });
    return [{ ...chip(chipOf[kind], tie.id, tie.span, line), label: nameOf(kind, record), others }];
  });

/**
 * What the line says. Never refuses: what is not understood is the record's title or text.
 * @returns the fields for records.save; one that must be given is left out where the line does not say it
 */
export const readLine = async (context: World, input: ReadInput): Promise<Captured> => {
  const { store } = context;
  const { without, chosen } = input;
  const names = namesOf(store);
  await names.ready();
  const line = new Line(input.text.replace(/\s/g, ' '));
  const page = tiesOf(store, input.on);
  const wanted = chosenKind(chosen);
  const priority = without.includes('priority') ? null : findPriority(line);
  if (priority) line.take(priority);
  const act = findAct(line) ?? findMeeting(line);
  const topic = topicOf(line, act && act.from === (line.words[0]?.from ?? 0) ? act.to : 0);
  const told = act?.mode === 'note' || act?.mode === 'past' || wanted === 'interactions';

  const isOut = new Set(namedKinds.filter((kind) => without.includes(chipOf[kind])));
  const chosenClient =
    chosen.client !== undefined && kept(store, 'organisations', chosen.client) ? chosen.client : null;
  const reading = {
    line,
    names,
    store,
    client: chosenClient ?? page.organisations ?? null,
    without: isOut,
    actEnd: act?.to ?? 0,
  };
  // A word that says what the line is about is nobody's name.
  if (act) line.take(act);
  // Only what takes its place in the day can come again.
  const mayRepeat = !told && act?.mode !== 'todo' && wanted !== 'tasks';
  const room = mayRepeat && !without.includes('room') ? findRoom(line, store) : null;
  if (room) line.take(room);
  const who = findWholeNames(reading);
  const repeated =
    mayRepeat && !without.includes('repeat') ? findRepeat(line, topic ?? line.folded.length) : null;
  if (repeated) line.take(repeated);
  const found = chosenWhen(whenOf(line, context, input, told, topic, told), input);
  const { when, repeat } = repeatOf(line, context, input, found, repeated);
  findPartNames(reading, who);
  const more = mayRepeat && !without.includes('attendees') ? findMorePeople(line, who, names, store) : [];
  const ties = settleWho(store, who, input, page);

  const kind =
    wanted ??
    decideKind({
      act,
      word: act ? line.folded.slice(act.from, act.to) : '',
      day: when.day?.value ?? null,
      time: when.time?.value ?? null,
      today: context.today(),
      isOver: when.isOver,
      hasName: Object.keys(who).length > 0,
      hasPriority: priority !== null,
    });
  const parts: Parts = { line, when, ties };
  const means = act?.mode === 'past' ? findMeans(line) : null;
  const types = storeLists(store).appointmentTypes.map(({ id }) => id);
  const type = typeWanted(kind, input, types) ?? typeOf(kind, means ?? act?.type ?? null, types);
  const chips: Chip[] = [chip('kind', kind, act, line)];
  if (type !== null) chips.push(chip('type', type, act, line));
  chips.push(...whoChips(store, parts));

  const changes: Record<string, unknown> = {};
  for (const one of namedKinds) {
    const field = one === 'reps' && kind === 'tasks' ? 'assigneeId' : fieldOf[one];
    const tie = ties[one];
    if (tie) changes[field] = tie.id;
  }
  if (type !== null) changes['type'] = type;
  /** What of the line is not in the text any more. */
  const spoken = new Line(line.raw);
  if (act?.drop) spoken.take(act);
  // Marks of haste are no words, whatever the line becomes.
  if (priority && /^[\s!]+$/.test(spoken.typed(priority))) spoken.take(priority);
  const understood = (of: ChipType, part: { value: string | number; span: Span | null } | null) => {
    if (part === null) return;
    chips.push(chip(of, String(part.value), part.span, line));
    if (part.span) spoken.take(part.span);
  };
  understood('date', when.day);
  if (kind !== 'tasks') {
    understood('time', when.time);
    understood('duration', when.minutes);
    if (when.minutes) changes['durationMinutes'] = when.minutes.value;
  }
  if (kind === 'interactions') changes['at'] = momentOf(when, context);
  if (kind === 'tasks') {
    if (when.day) changes['dueOn'] = when.day.value;
    const given = kinds.tasks.fields.priority.schema.safeParse(chosen.priority);
    const value = given.success && !without.includes('priority') ? given.data : priority?.value;
    if (value !== undefined) {
      changes['priority'] = value;
      understood('priority', { value, span: priority });
    }
  }
  if (kind === 'appointments' && repeat) {
    changes['recurrence'] = { rules: [repeat.rule], added: [], excluded: [] };
    understood('repeat', { value: repeat.rule, span: repeat.span });
    for (const span of repeat.ends) spoken.take(span);
  }
  if (kind === 'appointments' && more.length > 0) {
    changes['attendees'] = more.map(({ kind: of, id }) => ({
      kind: of,
      id,
      name: null,
      email: null,
      role: 'required',
      answer: 'none',
    }));
    const [first] = more;
    const label = more
      .map(({ kind: of, id }) => nameOf(of, recordsOf(store, of).get(id) as PlainRecord))
      .join(', ');
    chips.push({
      ...chip('attendees', more.map(({ id }) => id).join(' '), first?.span ?? null, line),
      label,
    });
  }
  if (kind === 'appointments' && room) {
    changes['resourceIds'] = [room.id];
    changes['place'] = room.name;
    chips.push({ ...chip('room', room.id, room, line), label: room.name });
    spoken.take(room);
  }
  if (kind === 'appointments') {
    if (when.day) changes['startsOn'] = when.day.value;
    if (when.time) {
      changes['startTime'] = when.time.value;
      changes['zone'] = machineZone();
    }
    const end = line.folded.length;
    const isCity = (name: string) => names.isCity(name);
    const found = without.includes('place')
      ? null
      : (findPlace(line, isCity, topic ?? end) ?? (told ? null : findPlace(line, isCity, end)));
    const place =
      without.includes('place') || (room && found === null)
        ? undefined
        : chosen.place?.trim() || found?.place;
    if (place !== undefined && place !== '') {
      changes['place'] = place;
      understood('place', { value: place, span: found });
    }
  }
  Object.assign(changes, bodyAndTitle(kind, spoken, topic));
  return { kind, chips, changes };
};

const typeWanted = (
  kind: CapturedKind,
  { chosen, without }: ReadInput,
  appointmentTypes: readonly string[],
): string | null => {
  if (kind === 'tasks' || chosen.type === undefined || without.includes('type')) return null;
  if (kind === 'appointments') return appointmentTypes.includes(chosen.type) ? chosen.type : null;
  const given = kinds[kind].fields.type.schema.safeParse(chosen.type);
  return given.success ? given.data : null;
};
