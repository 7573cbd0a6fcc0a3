/** The names of a calendar's buttons, which show only arrows, for those who hear them. */
import { useMemo } from 'react';
import { useT } from '#renderer/data/workspace.ts';

export const useCalendarLabels = () => {
  const t = useT();
  return useMemo(
    () => ({
      previousMonth: t('calendar.previousMonth'),
      nextMonth: t('calendar.nextMonth'),
      previousYear: t('calendar.previousYear'),
      nextYear: t('calendar.nextYear'),
      previousDecade: t('calendar.previousDecade'),
      nextDecade: t('calendar.nextDecade'),
    }),
    [t],
  );
};
