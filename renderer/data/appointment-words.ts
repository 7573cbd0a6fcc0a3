/** Facts about appointments in words, for lists, pages and forms alike: how long, how long before, who comes. */
import type { Attendee } from '#contract/kinds/calendar.ts';
import type { Translate } from '#locale/translate.ts';

const perHour = 60;
const perDay = 1_440;
const perWeek = 10_080;

/** '45 min', '1 h 30', '2 h'. @param minutes whole */
export const durationWords = (t: Translate, minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / perHour), minutes % perHour];
  if (hours === 0) return t('appointments.minutes', { count: rest });
  return rest === 0
    ? t('appointments.hours', { count: hours })
    : t('appointments.hoursMinutes', { hours, minutes: String(rest).padStart(2, '0') });
};

/** A span in its largest whole unit: '2 days', '1 week', '90 minutes'. */
const leadTime = (t: Translate, minutes: number): string => {
  if (minutes % perWeek === 0) return t('appointments.lead.weeks', { count: minutes / perWeek });
  if (minutes % perDay === 0) return t('appointments.lead.days', { count: minutes / perDay });
  if (minutes % perHour === 0) return t('appointments.lead.hours', { count: minutes / perHour });
  return t('appointments.lead.minutes', { count: minutes });
};

/** '15 minutes before', 'at the start', '1 hour after'. @param minutes before the start; negative is after */
export const reminderWords = (t: Translate, minutes: number): string => {
  if (minutes === 0) return t('appointments.lead.start');
  return minutes > 0
    ? t('appointments.lead.before', { time: leadTime(t, minutes) })
    : t('appointments.lead.after', { time: leadTime(t, -minutes) });
};

/** All of them, the earliest first: '1 day before, 15 minutes before'. */
export const remindersInWords = (t: Translate, reminders: readonly number[]): string =>
  [...reminders]
    .sort((a, b) => b - a)
    .map((one) => reminderWords(t, one))
    .join(', ');

/** What an attendee is called. @param label the record's name, of those who have one */
export const attendeeName = (attendee: Attendee, label: string | undefined): string =>
  label ?? attendee.name ?? attendee.email ?? '';

/** 'Anna Martin (accepted), Konex Paul (optional)': what goes without saying is not said. */
export const attendeesInWords = (
  t: Translate,
  attendees: readonly Attendee[],
  labelOf: (attendee: Attendee, index: number) => string | undefined,
): string =>
  attendees
    .map((one, index) => {
      const said = [
        ...(one.role === 'required' ? [] : [t(`meetings.roles.${one.role}`)]),
        ...(one.answer === 'none' ? [] : [t(`meetings.answers.${one.answer}`)]),
      ];
      const name = attendeeName(one, labelOf(one, index));
      return said.length === 0 ? name : `${name} (${said.join(', ').toLocaleLowerCase()})`;
    })
    .join(', ');

/** '1h30', '1 h 30 min', '90', '1.5h', '2 heures' as whole minutes; undefined where it cannot be read. */
export const parseDuration = (text: string): number | null | undefined => {
  const bare = text.trim().toLowerCase().replaceAll(',', '.');
  if (bare === '') return null;
  const clock = /^(\d{1,3})\s*(?:h|:)\s*([0-5]\d)(?:\s*min)?$/.exec(bare);
  if (clock) return Number(clock[1]) * perHour + Number(clock[2]);
  const read =
    /^(\d+(?:\.\d+)?)\s*(m|min|mins|minutes?|h|hrs?|hours?|heures?|d|days?|j|jours?|w|weeks?|semaines?)?\.?$/.exec(
      bare,
    );
  if (!read) return undefined;
  const unit = (read[2] ?? 'm').charAt(0);
  const size =
    unit === 'h'
      ? perHour
      : unit === 'd' || unit === 'j'
        ? perDay
        : unit === 'w' || unit === 's'
          ? perWeek
          : 1;
  return Math.round(Number(read[1]) * size);
};
