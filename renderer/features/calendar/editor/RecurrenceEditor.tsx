/** Every part of a series: its rules, further dates, and dates on which it does not take place. */
import { Button } from '@mantine/core';
import type { Recurrence } from '#contract/kinds/calendar.ts';
import { formatRule, parseRule, plainRule } from '#contract/recurrence.ts';
import { type RuleContext, recurrenceInWords } from '#locale/rule-in-words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { DatesList } from '#renderer/features/calendar/editor/DatesList.tsx';
import { RuleEditor } from '#renderer/features/calendar/editor/RuleEditor.tsx';
import { onlyRule, ruleFormOf, ruleOf } from '#renderer/features/calendar/editor/recurrence-form.ts';

interface Props {
  readonly recurrence: Recurrence;
  readonly context: RuleContext;
  readonly onChange: (recurrence: Recurrence) => void;
}

export function RecurrenceEditor({ recurrence, context, onChange }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const { rules } = recurrence;
  const replace = (at: number, rule: string | null) =>
    onChange({
      ...recurrence,
      rules:
        rule === null
          ? rules.filter((_, index) => index !== at)
          : rules.map((one, index) => (index === at ? rule : one)),
    });

  return (
    <fieldset className="appt-rules">
      <legend className="sr-only">{t('repeat.edit')}</legend>
      {rules.map((text, index) => {
        const parsed = parseRule(text);
        const form = 'rule' in parsed ? ruleFormOf(parsed.rule) : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place alone
          <div key={index} className="appt-rule-box">
            {form ? (
              <RuleEditor
                form={form}
                context={context}
                onChange={(next) => replace(index, formatRule(ruleOf(next)))}
              />
            ) : (
              <div className="appt-kept">
                <p>{recurrenceInWords(onlyRule(text), context, language)}</p>
                <p className="small quiet">{t('repeat.kept', { rule: text })}</p>
                <Button variant="default" onClick={() => replace(index, formatRule(plainRule('WEEKLY')))}>
                  {t('repeat.replace')}
                </Button>
              </div>
            )}
            {rules.length > 1 && (
              <Button variant="subtle" color="gray" onClick={() => replace(index, null)}>
                {t('repeat.removeRule')}
              </Button>
            )}
          </div>
        );
      })}
      <div className="appt-dates">
        <DatesList
          label={t('repeat.excluded')}
          add={t('repeat.addExcluded')}
          dates={recurrence.excluded}
          context={context}
          onChange={(excluded) => onChange({ ...recurrence, excluded })}
        />
        <DatesList
          label={t('repeat.added')}
          add={t('repeat.addAdded')}
          dates={recurrence.added}
          context={context}
          onChange={(added) => onChange({ ...recurrence, added })}
        />
      </div>
    </fieldset>
  );
}
