/** Chooses a period: its unit, the one before or after, or two dates. */
import { ActionIcon, Group, SegmentedControl, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconChevronLeft, IconChevronRight } from '#renderer/ui/icons.ts';
import {
  type Period,
  type PeriodUnit,
  periodAround,
  periodCode,
  periodUnits,
  shiftPeriod,
  unitOf,
} from '#renderer/ui/periods.ts';

interface Props {
  readonly value: Period;
  /** 'days' as chosen by the person, who may have chosen days that make a whole month. */
  readonly free: boolean;
  readonly onChange: (period: Period, free: boolean) => void;
}

export function PeriodPicker({ value, free, onChange }: Props) {
  const t = useT();
  const formats = useFormats();
  const calendarLabels = useCalendarLabels();
  const unit = free ? 'days' : unitOf(value);
  const code = periodCode(value);

  const choose = (next: PeriodUnit) =>
    next === 'days' ? onChange(value, true) : onChange(periodAround(value.to, next), false);
  const change = (end: 'from' | 'to', date: string | null) => {
    if (date === null) return;
    const next = { ...value, [end]: date };
    if (next.from <= next.to) onChange(next, true);
    else onChange({ from: date, to: date }, true);
  };

  return (
    <Group gap="sm" wrap="wrap">
      <SegmentedControl
        aria-label={t('periods.unit')}
        value={unit}
        onChange={(next) => choose(next as PeriodUnit)}
        data={periodUnits.map((one) => ({ value: one, label: t(`periods.${one}`) }))}
      />
      <Group gap={4} wrap="nowrap">
        <ActionIcon aria-label={t('periods.before')} onClick={() => onChange(shiftPeriod(value, -1), free)}>
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        {unit === 'days' ? (
          <>
            <DateInput
              aria-label={t('periods.from')}
              ariaLabels={calendarLabels}
              value={value.from}
              onChange={(date) => change('from', date)}
              valueFormat="DD/MM/YYYY"
              w={120}
            />
            <DateInput
              aria-label={t('periods.to')}
              ariaLabels={calendarLabels}
              value={value.to}
              onChange={(date) => change('to', date)}
              valueFormat="DD/MM/YYYY"
              w={120}
            />
          </>
        ) : (
          <Text
            fw={600}
            miw={110}
            ta="center"
            title={`${formats.date(value.from)} – ${formats.date(value.to)}`}
          >
            {code === null ? '' : formats.period(code)}
          </Text>
        )}
        <ActionIcon aria-label={t('periods.after')} onClick={() => onChange(shiftPeriod(value, 1), free)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
      </Group>
    </Group>
  );
}
