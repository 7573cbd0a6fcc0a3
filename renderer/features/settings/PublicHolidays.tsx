/** The set of public holidays of the workspace, with its days of a year. */
import { ActionIcon, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { type HolidaySet, holidaySets } from '#contract/holidays.ts';
import { weekday } from '#contract/plain-date.ts';
import { weekdayName } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { HolidaySetSelect } from '#renderer/data/HolidaySetSelect.tsx';
import { useCommand } from '#renderer/data/use-command.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { IconChevronLeft, IconChevronRight } from '#renderer/ui/icons.ts';

const isSet = (code: string | null): code is HolidaySet =>
  (holidaySets as readonly (string | null)[]).includes(code);

export function PublicHolidays() {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const { holidaySet } = useSettings();
  const save = useCommand('settings.save');
  const [year, setYear] = useState(Number(formats.today.slice(0, 4)));
  const { data } = useQuery('holidays.year', isSet(holidaySet) ? { set: holidaySet, year } : null);
  return (
    <div>
      <HolidaySetSelect
        label={t('settings.holidaySet')}
        description={t('settings.holidaySet.help')}
        none={t('settings.holidaySet.none')}
        value={holidaySet}
        onChange={(set) => save.run({ holidaySet: set })}
      />
      {isSet(holidaySet) && (
        <>
          <Group gap={4} mt="sm">
            <ActionIcon
              aria-label={t('settings.holidays.before', { year: String(year - 1) })}
              disabled={year <= 1600}
              onClick={() => setYear(year - 1)}
            >
              <IconChevronLeft size={16} aria-hidden />
            </ActionIcon>
            <Text fw={500} aria-live="polite" className="numeric">
              {year}
            </Text>
            <ActionIcon
              aria-label={t('settings.holidays.after', { year: String(year + 1) })}
              disabled={year >= 9990}
              onClick={() => setYear(year + 1)}
            >
              <IconChevronRight size={16} aria-hidden />
            </ActionIcon>
          </Group>
          <Table
            className="settings-days"
            verticalSpacing={2}
            aria-label={t('settings.holidays.of', { year: String(year) })}
          >
            <Table.Tbody>
              {(data ?? []).map(({ on, name, observed }) => {
                const word = t(`holidays.name.${name}`);
                return (
                  <Table.Tr key={`${on} ${name}`}>
                    <Table.Td w={120} className="numeric">
                      {formats.date(on)}
                    </Table.Td>
                    <Table.Td w={110} className="quiet">
                      {weekdayName(weekday(on), language)}
                    </Table.Td>
                    <Table.Td>{observed ? t('holidays.observed', { name: word }) : word}</Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </>
      )}
    </div>
  );
}
