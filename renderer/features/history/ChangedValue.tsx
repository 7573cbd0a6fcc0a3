/** A value of a field as the history tells it: in the words and formats of lists, for fields that no list shows too. */
import type { ReactNode } from 'react';
import type { Kind } from '#contract/fields.ts';
import { definitionOf, type ListedKind, listedKinds } from '#contract/kinds.ts';
import type { Translate } from '#locale/translate.ts';
import { columnOf } from '#renderer/data/columns.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { choiceLabel } from '#renderer/data/words.ts';
import { useSettings, useT } from '#renderer/data/workspace.ts';
import { fieldValue, type ValueTools } from '#renderer/ui/field-value.tsx';

interface Props {
  readonly kind: Kind;
  readonly field: string;
  readonly value: unknown;
  /** Names of linked records by their ids. */
  readonly labels: Readonly<Record<string, string>>;
}

const isListed = (kind: Kind): kind is ListedKind => (listedKinds as readonly string[]).includes(kind);

const listed = (kind: ListedKind, props: Props, tools: ValueTools): ReactNode => {
  const { field, value, labels } = props;
  const column = columnOf(kind, field);
  if (column === undefined) return undefined;
  const label = typeof value === 'string' ? labels[value] : undefined;
  return fieldValue(
    kind,
    // A date of the past is told as it was, not as a deadline by today.
    column,
    { id: '', record: { [field]: value }, labels: label ? { [field]: label } : {}, computed: {} },
    tools,
    true,
  );
};

/** Of what is kept in no column: how much there is, or the value itself where it is one. */
const other = (t: Translate, { kind, field, value }: Props): ReactNode => {
  if (Array.isArray(value)) return t('history.items', { count: value.length });
  const definition = definitionOf(kind).fields[field];
  if (definition?.type === 'choice') return choiceLabel(t, kind, field, String(value));
  return typeof value === 'object' ? t('history.details') : String(value);
};

export function ChangedValue(props: Props) {
  const t = useT();
  const formats = useFormats();
  const lists = useSettings();
  const { kind, field, value } = props;
  if (value === null || value === undefined || value === '') {
    return <span className="quiet">{t('history.nothing')}</span>;
  }
  if (field === 'deletedAt') return formats.dateTime(String(value));
  if (definitionOf(kind).fields[field]?.type === 'date') return formats.date(String(value));
  const shown = isListed(kind) ? listed(kind, props, { t, formats, lists }) : undefined;
  return <>{shown ?? other(t, props)}</>;
}
