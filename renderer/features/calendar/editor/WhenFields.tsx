/** When an appointment takes place: days, times or all day, how long, in which zone, and what that is on the clocks here. */
import { Checkbox, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { addDays, daysBetween } from '#contract/plain-date.ts';
import { formatDate } from '#locale/format.ts';
import { durationWords, parseDuration } from '#renderer/data/appointment-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { timeOf, withAllDay, withDay, withEndTime } from '#renderer/features/calendar/editor/form.ts';
import { SyncedInput } from '#renderer/features/calendar/editor/SyncedInput.tsx';
import type { Editor } from '#renderer/features/calendar/editor/use-editor.ts';
import { cityOf, inZone, nowIn } from '#renderer/features/calendar/wall-time.ts';
import { parseDate, parseTime } from '#renderer/ui/parse.ts';

interface Props {
  readonly editor: Editor;
}

const step = 15;
const longest = 100_000;

const shifted = (time: string, direction: 1 | -1): string => {
  const at = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  // To the next quarter of an hour, however odd the time is.
  const next = direction === 1 ? Math.floor(at / step) * step + step : Math.ceil(at / step) * step - step;
  const within = (next + 1_440) % 1_440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};

const zoneNames = (present: string): string[] => [
  ...new Set([present, ...Intl.supportedValuesOf('timeZone'), 'UTC']),
];

const sameTime = (time: string) => time;

export function WhenFields({ editor }: Props) {
  const { values, zone, set, errorOf } = editor;
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const { appointmentTypes, calendar } = useSettings();
  const labels = useCalendarLabels();
  const [choosing, setChoosing] = useState(false);
  const own = values.zone ?? zone;
  const allDay = values.startTime === null;
  const { start, end } = timeOf(values, zone);
  const days = allDay ? 0 : daysBetween(values.startsOn, end.slice(0, 10));
  const around = { types: appointmentTypes, zone, now: nowIn(zone) };

  const day = (
    field: 'startsOn' | 'endsOn',
    value: string,
    onChange: (date: string) => void,
    minDate?: string,
  ) => (
    <DateInput
      className="appt-date"
      label={t(field === 'startsOn' ? 'fields.appointments.startsOn' : 'fields.appointments.endsOn')}
      value={value}
      error={errorOf(field)}
      ariaLabels={labels}
      locale={language}
      firstDayOfWeek={(calendar.weekBegins % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6}
      {...(minDate === undefined ? {} : { minDate })}
      valueFormat={(date) => formatDate(date.slice(0, 10), language)}
      dateParser={(text) => parseDate(text, formats.today) ?? null}
      placeholder={t('lists.dateExample')}
      onChange={(date) => date !== null && onChange(date.slice(0, 10))}
    />
  );

  /** The clocks of another zone, where they show another time. */
  const elsewhere = (other: string): string | null => {
    if (allDay || other === own) return null;
    const [from, to] = [inZone(start, own, other), inZone(end, own, other)];
    if (from === start) return null;
    const moved = daysBetween(values.startsOn, from.slice(0, 10));
    return t(
      moved === 0 ? 'editor.elsewhere' : moved > 0 ? 'editor.elsewhereNext' : 'editor.elsewhereBefore',
      {
        from: formats.time(from.slice(11)),
        to: formats.time(to.slice(11)),
        place: cityOf(other),
      },
    );
  };
  const others = [...new Set([zone, ...(calendar.secondZone === null ? [] : [calendar.secondZone])])]
    .map(elsewhere)
    .filter((text) => text !== null);

  return (
    <div className="appt-when">
      <div className="appt-when-row">
        {day('startsOn', values.startsOn, (date) => set(withDay(values, date), 'startsOn'))}
        {allDay ? (
          day(
            'endsOn',
            values.endsOn ?? values.startsOn,
            (date) => set({ ...values, endsOn: date > values.startsOn ? date : null }, 'endsOn'),
            values.startsOn,
          )
        ) : (
          <>
            <SyncedInput
              className="appt-time"
              label={t('editor.from')}
              value={values.startTime}
              format={sameTime}
              parse={parseTime}
              step={shifted}
              unreadable={t('lists.timeExample')}
              error={errorOf('startTime')}
              onChange={(time) => time !== null && set({ ...values, startTime: time }, 'startTime')}
            />
            <SyncedInput
              className="appt-time"
              label={days > 0 ? t('editor.toOther', { day: formats.date(end.slice(0, 10)) }) : t('editor.to')}
              value={end.slice(11)}
              format={sameTime}
              parse={parseTime}
              step={shifted}
              unreadable={t('lists.timeExample')}
              onChange={(time) => time !== null && set(withEndTime(values, time, zone), 'durationMinutes')}
            />
            <SyncedInput
              className="appt-time"
              label={t('editor.duration')}
              value={values.durationMinutes}
              format={(minutes) => durationWords(t, minutes)}
              parse={(text) => {
                const minutes = parseDuration(text);
                return typeof minutes === 'number' && minutes > longest ? undefined : minutes;
              }}
              step={(minutes, direction) => Math.max(0, minutes + direction * step)}
              unreadable={t('editor.durationExample')}
              error={errorOf('durationMinutes')}
              onChange={(minutes) =>
                minutes !== null && set({ ...values, durationMinutes: minutes }, 'durationMinutes')
              }
            />
          </>
        )}
        <Checkbox
          className="appt-all-day"
          label={t('editor.allDay')}
          checked={allDay}
          onChange={(event) =>
            set(withAllDay(values, event.currentTarget.checked, around), 'startTime', 'durationMinutes')
          }
        />
      </div>
      {!allDay && (
        <div className="appt-zone small quiet">
          {choosing ? (
            <Select
              aria-label={t('fields.appointments.zone')}
              className="appt-zone-select"
              searchable
              autoFocus
              defaultDropdownOpened
              allowDeselect={false}
              limit={100}
              nothingFoundMessage={t('lists.nothingFound')}
              data={zoneNames(own)}
              value={own}
              error={errorOf('zone')}
              onBlur={() => setChoosing(false)}
              onChange={(next) => {
                if (next !== null) set({ ...values, zone: next }, 'zone');
                setChoosing(false);
              }}
            />
          ) : (
            <button type="button" className="link appt-zone-button" onClick={() => setChoosing(true)}>
              {t('editor.zone', { place: cityOf(own) })}
            </button>
          )}
          {others.map((text) => (
            <span key={text}>{text}</span>
          ))}
          {days > 0 && (
            <span>{t('editor.untilDay', { day: formats.dateLong(addDays(values.startsOn, days)) })}</span>
          )}
        </div>
      )}
    </div>
  );
}
