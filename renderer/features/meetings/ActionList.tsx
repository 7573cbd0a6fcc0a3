/** Action items: done or not, by whom, until when; the task itself one click away. */
import { Checkbox } from '@mantine/core';
import type { ActionItem } from '#contract/meetings.ts';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { recordRoute } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { useT } from '#renderer/data/workspace.ts';
import { dateText } from '#renderer/ui/field-value.tsx';

interface Props {
  readonly actions: readonly ActionItem[];
  /** Says which meeting decided on it. */
  readonly dated: boolean;
}

export function ActionList({ actions, dated }: Props) {
  const t = useT();
  const formats = useFormats();
  const { run } = useCommand('records.save');
  if (actions.length === 0) return null;
  return (
    <ul className="action-items">
      {actions.map(({ id, title, status, dueOn, assignee, metOn }) => {
        const route = recordRoute('tasks', id);
        const late = status === 'open' && dueOn !== null && dueOn < formats.today;
        return (
          <li key={id} data-done={status !== 'open' || undefined}>
            <Checkbox
              size="xs"
              aria-label={t('meetings.actionDone', { title })}
              checked={status === 'done'}
              disabled={status === 'cancelled'}
              onChange={(event) =>
                void run({
                  kind: 'tasks',
                  id,
                  changes: { status: event.currentTarget.checked ? 'done' : 'open' },
                })
              }
            />
            <RouteLink className="action-title link" route={route}>
              {title}
            </RouteLink>
            {status === 'cancelled' && (
              <span className="quiet small">{t('choices.tasks.status.cancelled')}</span>
            )}
            <span className="quiet">{assignee ?? t('meetings.nobody')}</span>
            <span className="action-due">{dueOn === null ? '' : dateText(dueOn, late, { t, formats })}</span>
            {dated && (
              <span className="quiet small">
                {metOn === null ? '' : t('meetings.from', { on: formats.date(metOn) })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
