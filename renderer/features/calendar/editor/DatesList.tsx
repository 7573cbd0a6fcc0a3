/** Dates of a series that are added to it or left out of it, each of which can be taken back. */
import { ActionIcon } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { Start } from '#contract/kinds/calendar.ts';
import { formatDate } from '#locale/format.ts';
import type { RuleContext } from '#locale/rule-in-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { IconX } from '#renderer/ui/icons.ts';
import { parseDate } from '#renderer/ui/parse.ts';

interface Props {
  readonly label: string;
  /** What the field that adds one is called. */
  readonly add: string;
  readonly dates: readonly Start[];
  readonly context: RuleContext;
  readonly onChange: (dates: Start[]) => void;
}

export function DatesList({ label, add, dates, context, onChange }: Props) {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const labels = useCalendarLabels();
  const time = context.start.slice(11);
  const words = (start: Start) => {
    const day = formats.date(start.slice(0, 10));
    const own = start.slice(11);
    return own === '' || own === time ? day : `${day}, ${formats.time(own)}`;
  };
  return (
    <div className="appt-dates-list">
      <DateInput
        label={label}
        placeholder={add}
        value={null}
        ariaLabels={labels}
        locale={language}
        valueFormat={(date) => formatDate(date.slice(0, 10), language)}
        dateParser={(text) => parseDate(text, formats.today) ?? null}
        onChange={(date) => {
          if (date === null) return;
          const start = time === '' ? date.slice(0, 10) : `${date.slice(0, 10)}T${time}`;
          if (!dates.includes(start)) onChange([...dates, start].sort());
        }}
      />
      {dates.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <ul aria-label={label} tabIndex={0}>
          {dates.map((start) => (
            <li key={start}>
              {words(start)}
              <ActionIcon
                size="sm"
                aria-label={t('repeat.removeDate', { date: words(start) })}
                onClick={() => onChange(dates.filter((one) => one !== start))}
              >
                <IconX size={13} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
