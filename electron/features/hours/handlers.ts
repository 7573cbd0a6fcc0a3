/** The channel of hours: contract/hours.ts. They are no columns of a list, so lists do not save them. */
import type { hours } from '#contract/hours.ts';
import type { Context, Handlers } from '#electron/features/context.ts';
import { checkRecord } from '#electron/features/records/check.ts';
import { nameOf, type PlainRecord } from '#electron/features/records/labels.ts';
import { draftRecord, putRecord } from '#electron/features/records/save.ts';
import { Refused } from '#electron/refused.ts';

type HoursInput = Parameters<Handlers<typeof hours>['hours.save']>[0];

/** Spans that touch or overlap are one; in the order of the week. */
const tidy = (spans: HoursInput['hours']): HoursInput['hours'] => {
  if (!spans) return spans;
  const sorted = spans.toSorted((a, b) => a.day - b.day || a.from.localeCompare(b.from));
  const merged: typeof sorted = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last && last.day === span.day && span.from <= last.to) {
      merged[merged.length - 1] = { ...last, to: span.to > last.to ? span.to : last.to };
    } else merged.push(span);
  }
  return merged;
};

const save = async (context: Context, { kind, id, zone, hours: spans, holidaySet }: HoursInput) => {
  if (kind === 'organisations' && holidaySet !== undefined)
    throw new Refused('invalidRecord', {}, { holidaySet: 'notEditable' });
  const field = kind === 'reps' ? 'workingHours' : 'openingHours';
  const changes = {
    ...(zone === undefined ? {} : { zone }),
    ...(spans === undefined ? {} : { [field]: tidy(spans) }),
    ...(holidaySet === undefined ? {} : { holidaySet }),
  };
  const { store } = context;
  const now = store.get(kind, id);
  if (!now || now.deletedAt !== null) throw new Refused('notFound');
  const named = Object.keys(changes);
  const label = {
    code: 'changed' as const,
    params: {
      kind,
      name: nameOf(kind, now as unknown as PlainRecord),
      field: named.length === 1 ? (named[0] ?? '') : '',
    },
  };
  const entry = await store.change(label, (draft) => {
    const before = draftRecord(draft, kind, id);
    if (!before || before['deletedAt'] !== null) throw new Refused('notFound');
    const after = { ...before, ...changes };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    checkRecord(kind, after);
    putRecord(draft, kind, { ...after, updatedAt: context.now() });
  });
  return { entry: entry?.number ?? null };
};

export const hourHandlers = {
  'hours.save': (input, context) => save(context, input),
} satisfies Handlers<typeof hours>;
