/** When it is: what the line names, as it repeats, and what the person chose. */
import type { CaptureInput, ChipType } from '#contract/capture.ts';
import { PlainDate, WallTime } from '#contract/fields.ts';
import { addDays } from '#contract/plain-date.ts';
import type { Line, Span } from '#electron/features/capture/line.ts';
import { type FoundRepeat, findTimesRepeated, isEnd } from '#electron/features/capture/repeats.ts';
import { findWhen, type When } from '#electron/features/capture/when.ts';
import type { Context } from '#electron/features/context.ts';
import { instantOf, machineZone } from '#electron/features/zones.ts';

export type World = Pick<Context, 'store' | 'today' | 'now'>;

/** Where what was said begins: the first colon after the word that says what the line is about. */
export const topicOf = (line: Line, after: number): number | null => {
  for (const { index } of line.folded.matchAll(/(?<=\S\s?):(?=\s|$)/g)) if (index >= after) return index;
  return null;
};

/** @param topic where what was said begins @param told it tells of what happened */
export const whenOf = (
  line: Line,
  context: World,
  input: CaptureInput,
  topic: number | null,
  told: boolean,
): When => {
  const settings = {
    now: context.now(),
    today: context.today(),
    past: told,
    without: new Set<string>(input.without),
  };
  const end = line.folded.length;
  // Behind the colon stands what was said, or what it is about: its dates are the record's only where no other is.
  if (topic === null) return findWhen(line, settings, end);
  const head = findWhen(line, settings, topic);
  return told || head.day || head.time ? head : findWhen(line, settings, end);
};

export interface Repeated {
  readonly rule: string;
  readonly span: Span;
  /** The words that say when it ends. */
  readonly ends: readonly Span[];
}

/** The rule with its end, and the first day it gives: from the day the line names, or from now on. */
export const repeatOf = (
  line: Line,
  context: World,
  { without }: CaptureInput,
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

/** What the line names, but for what the person chose. */
export const chosenWhen = ({ day, time, minutes, isOver }: When, { chosen, without }: CaptureInput): When => {
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
export const momentOf = ({ day, time }: When, context: World): string => {
  const now = context.now();
  const today = context.today();
  const on = day?.value ?? today;
  if (on === today && time === null) return now;
  const at = instantOf(on, time?.value ?? '12:00', machineZone());
  return on === today && at > now ? now : at;
};
