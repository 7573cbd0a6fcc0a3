/** What a line becomes. */
import type { ChipType } from '#contract/capture.ts';
import { kinds } from '#contract/kinds.ts';
import type { Act, ActType } from '#electron/features/capture/acts.ts';

export type CapturedKind = 'interactions' | 'tasks' | 'appointments';
const capturedKinds: readonly string[] = ['interactions', 'tasks', 'appointments'];

/** What is known when the kind is decided. */
export interface Known {
  readonly act: Act | null;
  /** The first word as typed, folded. */
  readonly word: string;
  readonly day: string | null;
  readonly time: string | null;
  readonly today: string;
  /** The part of today it speaks of is over. */
  readonly isOver: boolean;
  readonly hasName: boolean;
  readonly hasPriority: boolean;
}

/**
 * What happened is an interaction: words of the past, notes, and anything that names a day before today.
 * A meeting that names a day or a time is an appointment; one that names neither is still to be arranged: a task.
 * A call at a time is an appointment of type call, since it takes its place in the day; without a time it is a task. The
 * noun alone ('appel Konex: d'accord') tells of one that was made.
 * Everything else to be done is a task. A line that begins with none of these words is an appointment where it names a
 * time, a task where it names a day or says how urgent it is, a note where it names a client or a person, and a task otherwise.
 */
export const decideKind = (known: Known): CapturedKind => {
  const { act, word, day, time, today, isOver, hasName, hasPriority } = known;
  const isPast = isOver || (day !== null && day < today);
  switch (act?.mode) {
    case 'note':
    case 'logged':
      return 'interactions';
    case 'meet':
      if (isPast) return 'interactions';
      return day !== null || time !== null ? 'appointments' : 'tasks';
    case 'call':
      if (isPast || (word === 'appel' && day === null && time === null)) return 'interactions';
      return time !== null ? 'appointments' : 'tasks';
    case 'planned':
      return 'tasks';
    default:
      if (isPast) return 'interactions';
      if (time !== null) return 'appointments';
      if (day !== null || hasPriority) return 'tasks';
      return hasName ? 'interactions' : 'tasks';
  }
};

/** The kind a person chose, or null. */
export const chosenKind = (
  chosen: Readonly<Partial<Record<ChipType, string | undefined>>>,
): CapturedKind | null => {
  const kind = chosen.kind;
  return kind !== undefined && capturedKinds.includes(kind) ? (kind as CapturedKind) : null;
};

/** The type of an interaction or an appointment for what the line is about; null for a task, which has none. */
export const typeOf = (
  kind: CapturedKind,
  act: ActType | null,
  appointmentTypes: readonly string[],
): string | null => {
  if (kind === 'tasks') return null;
  const choices = kind === 'appointments' ? appointmentTypes : (kinds[kind].fields.type.choices ?? []);
  if (act !== null && choices.includes(act)) return act;
  if (kind === 'appointments') {
    const usual = act === null ? 'meeting' : 'other';
    return choices.includes(usual) ? usual : (choices[0] ?? usual);
  }
  return act === null ? 'note' : act === 'other' ? 'note' : 'meeting';
};
