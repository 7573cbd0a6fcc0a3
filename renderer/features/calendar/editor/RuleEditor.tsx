/** One rule of a series: how often, on which days, and until when. */
import { ActionIcon, Button, Chip, MultiSelect, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { weekday } from '#contract/plain-date.ts';
import { localeOf, weekdayName } from '#locale/format.ts';
import type { RuleContext } from '#locale/rule-in-words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { RuleEnd } from '#renderer/features/calendar/editor/RuleEnd.tsx';
import {
  type DayChoice,
  dayChoices,
  editedFrequencies,
  firstOrdinal,
  plainForm,
  type RuleForm,
  toggled,
} from '#renderer/features/calendar/editor/recurrence-form.ts';
import { IconX } from '#renderer/ui/icons.ts';

interface Props {
  readonly form: RuleForm;
  readonly context: RuleContext;
  readonly onChange: (form: RuleForm) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const usualPositions = [1, 2, 3, 4, 5, -1, -2, -3];
const monthDays = [...Array.from({ length: 31 }, (_, index) => index + 1), -1, -2, -3, -4, -5, -6, -7];

export function RuleEditor({ form, context, onChange }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const day = context.start.slice(0, 10);
  const change = (part: Partial<RuleForm>) => onChange({ ...form, ...part });
  const [more, setMore] = useState(
    form.months.length > 0 || (form.freq === 'DAILY' && form.weekdays.length > 0),
  );
  const byMonth = form.freq === 'MONTHLY' || form.freq === 'YEARLY';

  const monthName = (month: number) =>
    new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2024, month - 1, 1),
    );
  const position = (one: number) =>
    one > 0
      ? t(one <= 5 ? `repeat.position.${one as 1 | 2 | 3 | 4 | 5}` : 'repeat.positionAny', {
          number: String(one),
        })
      : one === -1
        ? t('repeat.position.last')
        : t('repeat.positionFromEnd', { number: String(-one) });
  const numbers = (
    label: string,
    values: readonly number[],
    offered: readonly number[],
    name: (one: number) => string,
    onNumbers: (values: number[]) => void,
    placeholder: string,
  ) => (
    <MultiSelect
      label={label}
      searchable
      placeholder={values.length === 0 ? placeholder : ''}
      data={[...new Set([...offered, ...values])].map((one) => ({ value: String(one), label: name(one) }))}
      value={values.map(String)}
      maxDropdownHeight={220}
      onChange={(next) => onNumbers(next.map(Number).sort((a, b) => a - b))}
    />
  );
  // A weekly rule that names no weekday means that of the first one.
  const implied = form.freq === 'WEEKLY' && form.weekdays.length === 0;
  const shownDays = implied ? [weekday(day)] : form.weekdays;
  const toggleDay = (one: number) => {
    const next = toggled(shownDays, one);
    if (next.length > 0 || form.freq !== 'WEEKLY') change({ weekdays: next });
  };
  const days = (label: string) => (
    <fieldset className="appt-weekdays" aria-label={label}>
      {weekdays.map((one) => (
        <Chip
          key={one}
          size="xs"
          checked={shownDays.includes(one)}
          variant="outline"
          onChange={() => toggleDay(one)}
        >
          {weekdayName(one, language)}
        </Chip>
      ))}
    </fieldset>
  );
  const choose = (by: DayChoice) =>
    change({
      by,
      ...(by === 'dates' && form.monthDays.length === 0 ? { monthDays: [Number(day.slice(8))] } : {}),
      ...(by === 'ordinals' && form.ordinals.length === 0 ? { ordinals: [firstOrdinal(day)] } : {}),
      ...(by === 'chosen' && form.weekdays.length === 0
        ? { weekdays: [1, 2, 3, 4, 5], positions: [1], monthDays: [] }
        : {}),
      ...(by === 'start' ? { monthDays: [], ordinals: [], weekdays: [], positions: [] } : {}),
    });

  return (
    <div className="appt-rule-editor">
      <div className="appt-rule-row">
        <NumberInput
          label={t('repeat.every')}
          className="appt-number"
          min={1}
          max={999}
          allowDecimal={false}
          clampBehavior="strict"
          value={form.interval}
          onChange={(value) => change({ interval: Math.max(1, Math.round(Number(value)) || 1) })}
        />
        <Select
          aria-label={t('repeat.unit')}
          className="appt-unit"
          allowDeselect={false}
          data={editedFrequencies.map((freq) => ({
            value: freq,
            label: t(`repeat.unit.${freq}`, { count: form.interval }),
          }))}
          value={form.freq}
          onChange={(freq) =>
            freq !== null &&
            onChange({
              ...plainForm(freq, form.wkst),
              interval: form.interval,
              count: form.count,
              until: form.until,
            })
          }
        />
        {form.freq === 'WEEKLY' && days(t('repeat.onWeekdays'))}
        {byMonth && (
          <Select
            aria-label={t('repeat.onDays')}
            className="appt-days-choice"
            allowDeselect={false}
            data={dayChoices.map((by) => ({ value: by, label: t(`repeat.by.${by}`) }))}
            value={form.by}
            onChange={(by) => by !== null && choose(by)}
          />
        )}
      </div>
      {(form.by === 'dates' || (form.by === 'chosen' && form.monthDays.length > 0)) &&
        numbers(
          t('repeat.by.dates'),
          form.monthDays,
          monthDays,
          (one) =>
            one > 0
              ? String(one)
              : one === -1
                ? t('repeat.lastDay')
                : t('repeat.dayFromEnd', { number: String(-one) }),
          (next) => change({ monthDays: next }),
          t('repeat.dayExample'),
        )}
      {byMonth && form.by === 'ordinals' && (
        <ul className="appt-ordinals" aria-label={t('repeat.by.ordinals')}>
          {form.ordinals.map((one, index) => {
            const edit = (part: Partial<typeof one>) =>
              change({
                ordinals: form.ordinals.map((other, at) => (at === index ? { ...other, ...part } : other)),
              });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: known by its place alone
              <li key={index}>
                <Select
                  aria-label={t('repeat.which')}
                  allowDeselect={false}
                  data={[...new Set([...usualPositions, one.ordinal])].map((value) => ({
                    value: String(value),
                    label: position(value),
                  }))}
                  value={String(one.ordinal)}
                  onChange={(value) => value !== null && edit({ ordinal: Number(value) })}
                />
                <Select
                  aria-label={t('repeat.weekday')}
                  allowDeselect={false}
                  data={weekdays.map((value) => ({
                    value: String(value),
                    label: weekdayName(value, language),
                  }))}
                  value={String(one.day)}
                  onChange={(value) => value !== null && edit({ day: Number(value) })}
                />
                {form.ordinals.length > 1 && (
                  <ActionIcon
                    aria-label={t('repeat.removeDay', {
                      day: `${position(one.ordinal)} ${weekdayName(one.day, language)}`,
                    })}
                    onClick={() => change({ ordinals: form.ordinals.filter((_, at) => at !== index) })}
                  >
                    <IconX size={15} />
                  </ActionIcon>
                )}
              </li>
            );
          })}
          <li>
            <Button
              variant="subtle"
              onClick={() => change({ ordinals: [...form.ordinals, { day: weekday(day), ordinal: -1 }] })}
            >
              {t('repeat.addDay')}
            </Button>
          </li>
        </ul>
      )}
      {byMonth && form.by === 'chosen' && (
        <div className="appt-rule-row">
          {numbers(
            t('repeat.which'),
            form.positions,
            usualPositions,
            position,
            (next) => change({ positions: next }),
            t('repeat.each'),
          )}
          {days(t('repeat.ofDays'))}
        </div>
      )}
      {(more || form.freq === 'YEARLY') && (
        <div className="appt-rule-row">
          {form.freq === 'DAILY' && days(t('repeat.onlyOn'))}
          {numbers(
            t(form.freq === 'YEARLY' ? 'repeat.inMonths' : 'repeat.onlyInMonths'),
            form.months,
            months,
            monthName,
            (next) => change({ months: next }),
            t(form.freq === 'YEARLY' && form.by === 'start' ? 'repeat.startMonth' : 'repeat.allMonths'),
          )}
          {form.freq === 'WEEKLY' && (form.interval > 1 || form.wkst !== 1) && (
            <Select
              label={t('repeat.weekBegins')}
              allowDeselect={false}
              data={weekdays.map((one) => ({ value: String(one), label: weekdayName(one, language) }))}
              value={String(form.wkst)}
              onChange={(value) => value !== null && change({ wkst: Number(value) })}
            />
          )}
        </div>
      )}
      <RuleEnd form={form} context={context} onChange={onChange} />
      {!more && form.freq !== 'YEARLY' && (
        <Button className="appt-more-rule" variant="subtle" color="gray" onClick={() => setMore(true)}>
          {t('repeat.more')}
        </Button>
      )}
    </div>
  );
}
