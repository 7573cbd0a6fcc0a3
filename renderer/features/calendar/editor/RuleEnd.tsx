/** Where a rule ends: never, on a day, or after so many times. */
import { NumberInput, SegmentedControl } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { formatDate } from '#locale/format.ts';
import { lastDayOf, type RuleContext } from '#locale/rule-in-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { type RuleForm, untilOf, yearLater } from '#renderer/features/calendar/editor/recurrence-form.ts';
import { parseDate } from '#renderer/ui/parse.ts';

interface Props {
  readonly form: RuleForm;
  readonly context: RuleContext;
  readonly onChange: (form: RuleForm) => void;
}

const usualCount = 10;
const most = 9_999;

export function RuleEnd({ form, context, onChange }: Props) {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const labels = useCalendarLabels();
  const day = context.start.slice(0, 10);
  const end = form.count !== null ? 'count' : form.until !== null ? 'until' : 'never';
  return (
    <div className="appt-rule-row">
      <div>
        <span className="appt-label" id="appt-rule-ends">
          {t('repeat.ends')}
        </span>
        <SegmentedControl
          aria-labelledby="appt-rule-ends"
          data={(['never', 'until', 'count'] as const).map((value) => ({
            value,
            label: t(`repeat.end.${value}`),
          }))}
          value={end}
          onChange={(value) =>
            onChange({
              ...form,
              count: value === 'count' ? usualCount : null,
              until: value === 'until' ? untilOf(yearLater(day), context.zone) : null,
            })
          }
        />
      </div>
      {form.until !== null && (
        <DateInput
          label={t('repeat.lastDate')}
          value={lastDayOf(form.until, context)}
          minDate={day}
          ariaLabels={labels}
          locale={language}
          valueFormat={(date) => formatDate(date.slice(0, 10), language)}
          dateParser={(text) => parseDate(text, formats.today) ?? null}
          onChange={(date) =>
            date !== null && onChange({ ...form, until: untilOf(date.slice(0, 10), context.zone) })
          }
        />
      )}
      {form.count !== null && (
        <NumberInput
          label={t('repeat.times')}
          className="appt-number"
          min={1}
          max={most}
          allowDecimal={false}
          clampBehavior="strict"
          value={form.count}
          onChange={(value) => onChange({ ...form, count: Math.max(1, Math.round(Number(value)) || 1) })}
        />
      )}
    </div>
  );
}
