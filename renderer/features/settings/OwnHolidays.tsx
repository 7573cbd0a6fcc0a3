/** The holidays of one's own, each with a name. */
import { ActionIcon, Group, Table, Text, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { weekday } from '#contract/plain-date.ts';
import { weekdayName } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { IconTrash } from '#renderer/ui/icons.ts';

interface NameProps {
  readonly date: string;
  readonly name: string | null;
  readonly onChange: (name: string | null) => void;
}

function HolidayName({ date, name, onChange }: NameProps) {
  const t = useT();
  const [typed, setTyped] = useState(name ?? '');
  const tell = () => {
    const value = typed.trim() === '' ? null : typed.trim();
    if (value !== name) onChange(value);
  };
  return (
    <TextInput
      aria-label={t('settings.holidays.nameOf', { date })}
      placeholder={t('holidays.own')}
      maxLength={200}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={tell}
      onKeyDown={(event) => event.key === 'Enter' && tell()}
    />
  );
}

export function OwnHolidays() {
  const t = useT();
  const { language } = useWorkspace();
  const formats = useFormats();
  const calendarLabels = useCalendarLabels();
  const { holidays } = useSettings();
  const save = useCommand('settings.save');
  const [added, setAdded] = useState(0);
  return (
    <div>
      <div className="settings-label" id="holiday-list">
        {t('settings.holidays')}
      </div>
      {holidays.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('settings.holidays.none')}
        </Text>
      ) : (
        <Table className="settings-days" verticalSpacing={2} aria-labelledby="holiday-list">
          <Table.Tbody>
            {holidays.map(({ on, name }) => (
              <Table.Tr key={on}>
                <Table.Td w={120} className="numeric">
                  {formats.date(on)}
                </Table.Td>
                <Table.Td w={110} className="quiet">
                  {weekdayName(weekday(on), language)}
                </Table.Td>
                <Table.Td>
                  <HolidayName
                    key={name}
                    date={formats.date(on)}
                    name={name}
                    onChange={(next) =>
                      save.run({
                        holidays: holidays.map((one) => (one.on === on ? { on, name: next } : one)),
                      })
                    }
                  />
                </Table.Td>
                <Table.Td w={40}>
                  <ActionIcon
                    aria-label={t('settings.holidays.remove', { date: formats.date(on) })}
                    onClick={() => save.run({ holidays: holidays.filter((one) => one.on !== on) })}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group mt="sm">
        <DateInput
          key={added}
          label={t('settings.holidays.add')}
          ariaLabels={calendarLabels}
          valueFormat="YYYY-MM-DD"
          defaultDate={holidays.at(-1)?.on ?? formats.today}
          onChange={(date) => {
            if (date === null || holidays.some(({ on }) => on === date)) return;
            setAdded(added + 1);
            const all = [...holidays, { on: date, name: null }];
            save.run({ holidays: all.sort((a, b) => a.on.localeCompare(b.on)) });
          }}
        />
      </Group>
    </div>
  );
}
