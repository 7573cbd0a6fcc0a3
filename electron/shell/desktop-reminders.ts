/** Reminders as the desktop's own notifications: what it is, when, and where; a click opens it in the window. */
import type { Reminded } from '#electron/shell/reminders.ts';
import { formatTime } from '#locale/format.ts';
import { type Language, translate } from '#locale/translate.ts';

/** More at once are told of together. */
const mostApart = 3;

/** What Electron's Notification is to us. */
export interface Notice {
  on(event: 'click', listener: () => void): void;
  on(event: 'close', listener: () => void): void;
  show(): void;
}

export interface DesktopRemindersOptions {
  readonly make: (options: { readonly title: string; readonly body: string }) => Notice;
  readonly language: () => Language;
  /** Brings the window to the front, at an address. */
  readonly show: (address: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** When it starts, as one says it a short time before: 'in 15 min', '14:00'. */
export const whenText = ({ startMs, allDay }: Reminded, now: number, language: Language): string => {
  if (allDay) return translate(language, 'reminders.allDay');
  const minutes = Math.round((startMs - now) / 60_000);
  if (minutes === 0) return translate(language, 'reminders.now');
  if (minutes > 0 && minutes < 60) return translate(language, 'reminders.inMinutes', { count: minutes });
  if (minutes < 0 && minutes > -60) return translate(language, 'reminders.minutesAgo', { count: -minutes });
  const start = new Date(startMs);
  return formatTime(`${two(start.getHours())}:${two(start.getMinutes())}`, language);
};

/** Where it is shown: what has a record of its own there, one of a series on its day. */
const addressOf = ({ ref, startMs }: Reminded): string =>
  ref.occurrence === null
    ? `#/appointments/${encodeURIComponent(ref.id)}`
    : `#/calendar?view=day&date=${dayOf(new Date(startMs))}`;

/** Tells of those that have become due. */
export const desktopReminders = ({ make, language, show, now }: DesktopRemindersOptions) => {
  /** Those on the screen: what nobody refers to is collected, and its click is lost. */
  const shown = new Set<Notice>();
  const notify = (title: string, body: string, address: string) => {
    const notice = make({ title, body });
    shown.add(notice);
    notice.on('close', () => shown.delete(notice));
    notice.on('click', () => {
      shown.delete(notice);
      show(address);
    });
    notice.show();
  };
  return (due: readonly Reminded[]): void => {
    const words = language();
    if (due.length > mostApart) {
      const titles = due.slice(0, mostApart).map(({ title }) => title);
      notify(
        translate(words, 'reminders.several', { count: due.length }),
        `${titles.join(', ')}…`,
        `#/calendar?view=day&date=${dayOf(new Date(now()))}`,
      );
      return;
    }
    for (const one of due) {
      const parts = [whenText(one, now(), words), one.place ?? ''];
      notify(one.title, parts.filter((part) => part !== '').join(' · '), addressOf(one));
    }
  };
};
