/** What the meeting leads to: each line is a task at once. */
import { DateInput } from '@mantine/dates';
import { useState } from 'react';
import { addDays } from '#contract/plain-date.ts';
import { formatDate } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { LinkField } from '#renderer/data/LinkField.tsx';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { ActionList } from '#renderer/features/meetings/ActionList.tsx';
import { AddLine } from '#renderer/features/meetings/AddLine.tsx';
import type { MeetingEdits } from '#renderer/features/meetings/use-meeting.ts';
import { announce } from '#renderer/ui/announce.ts';
import { parseDate } from '#renderer/ui/parse.ts';

interface Props {
  readonly edits: MeetingEdits;
}

export function Actions({ edits }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const { today } = useFormats();
  const calendarLabels = useCalendarLabels();
  const { run } = useCommand('meetings.add');
  // Who and until when stay for the next line: what comes up together is often for the same.
  const [assignee, setAssignee] = useState<{ id: string | null; label: string | null }>({
    id: null,
    label: null,
  });
  const [dueOn, setDueOn] = useState<string | null>(() => addDays(today, 7));
  return (
    <section className="meeting-part" aria-labelledby="meeting-actions">
      <h2 id="meeting-actions">{t('meetings.actions')}</h2>
      <ActionList actions={edits.meeting.actions} dated={false} />
      <AddLine
        label={t('meetings.newAction')}
        add={t('meetings.addAction')}
        maxLength={500}
        onAdd={async (title) => {
          const added = await run({
            ...edits.ref,
            what: { kind: 'action', title, dueOn, assigneeId: assignee.id },
          });
          if (added) announce(t('meetings.actionAdded', { title }));
          return added !== null;
        }}
      >
        <div className="meeting-add-who">
          <LinkField
            to="reps"
            value={assignee.id}
            valueLabel={assignee.label}
            label={t('fields.tasks.assigneeId')}
            labelShown={false}
            placeholder={t('meetings.who')}
            error={null}
            autoFocus={false}
            onChange={(id, label) => setAssignee({ id, label })}
          />
        </div>
        <DateInput
          className="meeting-add-date"
          aria-label={t('fields.tasks.dueOn')}
          clearable
          ariaLabels={calendarLabels}
          clearButtonProps={{ 'aria-label': t('lists.clear') }}
          value={dueOn}
          valueFormat={(date) => formatDate(date.slice(0, 10), language)}
          dateParser={(typed) => parseDate(typed, today) ?? null}
          onChange={(date) => setDueOn(date === null ? null : date.slice(0, 10))}
        />
      </AddLine>
    </section>
  );
}
