/** When the workspace works: its days and hours, its public holidays and its own. */
import { Checkbox, Group } from '@mantine/core';
import { weekdayName } from '#locale/format.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { OwnHolidays } from '#renderer/features/settings/OwnHolidays.tsx';
import { PublicHolidays } from '#renderer/features/settings/PublicHolidays.tsx';
import { SpansEditor } from '#renderer/ui/SpansEditor.tsx';

export function WorkingDaySettings() {
  const t = useT();
  const { language } = useWorkspace();
  const { workingDays, workingHours } = useSettings();
  const save = useCommand('settings.save');
  const toggle = (day: number, on: boolean) =>
    save.run({ workingDays: [...workingDays.filter((one) => one !== day), ...(on ? [day] : [])].sort() });

  return (
    <div className="settings-form wide">
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
      <fieldset className="settings-group">
        <legend>{t('settings.workingHours')}</legend>
        <p className="quiet small">{t('settings.workingHours.help')}</p>
        <SpansEditor
          name={t('settings.workingHours')}
          spans={workingHours}
          t={t}
          onChange={(spans) => save.run({ workingHours: spans })}
        />
      </fieldset>
      <PublicHolidays />
      <OwnHolidays />
    </div>
  );
}
