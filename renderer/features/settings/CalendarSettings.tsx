/** How the calendar is drawn. */
import { SegmentedControl, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '#contract/kinds.ts';
import { weekdayName } from '#locale/format.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useSettings, useT, useWorkspace } from '#renderer/data/workspace.ts';
import { zoneNames } from '#renderer/data/zone-names.ts';
import { TimeField } from '#renderer/ui/TimeField.tsx';

type Look = Settings['calendar'];
const slots = [15, 30, 60] as const;

export function CalendarSettings() {
  const t = useT();
  const { language } = useWorkspace();
  const { calendar: look } = useSettings();
  const save = useCommand('settings.save');
  const put = (change: Partial<Look>) => save.run({ calendar: { ...look, ...change } });
  const [typed, setTyped] = useState({ from: look.from, to: look.to });
  const isGood = typed.from < typed.to;
  const keepDay = (day: typeof typed) => {
    setTyped(day);
    if (day.from < day.to) put(day);
  };
  return (
    <div className="settings-form">
      <Select
        label={t('settings.look.weekBegins')}
        allowDeselect={false}
        data={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
        value={String(look.weekBegins)}
        onChange={(day) => put({ weekBegins: Number(day) })}
      />
      <fieldset className="settings-group">
        <legend>{t('settings.look.day')}</legend>
        <p className="quiet small">{t('settings.look.day.help')}</p>
        <div className="span">
          {(['from', 'to'] as const).map((end) => (
            <TimeField
              key={end}
              label={t(`settings.look.${end}`)}
              value={typed[end]}
              wrong={!isGood}
              onChange={(time) => keepDay({ ...typed, [end]: time })}
            />
          ))}
        </div>
        {!isGood && (
          <p role="alert" className="late small">
            {t('hours.unreadable')}
          </p>
        )}
      </fieldset>
      <div>
        <div className="settings-label" id="look-slot">
          {t('settings.look.slot')}
        </div>
        <SegmentedControl
          aria-labelledby="look-slot"
          data={slots.map((minutes) => ({
            value: String(minutes),
            label: t('appointments.minutes', { count: minutes }),
          }))}
          value={String(look.slot)}
          onChange={(minutes) => put({ slot: slots.find((one) => String(one) === minutes) ?? look.slot })}
        />
      </div>
      <Switch
        label={t('settings.look.weekNumbers')}
        checked={look.weekNumbers}
        onChange={(event) => put({ weekNumbers: event.currentTarget.checked })}
      />
      <Select
        label={t('settings.look.secondZone')}
        description={t('settings.look.secondZone.help')}
        placeholder={t('settings.look.secondZone.none')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('lists.clear') }}
        nothingFoundMessage={t('lists.nothingFound')}
        data={zoneNames(look.secondZone)}
        value={look.secondZone}
        onChange={(secondZone) => put({ secondZone })}
      />
    </div>
  );
}
