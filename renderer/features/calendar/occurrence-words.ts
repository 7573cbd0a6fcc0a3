/** An appointment in words: for those who hear it, for its hover, for messages. */
import type { Absent, Occurrence } from '#contract/calendar.ts';
import { addDays } from '#contract/plain-date.ts';
import type { Translate } from '#locale/translate.ts';
import type { Formats } from '#renderer/data/formats.ts';
import { choiceLabel } from '#renderer/data/words.ts';
import { marksOf } from '#renderer/features/calendar/marks.ts';
import type { Placement } from '#renderer/features/calendar/view-props.ts';

const dayOf = (start: string) => start.slice(0, 10);
const clock = (start: string) => start.slice(11, 16);

/** 'Tuesday 24 November 2026, 14:00–15:00', 'Tuesday 24 November 2026, all day'. */
export const timeWords = (
  t: Translate,
  formats: Pick<Formats, 'dateLong' | 'time' | 'date'>,
  at: Placement,
): string => {
  const day = formats.dateLong(dayOf(at.start));
  if (at.allDay) {
    const last = addDays(at.end, -1);
    return last <= at.start
      ? t('calendar.time.allDay', { day })
      : t('calendar.time.days', { from: formats.date(at.start), to: formats.date(last) });
  }
  const from = formats.time(clock(at.start));
  const to = formats.time(clock(at.end));
  return dayOf(at.end) === dayOf(at.start)
    ? t('calendar.time.sameDay', { day, from, to })
    : t('calendar.time.across', { day, from, to, until: formats.date(dayOf(at.end)) });
};

/** What it is called where there is little room: the client's name goes before a title that does not say it. */
export const shortTitle = ({ title, client }: Pick<Occurrence, 'title' | 'client'>): string =>
  client === null || title.toLocaleLowerCase().includes(client.toLocaleLowerCase())
    ? title
    : `${client} · ${title}`;

/** 'Visit Konex, Tuesday 24 November 2026, 14:00–15:00, Lyon, Anna, repeats'. */
export const spokenName = (
  t: Translate,
  formats: Pick<Formats, 'dateLong' | 'time' | 'date'>,
  one: Occurrence,
  people: ReadonlyMap<string, string>,
): string =>
  [
    shortTitle(one),
    timeWords(t, formats, one),
    one.place,
    one.repIds.flatMap((id) => people.get(id) ?? []).join(', '),
    ...marksOf(one).map((mark) => t(`calendar.mark.${mark}`)),
  ]
    .filter((part) => part !== null && part !== '')
    .join(', ');

/** 'Anna: leave'. */
export const absenceName = (
  t: Translate,
  absence: Pick<Absent, 'repId' | 'type' | 'title'>,
  people: ReadonlyMap<string, string>,
): string => {
  const who = absence.repId === null ? null : people.get(absence.repId);
  const what = absence.title === '' ? choiceLabel(t, 'absences', 'type', absence.type) : absence.title;
  return who == null ? what : t('calendar.absence', { who, what });
};
