/** The channels of the history: contract/history.ts. */
import type { z } from 'zod';
import type { Kind } from '#contract/fields.ts';
import type { history } from '#contract/history.ts';
import type { Context, Handlers } from '#electron/features/context.ts';
import { describeChange, labelsOf, namesNow, toldValue } from '#electron/features/history/describe.ts';
import { changesOf } from '#electron/features/history/entry.ts';
import { planMoment } from '#electron/features/history/moment.ts';
import { mostNamed, planTakingBack, type Settle, type Take } from '#electron/features/history/take-back.ts';
import { startOfDay } from '#electron/features/local-day.ts';
import { nameOf, type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

/** Milliseconds a page of a filtered history may take: then what was found is shown, and the rest is asked for. */
const patience = 300;

const settleBy = (settle: z.output<(typeof history)['history.undoEntry']['input']>['settle']): Settle => {
  if (settle === null) return () => null;
  if (typeof settle === 'string') return () => settle;
  const key = (kind: string, id: string, field: string | null) => JSON.stringify([kind, id, field]);
  const takes = new Map<string, Take>(settle.map((one) => [key(one.kind, one.id, one.field), one.take]));
  return ({ kind, id, field }) => takes.get(key(kind, id, field)) ?? null;
};

const entryOf = (store: Store, number: number) => {
  const entry = store.entry(number);
  if (entry === undefined) throw new Refused('notFound');
  return entry;
};

const conflictsOf = async ({ store }: Context, number: number) => {
  const { open } = await planTakingBack(store, number, () => null);
  const name = namesNow(store);
  return {
    total: open.total,
    conflicts: open.first.map((meeting) => {
      const { kind, id, field, before, after, now } = meeting;
      const whole = recordsOf(store, kind).get(id) ?? ((after ?? before) as PlainRecord | null);
      return {
        ...meeting,
        before: toldValue(kind, field, before),
        after: toldValue(kind, field, after),
        now: toldValue(kind, field, now),
        name: whole === null || typeof whole !== 'object' ? '' : nameOf(kind, whole),
        labels:
          field === null
            ? {}
            : labelsOf(
                kind,
                [before, after, now].map((value) => [field, value] as const),
                name,
              ),
      };
    }),
  };
};

const previewOf = async ({ store }: Context, number: number) => {
  const { total } = store.entries(null, 1);
  if (number > total) throw new Refused('notFound');
  const counts: Partial<Record<Kind, { created: number; changed: number; removed: number }>> = {};
  const changes: ReturnType<typeof describeChange>[] = [];
  const name = namesNow(store);
  for (const { kind, id, record } of await planMoment(store, number)) {
    const now = recordsOf(store, kind).get(id) ?? null;
    const count = counts[kind] ?? { created: 0, changed: 0, removed: 0 };
    counts[kind] = count;
    count[now === null ? 'created' : record === null ? 'removed' : 'changed'] += 1;
    if (changes.length < mostNamed) {
      changes.push(describeChange({ kind, id, before: now, after: record }, name));
    }
  }
  return { entries: total - number, counts, changes };
};

export const historyHandlers = {
  async 'history.list'({ before, limit, kind, record, day }, { store }) {
    const { entries, next } = await store.find(
      {
        kind: record?.kind ?? kind,
        id: record?.id ?? null,
        from: day === null ? null : new Date(startOfDay(day)).toISOString(),
        to: day === null ? null : new Date(startOfDay(day, 1)).toISOString(),
      },
      before,
      limit,
      patience,
    );
    const { total } = store.entries(null, 1);
    return { total, entries: [...entries], more: next !== null, next };
  },
  async 'history.entry'({ number, range }, { store }) {
    const entry = entryOf(store, number);
    return {
      entry,
      undoneBy: store.undoneBy(number),
      total: entry.count,
      changes: await changesOf(store, number, range),
    };
  },
  'history.conflicts': async ({ number }, context) => {
    entryOf(context.store, number);
    return conflictsOf(context, number);
  },
  'history.undo': (_input, { store }) => store.undo(),
  'history.redo': (_input, { store }) => store.redo(),
  'history.undoEntry': ({ number, settle }, { store }) =>
    store.takeBack(number, async (draft) => {
      const { planned, open } = await planTakingBack(store, number, settleBy(settle));
      if (open.total > 0) throw new Refused('conflict', { count: open.total });
      await planned.write(draft);
    }),
  'history.preview': ({ number }, context) => previewOf(context, number),
  async 'history.goBack'({ number, job: id }, context) {
    const { store } = context;
    if (number > store.entries(null, 1).total) throw new Refused('notFound');
    const job = context.job(id);
    try {
      const at = (store.entry(number) ?? store.entry(1))?.at ?? context.now();
      const goOn = () => {
        if (job.signal.aborted) throw new Refused('cancelled');
      };
      const entry = await store.change({ code: 'wentBack', params: { entry: number, at } }, async (draft) => {
        const planned = await planMoment(store, number, (done, of) => {
          job.progress('reading', done, of);
          goOn();
        });
        await planned.write(draft, (done, of) => {
          job.progress('saving', done, of);
          goOn();
        });
      });
      // Nothing differs from that moment any more.
      if (entry === null) throw new Refused('nothingToUndo');
      return entry;
    } finally {
      job.end();
    }
  },
} satisfies Handlers<typeof history>;
