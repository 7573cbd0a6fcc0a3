/** When a series takes place next, so that one sees whether the rule says what was meant. */
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Input } from '#contract/channels.ts';
import type { Recurrence } from '#contract/kinds/calendar.ts';
import { type RuleContext, recurrenceInWords } from '#locale/rule-in-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { aligned } from '#renderer/features/calendar/editor/recurrence-form.ts';

interface Props {
  readonly recurrence: Recurrence;
  readonly context: RuleContext;
  /** The rule is said in words too, where nothing else says all of it. */
  readonly worded: boolean;
  /** Moves the first one to a day that the rule gives; null where that is not to be offered. */
  readonly onStart: ((date: string) => void) | null;
}

export function NextStarts({ recurrence, context, worded, onStart }: Props) {
  const t = useT();
  const formats = useFormats();
  const { language } = useWorkspace();
  const question: Input<'calendar.preview'> = {
    start: context.start,
    zone: context.zone,
    recurrence: aligned(recurrence, context),
  };
  const [asked] = useDebouncedValue(JSON.stringify(question), 150);
  const { data } = useQuery('calendar.preview', JSON.parse(asked) as Input<'calendar.preview'>);
  const { given } = data ?? { given: null };
  return (
    <div className="appt-next small">
      {worded && (
        <p className="appt-next-words" aria-live="polite">
          {recurrenceInWords(recurrence, context, language)}
        </p>
      )}
      {data && (
        <p className="quiet">
          {data.starts.length === 0
            ? t('repeat.noStart')
            : t(data.total === null ? 'repeat.nextEndless' : 'repeat.next', {
                count: data.total ?? 0,
                dates: data.starts.map((start) => formats.date(start.slice(0, 10))).join(' · '),
              })}
        </p>
      )}
      {given != null && given.slice(0, 10) !== context.start.slice(0, 10) && (
        <p className="risk">
          {t('repeat.startApart', { date: formats.date(context.start.slice(0, 10)) })}{' '}
          {onStart && (
            <Button variant="subtle" size="compact-xs" onClick={() => onStart(given.slice(0, 10))}>
              {t('repeat.startOn', { date: formats.date(given.slice(0, 10)) })}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
