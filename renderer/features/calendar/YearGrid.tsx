/** A year at a glance: twelve months, the days with something on marked by how much it is. */
import type { CalendarOptions, CalendarRef } from '@fullcalendar/react';
import FullCalendar from '@fullcalendar/react';
import englishLocale from '@fullcalendar/react/locales/en-gb';
import frenchLocale from '@fullcalendar/react/locales/fr';
import multiMonthPlugin from '@fullcalendar/react/multimonth';
import '#renderer/features/calendar/grid.css';
import '#renderer/features/calendar/year.css';
import '@fullcalendar/react/skeleton.css';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useFormats } from '#renderer/data/formats.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import type { CalendarState } from '#renderer/features/calendar/address.ts';
import { gridLook } from '#renderer/features/calendar/grid-look.ts';
import { useDayCounts } from '#renderer/features/calendar/use-day-counts.ts';
import type { DayRange } from '#renderer/features/calendar/views.ts';
import { nowIn } from '#renderer/features/calendar/wall-time.ts';

interface Props {
  readonly state: CalendarState;
  readonly days: DayRange;
  readonly zone: string;
  readonly onDay: (date: string) => void;
}

const plugins = [multiMonthPlugin];
const locales = [englishLocale, frenchLocale];

/** How full a day is, in four steps. */
const levelOf = (count: number): number => (count === 0 ? 0 : count < 3 ? 1 : count < 8 ? 2 : 3);

export function YearGrid({ state, days, zone, onDay }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const formats = useFormats();
  const { calendar: look } = useSettings();
  const calendar = useRef<CalendarRef>(null);
  const counts = useDayCounts(days, zone, state.filter);

  useLayoutEffect(() => {
    const api = calendar.current?.getApi();
    if (api && api.getDate().toISOString().slice(0, 4) !== state.date.slice(0, 4)) api.gotoDate(state.date);
  }, [state.date]);

  // The library makes a link of each month's name, which a table does not hold: here it is the table's caption.
  const host = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const mend = () => {
      for (const name of element.querySelectorAll(
        '[role="table"] > * [role="link"], [role="table"] > [role="link"]',
      )) {
        if (name.closest('[role="row"], [role="rowgroup"], [role="grid"]')) continue;
        name.setAttribute('role', 'caption');
        name.removeAttribute('tabindex');
        name.removeAttribute('aria-label');
      }
    };
    mend();
    const observer = new MutationObserver(mend);
    observer.observe(element, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['role'],
    });
    return () => observer.disconnect();
  }, []);

  const drawn = useMemo<CalendarOptions>(() => {
    const countOf = (date: Date) => counts.get(date.toISOString().slice(0, 10)) ?? 0;
    return {
      dayCellClass: ({ date, isToday, isOther, isDisabled }) =>
        `cal-cell cal-year-day cal-level-${isOther || isDisabled ? 0 : levelOf(countOf(date))}${isToday ? ' cal-today' : ''}${isOther ? ' cal-other' : ''}`,
      navLinkHint: (_text: string, date: Date) => {
        const day = formats.dateLong(date.toISOString().slice(0, 10));
        const count = countOf(date);
        return count === 0 ? day : t('calendar.dayCount', { day, count });
      },
    };
  }, [counts, formats, t]);

  return (
    <section ref={host} className="cal-host cal-host-year" aria-label={t('calendar.grid')}>
      <FullCalendar
        key={language}
        ref={calendar}
        {...gridLook}
        {...drawn}
        plugins={plugins}
        locales={locales}
        locale={language === 'fr' ? 'fr' : 'en-gb'}
        initialView="multiMonthYear"
        initialDate={state.date}
        timeZone="UTC"
        now={() => nowIn(zone)}
        headerToolbar={false}
        height="100%"
        firstDay={look.weekBegins % 7}
        singleMonthMinWidth={230}
        multiMonthMaxColumns={4}
        showNonCurrentDates={false}
        fixedWeekCount={false}
        navLinks
        navLinkDayClick={(day) => onDay(day.toISOString().slice(0, 10))}
      />
    </section>
  );
}
