/** What of the calendar is shown, as the address has it, and going to something else. */
import { useMemo } from 'react';
import { navigate } from '#renderer/app/router.ts';
import { remember, useRemembered } from '#renderer/data/remembered.ts';
import { useSettings } from '#renderer/data/workspace.ts';
import {
  type CalendarState,
  calendarRoute,
  firstState,
  Remembered,
  readState,
} from '#renderer/features/calendar/address.ts';
import { shownDays } from '#renderer/features/calendar/views.ts';
import { machineZone, nowIn } from '#renderer/features/calendar/wall-time.ts';

export const useCalendarState = (params: Readonly<Record<string, string>>) => {
  const { weekBegins } = useSettings().calendar;
  const [remembered] = useRemembered('calendar', Remembered, firstState);
  const today = nowIn(machineZone()).slice(0, 10);
  const state = useMemo(() => readState(params, remembered, today), [params, remembered, today]);
  const days = useMemo(() => shownDays(state.view, state.date, weekBegins), [state, weekBegins]);

  const show = (change: Partial<CalendarState>, replace = false) => {
    const next = { ...state, ...change };
    const { view, filter, colours, lanes, zone: chosen } = next;
    remember('calendar', { view, filter, colours, lanes, zone: chosen } satisfies Remembered);
    navigate(calendarRoute(next), { replace });
  };
  return {
    state,
    days,
    /** The zone whose clocks are shown. */
    zone: state.zone ?? machineZone(),
    today,
    show,
    goTo: (date: string) => show({ date }, true),
  };
};
