/** The days worked and the holidays: what the pace of targets counts. */
import { Checkbox, Group, Pill, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { addDays } from '#contract/plain-date.ts';
import { weekdayName } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';

export function WorkingDaySettings() {
  const t = useT();
  const { language } = useWorkspace();
  const formats = useFormats();
  const calendarLabels = useCalendarLabels();
  const { workingDays, holidays } = useSettings();
  const save = useCommand('settings.save');
  const toggle = (day: number, on: boolean) =>
    save.run({ workingDays: [...workingDays.filter((one) => one !== day), ...(on ? [day] : [])].sort() });

  return (
    <div className="settings-form">
      <Checkbox.Group
        label={t('settings.workingDays')}
        description={t('settings.workingDays.help')}
        value={workingDays.map(String)}
      >
        <Group mt="xs">
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <Checkbox
              key={day}
              value={String(day)}
              label={weekdayName(day, language)}
              onChange={(event) => toggle(day, event.currentTarget.checked)}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <div>
        <DateInput
          label={t('settings.holidays.add')}
          ariaLabels={calendarLabels}
          value={null}
          valueFormat="YYYY-MM-DD"
          date={holidays.at(-1)?.on ?? addDays(formats.today, 0)}
          onChange={(date) => {
            if (date === null || holidays.some(({ on }) => on === date)) return;
            const all = [...holidays, { on: date, name: null }];
            save.run({ holidays: all.sort((a, b) => a.on.localeCompare(b.on)) });
          }}
        />
        <Text fw={500} mt="md" mb={4} id="holiday-list">
          {t('settings.holidays')}
        </Text>
        {holidays.length === 0 ? (
          <Text c="dimmed">{t('settings.holidays.none')}</Text>
        ) : (
          <Pill.Group aria-labelledby="holiday-list">
            {holidays.map(({ on: date }) => (
              <Pill
                key={date}
                withRemoveButton
                removeButtonProps={{
                  'aria-label': t('settings.holidays.remove', { date: formats.date(date) }),
                  'aria-hidden': false,
                  tabIndex: 0,
                }}
                onRemove={() => save.run({ holidays: holidays.filter(({ on }) => on !== date) })}
              >
                {formats.date(date)}
              </Pill>
            ))}
          </Pill.Group>
        )}
      </div>
    </div>
  );
}
