/** A field of an appointment before or after an import, in words. */
import type { Attendee, Recurrence } from '#contract/kinds/calendar.ts';
import { recurrenceInWords } from '#locale/rule-in-words.ts';
import type { Language, Translate } from '#locale/translate.ts';
import { attendeesInWords, durationWords, remindersInWords } from '#renderer/data/appointment-words.ts';
import type { Formats } from '#renderer/data/formats.ts';
import { choiceLabel } from '#renderer/data/words.ts';

export interface ChangeTools {
  readonly t: Translate;
  readonly formats: Formats;
  readonly language: Language;
  readonly labels: Readonly<Record<string, string>>;
  readonly typeLabel: (id: string) => string;
}

/** A start as it is stored, in words: its day, and its time where it has one. */
export const startText = (formats: Pick<Formats, 'date' | 'time'>, start: string): string => {
  const [day = '', clock] = start.split('T');
  return clock === undefined ? formats.date(day) : `${formats.date(day)}, ${formats.time(clock)}`;
};

/** @returns '' for nothing */
export const changeText = (field: string, value: unknown, tools: ChangeTools): string => {
  const { t, formats, language, labels } = tools;
  if (value === null || value === undefined || value === '') return '';
  switch (field) {
    case 'attendees':
      return attendeesInWords(t, value as Attendee[], ({ id }) => (id === null ? undefined : labels[id]));
    case 'resourceIds':
      return (value as string[]).map((id) => labels[id] ?? '').join(', ');
    case 'reminders':
      return remindersInWords(t, value as number[]);
    case 'recurrence':
      return recurrenceInWords(value as Recurrence, { start: formats.today, zone: null }, language);
    case 'durationMinutes':
      return durationWords(t, Number(value));
    case 'startsOn':
    case 'endsOn':
      return formats.date(String(value));
    case 'startTime':
      return formats.time(String(value));
    case 'type':
      return tools.typeLabel(String(value));
    case 'organizer': {
      const { name, email } = value as { readonly name: string | null; readonly email: string };
      return name === null ? email : `${name} (${email})`;
    }
    default:
      return choiceLabel(t, 'appointments', field, String(value));
  }
};
