/** The record the line becomes, field by field, before it is saved. */
import { Fragment } from 'react';
import type { Row } from '#contract/records.ts';
import { columnsOf } from '#renderer/data/columns.ts';
import { describeConflict } from '#renderer/data/conflict-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useQuery } from '#renderer/data/use-query.ts';
import { fieldLabel, kindLabelOne } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import type { Captured } from '#renderer/features/capture/use-capture.ts';
import { fieldValue } from '#renderer/ui/field-value.tsx';
import { IconAlertTriangle } from '#renderer/ui/icons.ts';

interface Props {
  readonly answer: Captured;
}

/** So many things in the way are told before it is saved. */
const mostConflicts = 3;

const linkChips: Readonly<Record<string, string>> = {
  organisationId: 'client',
  contactId: 'contact',
  opportunityId: 'opportunity',
  repId: 'rep',
  assigneeId: 'rep',
};

export function CapturePreview({ answer }: Props) {
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const { kind, chips, changes } = answer;
  const labels = Object.fromEntries(
    Object.entries(linkChips).flatMap(([field, type]) => {
      const chip = chips.find((one) => one.type === type);
      return chip ? [[field, chip.label]] : [];
    }),
  );
  const row: Row = { id: 'new', record: changes, labels, computed: {} };
  const { data: check } = useQuery(
    'calendar.check',
    kind === 'appointments' && changes['startsOn'] !== undefined
      ? { id: null, occurrence: null, scope: 'all', changes }
      : null,
  );
  const columns = columnsOf(kind).filter(
    ({ field, definition }) =>
      definition !== null && (changes[field] !== undefined || definition.empty === undefined),
  );
  return (
    <section className="capture-preview" aria-label={t('capture.preview', { kind: kindLabelOne(t, kind) })}>
      <h3 className="small quiet">{t('capture.preview', { kind: kindLabelOne(t, kind) })}</h3>
      <dl>
        {columns.map((column) => (
          <Fragment key={column.field}>
            <dt className="quiet">{fieldLabel(t, kind, column.field)}</dt>
            <dd>
              {changes[column.field] === undefined ? (
                <span className="late">{t('lists.needed')}</span>
              ) : (
                fieldValue(kind, column, row, { t, formats, lists }, true)
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
      {check && check.conflicts.length > 0 && (
        <ul className="capture-conflicts" aria-label={t('capture.conflicts')} aria-live="polite">
          {check.conflicts.slice(0, mostConflicts).map((conflict) => (
            <li
              key={`${conflict.kind} ${conflict.subject?.id ?? ''} ${conflict.with?.id ?? ''} ${conflict.from}`}
              data-rule={conflict.rule}
            >
              <IconAlertTriangle size={14} stroke={1.7} aria-hidden />{' '}
              {describeConflict(t, formats, conflict)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
