/** What the history shows, as its address says it: a kind, a record, a day, and the entry opened. */
import { type Kind, PlainDate } from '#contract/fields.ts';
import { kinds } from '#contract/kinds.ts';
import type { Route } from '#renderer/app/router.ts';

export interface HistoryFilter {
  readonly kind: Kind | null;
  /** The id of a record of the kind. */
  readonly record: string | null;
  /** A plain date. */
  readonly day: string | null;
  /** The number of the entry shown in the panel. */
  readonly entry: number | null;
}

const isKind = (name: string | undefined): name is Kind => name !== undefined && Object.hasOwn(kinds, name);

export const readFilter = (params: Readonly<Record<string, string>>): HistoryFilter => {
  const kind = isKind(params['kind']) ? params['kind'] : null;
  const day = PlainDate.safeParse(params['day']);
  const entry = Number(params['entry']);
  return {
    kind,
    record: kind === null ? null : params['record']?.slice(0, 64) || null,
    day: day.success ? day.data : null,
    entry: Number.isSafeInteger(entry) && entry > 0 ? entry : null,
  };
};

export const historyRoute = ({ kind, record, day, entry }: HistoryFilter): Route => ({
  page: 'history',
  params: {
    ...(kind === null ? {} : { kind }),
    ...(kind === null || record === null ? {} : { record }),
    ...(day === null ? {} : { day }),
    ...(entry === null ? {} : { entry: String(entry) }),
  },
});
