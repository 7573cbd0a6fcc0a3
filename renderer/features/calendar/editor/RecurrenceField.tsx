/** How an appointment repeats: the usual rules at once, any other in an editor of its own, always in words. */
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import '#renderer/features/calendar/editor/recurrence.css';
import type { AppointmentDetails } from '#contract/calendar.ts';
import { recurrenceInWords } from '#locale/rule-in-words.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { NextStarts } from '#renderer/features/calendar/editor/NextStarts.tsx';
import { RecurrenceEditor } from '#renderer/features/calendar/editor/RecurrenceEditor.tsx';
import { onlyRule, usualRules } from '#renderer/features/calendar/editor/recurrence-form.ts';
import type { Editor } from '#renderer/features/calendar/editor/use-editor.ts';

interface Props {
  readonly editor: Editor;
  /** Of one of a series: the series. */
  readonly series: AppointmentDetails['series'];
}

const never = 'never';
const own = 'own';
/** Letters that the list of rules shows of one. */
const longSentence = 70;

export function RecurrenceField({ editor, series }: Props) {
  const { values, set, errorOf, zone } = editor;
  const t = useT();
  const { language } = useWorkspace();
  const [editing, setEditing] = useState(false);
  const inside = values.startTime === null ? null : (values.zone ?? zone);
  const start = values.startTime === null ? values.startsOn : `${values.startsOn}T${values.startTime}`;
  const { recurrence } = values;
  // What a rule leaves open is said by the first of the series, not by the one that is edited.
  const first = series && recurrence === series.recurrence ? series.startsOn + start.slice(10) : start;
  const context = { start: first, zone: inside };
  const usual = usualRules(first);
  const only =
    recurrence !== null &&
    recurrence.added.length + recurrence.excluded.length === 0 &&
    recurrence.rules.length === 1
      ? recurrence.rules[0]
      : undefined;
  const value = recurrence === null ? never : only !== undefined && usual.includes(only) ? only : own;

  return (
    <div className="appt-repeat">
      <div className="appt-repeat-row">
        <Select
          className="appt-repeat-select"
          label={fieldLabel(t, 'appointments', 'recurrence')}
          allowDeselect={false}
          data={[
            { value: never, label: t('repeat.never') },
            ...usual.map((rule) => ({
              value: rule,
              label: recurrenceInWords(onlyRule(rule), context, language),
            })),
            {
              value: own,
              label:
                value === own && recurrence !== null
                  ? recurrenceInWords(recurrence, context, language)
                  : t('repeat.other'),
            },
          ]}
          value={value}
          error={errorOf('recurrence')}
          onChange={(next) => {
            if (next === null) return;
            setEditing(next === own);
            if (next === never) set({ ...values, recurrence: null }, 'recurrence');
            else if (next !== own) set({ ...values, recurrence: onlyRule(next) }, 'recurrence');
            else if (recurrence === null)
              set({ ...values, recurrence: onlyRule('FREQ=WEEKLY') }, 'recurrence');
          }}
        />
        {recurrence !== null && (
          <Button variant="default" aria-expanded={editing} onClick={() => setEditing((before) => !before)}>
            {t(editing ? 'repeat.close' : 'repeat.edit')}
          </Button>
        )}
      </div>
      {recurrence !== null && (
        <NextStarts
          recurrence={recurrence}
          context={context}
          worded={editing || recurrenceInWords(recurrence, context, language).length > longSentence}
          onStart={series === null ? (date) => set({ ...values, startsOn: date }, 'startsOn') : null}
        />
      )}
      {recurrence !== null && editing && (
        <RecurrenceEditor
          recurrence={recurrence}
          context={context}
          onChange={(next) => set({ ...values, recurrence: next }, 'recurrence')}
        />
      )}
    </div>
  );
}
