/** Open tasks of somebody that have no time yet: dragged onto the calendar, or planned by key at the time chosen there. */

import { Draggable as ExternalDraggable } from '@fullcalendar/react/interaction';
import { ActionIcon, Tooltip } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import '#renderer/features/calendar/panel.css';
import type { Row } from '#contract/records.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconCalendarPlus } from '#renderer/ui/icons.ts';

interface Props {
  /** Only tasks of these; empty: of everybody. */
  readonly repIds: readonly string[];
  readonly onPlan: (task: Row) => void;
}

const shown = 40;

export function TaskPlanner({ repIds, onPlan }: Props) {
  const t = useT();
  const formats = useFormats();
  const list = useRef<HTMLUListElement>(null);
  const { data } = useQuery('records.list', {
    kind: 'tasks',
    query: {
      search: '',
      filters: [
        { field: 'status', operator: 'is', values: ['open'] },
        repIds.length > 0
          ? { field: 'assigneeId', operator: 'is', values: [...repIds] }
          : { field: 'assigneeId', operator: 'notEmpty', values: [] },
      ],
      sort: [{ field: 'dueOn', direction: 'ascending' }],
    },
    trashed: false,
    range: { offset: 0, limit: 200 },
  });
  const planned = useQuery('records.list', {
    kind: 'appointments',
    query: {
      search: '',
      filters: [
        { field: 'taskId', operator: 'notEmpty', values: [] },
        { field: 'status', operator: 'is', values: ['planned'] },
      ],
      sort: [{ field: 'startsOn', direction: 'descending' }],
    },
    trashed: false,
    range: { offset: 0, limit: 500 },
  });
  const waiting = useMemo(() => {
    const taken = new Set(planned.data?.rows.map((row) => row.record['taskId']));
    return (data?.rows ?? []).filter((row) => !taken.has(row.id));
  }, [data, planned.data]);

  const some = waiting.length > 0;
  useEffect(() => {
    const element = list.current;
    if (!element || !some) return;
    const draggable = new ExternalDraggable(element, {
      itemSelector: '.cal-task',
      eventData: (item) => ({
        title: item.dataset['title'] ?? '',
        duration: { minutes: 60 },
        task: item.dataset['task'],
      }),
    });
    return () => draggable.destroy();
  }, [some]);

  return (
    <section className="cal-tasks" aria-label={t('calendar.tasks')}>
      <h2 className="cal-filter-head">{t('calendar.tasks')}</h2>
      {some ? (
        <p className="quiet small">{t('calendar.tasksHint')}</p>
      ) : (
        data && planned.data && <p className="quiet small">{t('calendar.noTasks')}</p>
      )}
      <ul ref={list} className="cal-filter-list">
        {waiting.slice(0, shown).map((row) => {
          const title = String(row.record['title']);
          const due = row.record['dueOn'];
          const client = row.labels['organisationId'];
          return (
            <li key={row.id} className="cal-task" data-task={row.id} data-title={title}>
              <span className="cal-task-words">
                <span>{title}</span>
                <span className="quiet small">
                  {[client, row.labels['assigneeId'], typeof due === 'string' ? formats.relative(due) : null]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Tooltip label={t('calendar.plan')}>
                <ActionIcon
                  size="sm"
                  aria-label={t('calendar.planWhat', { title })}
                  onClick={() => onPlan(row)}
                >
                  <IconCalendarPlus size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      {waiting.length > shown && (
        <p className="quiet small">{t('calendar.moreTasks', { count: waiting.length - shown })}</p>
      )}
    </section>
  );
}
