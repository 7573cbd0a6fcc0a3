/** What stands in the way of an appointment, in words: who, what instead, when. */
import type { Conflict } from '#contract/calendar.ts';
import type { Translate } from '#locale/translate.ts';
import type { Formats } from '#renderer/data/formats.ts';

const clock = (instant: string, formats: Pick<Formats, 'time'>): string => {
  const at = new Date(instant);
  return formats.time(
    `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`,
  );
};

const dayOf = (instant: string): string => {
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** '24 Nov 2026, 14:00–15:00' where this machine is; whole days by their dates. */
export const conflictTime = (
  formats: Pick<Formats, 'date' | 'time'>,
  { from, to }: Pick<Conflict, 'from' | 'to'>,
): string => {
  const [first, last] = [dayOf(from), dayOf(new Date(Date.parse(to) - 1).toISOString())];
  const whole = (Date.parse(to) - Date.parse(from)) % 86_400_000 === 0;
  if (whole && first === last) return formats.date(first);
  if (whole) return `${formats.date(first)} – ${formats.date(last)}`;
  const end = first === last ? clock(to, formats) : `${formats.date(last)}, ${clock(to, formats)}`;
  return `${formats.date(first)}, ${clock(from, formats)}–${end}`;
};

/** 'Anna is at “Visit Konex” (24 Nov 2026, 14:00–15:00)'. */
export const describeConflict = (
  t: Translate,
  formats: Pick<Formats, 'date' | 'time'>,
  conflict: Pick<Conflict, 'kind' | 'from' | 'to' | 'params'> & {
    readonly [Who in 'subject' | 'with']: { readonly label: string } | null;
  },
): string => {
  const { kind, params } = conflict;
  const who = conflict.subject?.label ?? '';
  const what = conflict.with?.label ?? '';
  const when = conflictTime(formats, conflict);
  const told = { ...params, who, what, when };
  const text =
    kind === 'holiday'
      ? t(who === '' ? 'conflicts.holiday' : 'conflicts.holidayOf', told)
      : kind === 'workingHours' || kind === 'clientHours'
        ? t(params['hours'] ? `conflicts.${kind}` : `conflicts.${kind}.none`, told)
        : t(`conflicts.${kind}`, told);
  return params['tentative'] === 1 ? t('conflicts.tentative', { text }) : text;
};
