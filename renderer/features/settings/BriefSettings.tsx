/** After how many days without contact a client comes to the morning brief. */
import { NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useCommand } from '#renderer/data/use-command.ts';
import { choiceLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';

const types = ['client', 'prospect'] as const;
type Days = Readonly<Record<(typeof types)[number], number>>;
const bounds = { min: 1, max: 3_650 } as const;

export function BriefSettings() {
  const t = useT();
  const { sleepingDays } = useSettings();
  const save = useCommand('settings.save');
  const [typed, setTyped] = useState<Readonly<Record<keyof Days, number | string>>>(sleepingDays);

  const { client, prospect } = sleepingDays;
  // Changed by an undo, or in another window.
  useEffect(() => setTyped({ client, prospect }), [client, prospect]);

  const keep = (type: keyof Days) => {
    const days = Number(typed[type]);
    // What is no number of days goes back to what it was.
    if (!Number.isInteger(days) || days < bounds.min || days > bounds.max) setTyped(sleepingDays);
    else if (days !== sleepingDays[type]) void save.run({ sleepingDays: { ...sleepingDays, [type]: days } });
  };

  return (
    <fieldset className="settings-form settings-group">
      <legend>{t('settings.sleepingDays')}</legend>
      <p className="quiet">{t('settings.sleepingDays.help')}</p>
      {types.map((type) => (
        <NumberInput
          key={type}
          label={choiceLabel(t, 'organisations', 'type', type)}
          suffix={` ${t('settings.sleepingDays.unit')}`}
          {...bounds}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="blur"
          value={typed[type]}
          onChange={(value) => setTyped({ ...typed, [type]: value })}
          onBlur={() => keep(type)}
          onKeyDown={(event) => event.key === 'Enter' && keep(type)}
        />
      ))}
    </fieldset>
  );
}
