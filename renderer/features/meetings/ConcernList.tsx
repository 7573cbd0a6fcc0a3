/** Concerns with who raised them, their state and what became of them. */
import { Select } from '@mantine/core';
import { kinds } from '#contract/kinds.ts';
import type { RaisedConcern } from '#contract/meetings.ts';
import { RouteLink } from '#renderer/app/RouteLink.tsx';
import { recordRoute } from '#renderer/app/router.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useCommand } from '#renderer/data/use-command.ts';
import { choiceLabel } from '#renderer/data/words.ts';
import { useT } from '#renderer/data/workspace.ts';
import { SavedText } from '#renderer/features/meetings/SavedText.tsx';

interface Props {
  readonly concerns: readonly RaisedConcern[];
  /** Says when it was raised. */
  readonly dated: boolean;
}

const states = kinds.concerns.fields.status.choices ?? [];

export function ConcernList({ concerns, dated }: Props) {
  const t = useT();
  const formats = useFormats();
  const { run } = useCommand('records.save');
  if (concerns.length === 0) return null;
  const change = (id: string, changes: Record<string, unknown>) =>
    void run({ kind: 'concerns', id, changes });
  return (
    <ul className="concerns">
      {concerns.map(({ id, title, status, outcome, raisedBy, raisedOn }) => {
        const route = recordRoute('concerns', id);
        return (
          <li key={id} data-done={status !== 'open' || undefined}>
            <RouteLink className="action-title link" route={route}>
              {title}
            </RouteLink>
            <span className="quiet small">
              {[raisedBy, dated ? formats.date(raisedOn) : null].filter((part) => part !== null).join(' · ')}
            </span>
            <Select
              className="concern-state"
              size="xs"
              aria-label={t('meetings.concernState', { title })}
              allowDeselect={false}
              data={states.map((one) => ({ value: one, label: choiceLabel(t, 'concerns', 'status', one) }))}
              value={status}
              onChange={(next) => next !== null && change(id, { status: next })}
            />
            <div className="concern-outcome">
              <SavedText
                lines
                label={t('meetings.concernOutcome', { title })}
                placeholder={t('fields.concerns.outcome')}
                value={outcome ?? ''}
                maxLength={20_000}
                onSave={(text) => change(id, { outcome: text === '' ? null : text })}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
