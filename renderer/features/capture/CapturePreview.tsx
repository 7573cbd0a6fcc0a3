/** The record the line becomes, field by field, before it is saved. */
import { Fragment } from 'react';
import type { Row } from '#contract/records.ts';
import { columnsOf } from '#renderer/data/columns.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { fieldLabel, kindLabelOne } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import type { Captured } from '#renderer/features/capture/use-capture.ts';
import { fieldValue } from '#renderer/ui/field-value.tsx';

interface Props {
  readonly answer: Captured;
}

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
    </section>
  );
}
