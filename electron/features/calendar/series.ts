/** The channels about what a series comes to: contract/series.ts. */
import type { OccurrenceRef } from '#contract/calendar.ts';
import type { Output } from '#contract/channels.ts';
import type { Recurrence, Start } from '#contract/kinds/calendar.ts';
import type { series } from '#contract/series.ts';
import type { Handlers } from '#electron/features/context.ts';
import { Expansion, type Series } from '#electron/features/recurrence/series.ts';
import { startAt, wallOfStart } from '#electron/features/recurrence/starts.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

const shown = 5;
/** Counted no further. */
const most = 1_000;

/** How many there are at instants from `from` on; null where there are more than are counted. */
const countFrom = (expansion: Expansion, from: number): number | null => {
  if (expansion.last === Number.POSITIVE_INFINITY) return null;
  const found = expansion.between(from, Number.POSITIVE_INFINITY, most + 1).length;
  return found > most ? null : found;
};

/** The first start that a rule gives, from the beginning of the series on. */
const firstGiven = (expansion: Expansion): Start | null => {
  let first = Number.POSITIVE_INFINITY;
  for (const rule of expansion.rules) {
    rule.walk(expansion.start, Number.POSITIVE_INFINITY, (wall) => {
      first = Math.min(first, wall);
      return false;
    });
  }
  return first === Number.POSITIVE_INFINITY ? null : expansion.startOf(first);
};

const preview = (of: Series): Output<'calendar.preview'> => {
  const expansion = new Expansion(of);
  const starts = expansion.between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, shown);
  return {
    starts: starts.map(({ wall }) => expansion.startOf(wall)),
    total: countFrom(expansion, Number.NEGATIVE_INFINITY),
    given: of.rules.length === 0 ? null : firstGiven(expansion),
  };
};

const counts = (store: Store, { id, occurrence }: OccurrenceRef): Output<'calendar.series'> => {
  const appointments = store.all('appointments');
  const record = appointments.get(id);
  const whole = record?.seriesId == null ? record : appointments.get(record.seriesId);
  if (!record || !whole?.recurrence || whole.deletedAt !== null) throw new Refused('notFound');
  const at = occurrence ?? record.occurrence;
  const recurrence: Recurrence = whole.recurrence;
  const start = startAt(whole.startsOn, whole.startTime);
  const expansion = new Expansion({
    ...recurrence,
    start,
    zone: whole.startTime === null ? null : whole.zone,
  });
  let changed = 0;
  for (const one of appointments.values()) {
    if (one.seriesId === whole.id && one.deletedAt === null) changed += 1;
  }
  return {
    all: countFrom(expansion, Number.NEGATIVE_INFINITY),
    following: countFrom(
      expansion,
      at === null ? Number.NEGATIVE_INFINITY : expansion.instantOf(wallOfStart(at)),
    ),
    changed,
  };
};

export const seriesHandlers = {
  'calendar.preview': ({ start, zone, recurrence }) => preview({ ...recurrence, start, zone }),
  'calendar.series': (ref, { store }) => counts(store, ref),
} satisfies Handlers<typeof series>;
