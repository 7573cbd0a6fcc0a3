/** The fields of a record as a list of facts, each edited where it stands. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { columnsOf, columnValue, headlineFields } from '#renderer/data/columns.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { AppointmentFacts } from '#renderer/features/records/AppointmentFacts.tsx';
import { Fact } from '#renderer/features/records/Fact.tsx';
import type { ValueTools } from '#renderer/ui/field-value.tsx';
import '#renderer/features/records/facts.css';

interface Props {
  readonly kind: ListedKind;
  readonly row: Row;
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Fields always shown, empty or not: the first ones of the kind. The rest wait behind a button while they are empty. */
const alwaysShown = 9;

export function Facts({ kind, row }: Props) {
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const tools = useMemo<ValueTools>(() => ({ t, formats, lists }), [t, formats, lists]);
  const [all, setAll] = useState(false);
  // What is calculated and stands in the headline already is not said twice.
  const columns = columnsOf(kind).filter(
    (column) =>
      (column.definition !== null || !headlineFields[kind].includes(column.field)) &&
      // A series is told of in words below, and changed by changing one of it.
      !(kind === 'appointments' && column.field === 'seriesId'),
  );
  const shown = columns.filter(
    (column, index) => all || index < alwaysShown || !isEmpty(columnValue(row, column)),
  );
  const hidden = columns.length - shown.length;

  return (
    <div>
      <dl className="facts">
        {shown.map((column) => (
          <Fact key={column.field} kind={kind} column={column} row={row} tools={tools} />
        ))}
      </dl>
      {kind === 'appointments' && <AppointmentFacts row={row} />}
      {(hidden > 0 || all) && (
        <Button
          className="no-print"
          variant="subtle"
          color="gray"
          size="compact-xs"
          ml={8}
          onClick={() => setAll(!all)}
        >
          {all ? t('lists.fewerFields') : t('lists.moreFields', { count: hidden })}
        </Button>
      )}
    </div>
  );
}
