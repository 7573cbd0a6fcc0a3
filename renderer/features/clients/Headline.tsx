/** The few facts that matter about a record, under its name; for a client also the next step. */
import { useMemo } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { columnOf, headlineFields } from '#renderer/data/columns.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { fieldLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { ClientHeadline } from '#renderer/features/clients/ClientHeadline.tsx';
import '#renderer/features/clients/clients.css';
import { fieldValue, type ValueTools } from '#renderer/ui/field-value.tsx';

interface Props {
  readonly kind: ListedKind;
  readonly row: Row;
}

export function Headline({ kind, row }: Props) {
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const tools = useMemo<ValueTools>(() => ({ t, formats, lists }), [t, formats, lists]);
  if (kind === 'organisations') return <ClientHeadline row={row} />;
  return (
    <dl className="headline">
      {headlineFields[kind].map((field) => {
        const column = columnOf(kind, field);
        return (
          column && (
            <div key={field}>
              <dt>{fieldLabel(t, kind, field)}</dt>
              <dd>{fieldValue(kind, column, row, tools, true) ?? '—'}</dd>
            </div>
          )
        );
      })}
    </dl>
  );
}
