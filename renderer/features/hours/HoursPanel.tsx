/** The hours of a week of a representative or a client, where they are meant, and the public holidays kept there. */
import { Button, Group, Select, Switch, Text } from '@mantine/core';
import type { WeekHours } from '#contract/fields.ts';
import type { HourKind } from '#contract/hours.ts';
import type { Row } from '#contract/records.ts';
import { weekdayName } from '#locale/format.ts';
import { HolidaySetSelect } from '#renderer/data/HolidaySetSelect.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { zoneNames } from '#renderer/data/zone-names.ts';
import { type DaySpan, SpansEditor } from '#renderer/ui/SpansEditor.tsx';
import '#renderer/features/hours/hours.css';

interface Props {
  readonly kind: HourKind;
  readonly row: Row;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** What a week begins as that is filled in for the first time: that of the workspace. */
const usualWeek = (days: readonly number[], spans: readonly DaySpan[]): WeekHours =>
  days.flatMap((day) => spans.map(({ from, to }) => ({ day, from, to })));

export function HoursPanel({ kind, row }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const { workingDays, workingHours } = useSettings();
  const save = useCommand('hours.save');
  const own = kind === 'reps';
  const { record } = row;
  const hours = (own ? record['workingHours'] : record['openingHours']) as WeekHours | null | undefined;
  const zone = typeof record['zone'] === 'string' ? record['zone'] : null;
  const week = usualWeek(workingDays, workingHours);
  const put = (next: WeekHours | null) => save.run({ kind, id: row.id, hours: next });
  const daySpans = (day: number) => (hours ?? []).filter((span) => span.day === day);
  const setDay = (day: number, spans: readonly DaySpan[]) =>
    put([
      ...(hours ?? []).filter((span) => span.day !== day),
      ...spans.map(({ from, to }) => ({ day, from, to })),
    ]);
  // The first day that has any is what the others are made like.
  const model = weekdays.find((day) => daySpans(day).length > 0);
  const spread = () =>
    model !== undefined &&
    put(
      usualWeek(workingDays, daySpans(model)).concat(
        (hours ?? []).filter(({ day }) => !workingDays.includes(day)),
      ),
    );
  return (
    <div className="hours">
      <Switch
        label={own ? t('hours.ofOne') : t('hours.known')}
        description={own ? t('hours.ofOne.help') : t('hours.known.help')}
        checked={hours != null}
        onChange={(event) => put(event.currentTarget.checked ? week : null)}
      />
      {hours != null && (
        <>
          <ul className="hours-week" aria-label={fieldLabel(t, kind, own ? 'workingHours' : 'openingHours')}>
            {weekdays.map((day) => {
              const name = weekdayName(day, language);
              return (
                <li key={day} className="hours-day">
                  <span className="hours-name">{name}</span>
                  <SpansEditor
                    name={name}
                    spans={daySpans(day).map(({ from, to }) => ({ from, to }))}
                    t={t}
                    onChange={(spans) => setDay(day, spans)}
                  />
                </li>
              );
            })}
          </ul>
          {model !== undefined && (
            <Group>
              <Button variant="default" onClick={spread}>
                {t('hours.spread', { day: weekdayName(model, language) })}
              </Button>
            </Group>
          )}
        </>
      )}
      {hours == null && own && (
        <Text size="sm" c="dimmed">
          {t('hours.workspace', {
            hours: workingHours.map(({ from, to }) => `${from}–${to}`).join(', '),
          })}
        </Text>
      )}
      <Select
        label={fieldLabel(t, kind, 'zone')}
        description={t('hours.zone.help')}
        placeholder={t('hours.zone.none')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('lists.clear') }}
        nothingFoundMessage={t('lists.nothingFound')}
        data={zoneNames(zone)}
        value={zone}
        onChange={(next) => save.run({ kind, id: row.id, zone: next })}
      />
      {own && (
        <HolidaySetSelect
          label={fieldLabel(t, kind, 'holidaySet')}
          none={t('hours.holidaySet.none')}
          value={typeof record['holidaySet'] === 'string' ? record['holidaySet'] : null}
          onChange={(set) => save.run({ kind, id: row.id, holidaySet: set })}
        />
      )}
    </div>
  );
}
