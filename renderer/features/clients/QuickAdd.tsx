/** Adds an interaction or a task to a client in one line: what, when, Enter. */

import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useRef, useState } from 'react';
import { kinds } from '#contract/kinds.ts';
import { addDays } from '#contract/plain-date.ts';
import { formatDate } from '#locale/format.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCalendarLabels } from '#renderer/data/use-calendar-labels.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { choiceLabel } from '#renderer/data/words.ts';
import { useT, useWorkspace } from '#renderer/data/workspace.ts';
import { announce } from '#renderer/ui/announce.ts';
import { IconListCheck, IconMessageCircle } from '#renderer/ui/icons.ts';
import { parseDate } from '#renderer/ui/parse.ts';

export interface Ties {
  readonly organisationId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly repId: string | null;
}

interface Props {
  readonly ties: Ties;
}

const interactionTypes = kinds.interactions.fields.type.choices ?? [];

export function QuickAdd({ ties }: Props) {
  const t = useT();
  const { language } = useWorkspace();
  const { today } = useFormats();
  const calendarLabels = useCalendarLabels();
  const { run, running } = useCommand('records.save');
  const [adding, setAdding] = useState<'interaction' | 'task' | null>(null);
  const opener = useRef<HTMLElement>(null);
  const [title, setTitle] = useState('');
  const [type, setType] = useState('call');
  const [text, setText] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);

  const start = (what: 'interaction' | 'task', button: HTMLElement) => {
    opener.current = button;
    setAdding(adding === what ? null : what);
    setTitle('');
    setText('');
    setDueOn(addDays(today, 7));
  };

  // The form goes, and the focus with it: back to the button that opened it.
  const close = () => {
    setAdding(null);
    opener.current?.focus();
  };

  const save = async () => {
    if (title.trim() === '') return;
    const { repId, ...others } = ties;
    const tied = Object.fromEntries(Object.entries(others).filter(([, id]) => id !== null));
    const saved =
      adding === 'interaction'
        ? await run({
            kind: 'interactions',
            id: null,
            changes: {
              ...tied,
              ...(repId === null ? {} : { repId }),
              subject: title.trim(),
              type,
              at: new Date().toISOString(),
              body: text.trim() === '' ? null : text.trim(),
            },
          })
        : await run({
            kind: 'tasks',
            id: null,
            changes: {
              ...tied,
              ...(repId === null ? {} : { assigneeId: repId }),
              title: title.trim(),
              dueOn,
            },
          });
    if (!saved) return;
    announce(t(adding === 'interaction' ? 'clients.interactionAdded' : 'clients.taskAdded'));
    close();
  };

  return (
    <div className="quick-add no-print">
      <div className="quick-add-buttons">
        <Button
          variant={adding === 'interaction' ? 'light' : 'default'}
          aria-expanded={adding === 'interaction'}
          leftSection={<IconMessageCircle size={15} aria-hidden />}
          onClick={(event) => start('interaction', event.currentTarget)}
        >
          {t('clients.addInteraction')}
        </Button>
        <Button
          variant={adding === 'task' ? 'light' : 'default'}
          aria-expanded={adding === 'task'}
          leftSection={<IconListCheck size={15} aria-hidden />}
          onClick={(event) => start('task', event.currentTarget)}
        >
          {t('clients.addTask')}
        </Button>
      </div>
      {adding !== null && (
        <form
          key={adding}
          className="quick-add-form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) {
              event.preventDefault();
              event.stopPropagation();
              close();
            }
          }}
        >
          {adding === 'interaction' ? (
            <Select
              aria-label={t('fields.interactions.type')}
              allowDeselect={false}
              data={interactionTypes.map((one) => ({
                value: one,
                label: choiceLabel(t, 'interactions', 'type', one),
              }))}
              value={type}
              onChange={(next) => next !== null && setType(next)}
            />
          ) : (
            <DateInput
              aria-label={t('fields.tasks.dueOn')}
              clearable
              ariaLabels={calendarLabels}
              clearButtonProps={{ 'aria-label': t('lists.clear') }}
              value={dueOn}
              valueFormat={(date) => formatDate(date.slice(0, 10), language)}
              dateParser={(typed) => parseDate(typed, today) ?? null}
              onChange={(date) => setDueOn(date === null ? null : date.slice(0, 10))}
            />
          )}
          <TextInput
            className="quick-add-title"
            autoFocus
            maxLength={500}
            aria-label={t(adding === 'interaction' ? 'fields.interactions.subject' : 'fields.tasks.title')}
            placeholder={t(adding === 'interaction' ? 'clients.whatHappened' : 'clients.whatToDo')}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {adding === 'interaction' && (
            <Textarea
              className="quick-add-text"
              autosize
              minRows={2}
              maxRows={8}
              aria-label={t('fields.interactions.body')}
              placeholder={t('clients.details')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
          <Button type="submit" loading={running} disabled={title.trim() === ''}>
            {t('frame.save')}
          </Button>
        </form>
      )}
    </div>
  );
}
