/** The types of appointments: name, usual length, colour, reminders, order; one that appointments have is not taken away. */
import { Button, Checkbox, Group, MultiSelect, NumberInput, Select, Table, Text } from '@mantine/core';
import type { AppointmentType } from '#contract/kinds/workspace.ts';
import { reminderWords } from '#renderer/data/appointment-words.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { typeLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { ConflictSettings } from '#renderer/features/settings/ConflictSettings.tsx';
import { NameInput } from '#renderer/features/settings/NameInput.tsx';
import { OrderButtons } from '#renderer/features/settings/OrderButtons.tsx';
import { paletteColour, paletteSize } from '#renderer/ui/colours.ts';
import { IconPlus } from '#renderer/ui/icons.ts';

const usualReminders = [0, 5, 10, 15, 30, 60, 120, 1_440, 2_880, 10_080];
const usualMinutes = 60;

interface RowProps {
  readonly types: readonly AppointmentType[];
  readonly place: number;
  readonly type: AppointmentType;
  readonly name: string;
  readonly onChange: (types: readonly AppointmentType[]) => void;
}

const Swatch = ({ colour }: { readonly colour: number }) => (
  <span className="settings-swatch" style={{ background: paletteColour(colour) }} aria-hidden />
);

function TypeRow({ types, place, type, name, onChange }: RowProps) {
  const t = useT();
  const change = (changes: Partial<AppointmentType>) =>
    onChange(types.map((one) => (one.id === type.id ? { ...type, ...changes } : one)));
  const allDay = type.minutes === 0;
  const reminders = [...new Set([...type.reminders, ...usualReminders])].sort((a, b) => a - b);
  return (
    <Table.Tr>
      <Table.Td>
        <NameInput label={t('settings.type.name')} name={name} onRename={(next) => change({ name: next })} />
      </Table.Td>
      <Table.Td w={190}>
        <Group gap={8} wrap="nowrap">
          <NumberInput
            key={type.minutes}
            w={92}
            aria-label={`${t('settings.type.minutes')} ${name}`}
            disabled={allDay}
            defaultValue={allDay ? '' : type.minutes}
            min={5}
            max={1_440}
            step={5}
            decimalScale={0}
            suffix={` ${t('settings.type.minutesUnit')}`}
            onBlur={(event) => {
              const value = Number.parseInt(event.currentTarget.value, 10);
              if (value >= 1 && value <= 1_440 && value !== type.minutes) change({ minutes: value });
            }}
          />
          <Checkbox
            label={t('settings.type.allDay')}
            aria-label={`${t('settings.type.allDay')} ${name}`}
            checked={allDay}
            onChange={(event) => change({ minutes: event.currentTarget.checked ? 0 : usualMinutes })}
          />
        </Group>
      </Table.Td>
      <Table.Td w={150}>
        <Select
          aria-label={`${t('settings.type.colour')} ${name}`}
          allowDeselect={false}
          leftSection={<Swatch colour={type.colour} />}
          data={Array.from({ length: paletteSize }, (_one, place) => ({
            value: String(place),
            label: t(`colours.${place as 0}`),
          }))}
          renderOption={({ option }) => (
            <span className="settings-colour">
              <Swatch colour={Number(option.value)} />
              {option.label}
            </span>
          )}
          value={String(type.colour)}
          onChange={(colour) => change({ colour: Number(colour) })}
        />
      </Table.Td>
      <Table.Td>
        <MultiSelect
          aria-label={`${t('settings.type.reminders')} ${name}`}
          placeholder={type.reminders.length === 0 ? t('settings.type.noReminder') : ''}
          maxValues={5}
          data={reminders.map((minutes) => ({ value: String(minutes), label: reminderWords(t, minutes) }))}
          value={type.reminders.map(String)}
          onChange={(next) => change({ reminders: next.map(Number).sort((a, b) => b - a) })}
        />
      </Table.Td>
      <Table.Td w={110}>
        <OrderButtons name={name} rows={types} place={place} onChange={onChange} />
      </Table.Td>
    </Table.Tr>
  );
}

export function TypeSettings() {
  const t = useT();
  const { appointmentTypes: types } = useSettings();
  const save = useCommand('settings.save');
  const put = (next: readonly AppointmentType[]) => save.run({ appointmentTypes: [...next] });
  return (
    <>
      <Text c="dimmed" mb="sm">
        {t('settings.type.help')}
      </Text>
      <Table className="settings-table wide" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.type.name')}</Table.Th>
            <Table.Th>{t('settings.type.minutes')}</Table.Th>
            <Table.Th>{t('settings.type.colour')}</Table.Th>
            <Table.Th>{t('settings.type.reminders')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {types.map((type, index) => {
            const name = typeLabel(t, types, type.id);
            return (
              <TypeRow
                key={`${type.id} ${name}`}
                types={types}
                place={index}
                type={type}
                name={name}
                onChange={put}
              />
            );
          })}
        </Table.Tbody>
      </Table>
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        disabled={types.length >= 60}
        onClick={() =>
          put([
            ...types,
            {
              id: crypto.randomUUID(),
              name: t('settings.type.new'),
              minutes: usualMinutes,
              colour: types.length % paletteSize,
              reminders: [],
            },
          ])
        }
      >
        {t('settings.type.add')}
      </Button>
      <ConflictSettings />
    </>
  );
}
