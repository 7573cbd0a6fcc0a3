/** Above the lanes: the hours of a day, or the days of a week with their holidays and trade shows. */
import '#renderer/features/calendar/team/team-head.css';
import { addDays, timeOfDay, toDay } from '#contract/plain-date.ts';
import { localeOf } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { type Axis, isDay } from '#renderer/features/calendar/team/team-layout.ts';
import type { CalendarActs, RangeAnswer } from '#renderer/features/calendar/view-props.ts';

interface Props {
  readonly axis: Axis;
  readonly today: string;
  readonly answer: RangeAnswer;
  readonly acts: CalendarActs;
  /** What the lanes are. */
  readonly what: string;
}

const hours = Array.from({ length: 24 }, (_one, hour) => hour);

export function TeamHead({ axis, today, answer, acts, what }: Props) {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const days = Array.from({ length: axis.days }, (_one, day) => addDays(axis.from, day));
  const named = (date: string) => [
    ...answer.holidays.filter(({ on }) => on === date).map(({ name }) => t('calendar.holiday', { name })),
    ...answer.events
      .filter(({ from, to }) => from <= date && date < to)
      .map(({ name }) => t('calendar.event', { name })),
  ];
  const short = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (
    <div className="team-head">
      <div className="team-corner">{what}</div>
      {isDay(axis) ? (
        <div className="team-hours">
          {hours.map((hour) => (
            <span key={hour} className="team-hour">
              {formats.time(`${String(hour).padStart(2, '0')}:00`)}
            </span>
          ))}
        </div>
      ) : (
        <div className="team-days">
          {days.map((date) => {
            const told = named(date);
            return (
              <div
                key={date}
                className={date === today ? 'team-day team-today' : 'team-day'}
                data-holiday={answer.holidays.some(({ on }) => on === date) || undefined}
              >
                <button
                  type="button"
                  className="team-day-link"
                  title={formats.dateLong(date)}
                  onClick={() => acts.openDay(date, 'teamDay')}
                >
                  {short.format(timeOfDay(toDay(date)))}
                </button>
                {told.length > 0 && (
                  <span className="team-told" title={told.join(', ')}>
                    {told.join(', ')}
                  </span>
                )}
              </div>
            );
          })}
        </div>
      )}
    </div>
  );
}
