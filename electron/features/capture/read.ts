/** Reads a line in plain words: what it becomes, what was understood of it, and the fields of the record. */
import type { CaptureInput, Chip, ChipType } from '#contract/capture.ts';
import { kinds } from '#contract/kinds.ts';
import { findAct, findMeans, findMeeting, findPriority } from '#electron/features/capture/acts.ts';
import { chip, whoChips } from '#electron/features/capture/chips.ts';
import { findMorePeople, findRoom } from '#electron/features/capture/company.ts';
import { type CapturedKind, chosenKind, decideKind, typeOf } from '#electron/features/capture/decide.ts';
import { Line, type Span } from '#electron/features/capture/line.ts';
import { namedKinds, namesOf } from '#electron/features/capture/names.ts';
import { findPlace } from '#electron/features/capture/place.ts';
import { findRepeat } from '#electron/features/capture/repeats.ts';
import {
  chosenWhen,
  momentOf,
  repeatOf,
  topicOf,
  type World,
  whenOf,
} from '#electron/features/capture/settled-when.ts';
import { chipOf, fieldOf, kept, settleWho, tiesOf } from '#electron/features/capture/ties.ts';
import { findPartNames, findWholeNames } from '#electron/features/capture/who.ts';
import { bodyAndTitle } from '#electron/features/capture/wording.ts';
import { nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { storeLists } from '#electron/features/records/settings-lists.ts';
import { machineZone } from '#electron/features/zones.ts';

export interface Captured {
  kind: CapturedKind;
  chips: Chip[];
  changes: Record<string, unknown>;
}

/**
 * What the line says. Never refuses: what is not understood is the record's title or text.
 * @returns the fields for records.save; one that must be given is left out where the line does not say it
 */
export const readLine = async (context: World, input: CaptureInput): Promise<Captured> => {
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
  const told = act?.mode === 'note' || act?.mode === 'logged' || wanted === 'interactions';

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
  const mayRepeat = !told && act?.mode !== 'planned' && wanted !== 'tasks';
  const room = mayRepeat && !without.includes('room') ? findRoom(line, store) : null;
  if (room) line.take(room);
  const who = findWholeNames(reading);
  const repeated =
    mayRepeat && !without.includes('repeat') ? findRepeat(line, topic ?? line.folded.length) : null;
  if (repeated) line.take(repeated);
  const found = chosenWhen(whenOf(line, context, input, topic, told), input);
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
  const means = act?.mode === 'logged' ? findMeans(line) : null;
  const types = storeLists(store).appointmentTypes.map(({ id }) => id);
  const type = typeWanted(kind, input, types) ?? typeOf(kind, means ?? act?.type ?? null, types);
  const chips: Chip[] = [chip('kind', kind, act, line)];
  if (type !== null) chips.push(chip('type', type, act, line));
  chips.push(...whoChips(store, line, ties));

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
  { chosen, without }: CaptureInput,
  appointmentTypes: readonly string[],
): string | null => {
  if (kind === 'tasks' || chosen.type === undefined || without.includes('type')) return null;
  if (kind === 'appointments') return appointmentTypes.includes(chosen.type) ? chosen.type : null;
  const given = kinds[kind].fields.type.schema.safeParse(chosen.type);
  return given.success ? given.data : null;
};
