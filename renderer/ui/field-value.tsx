/** A value as a person reads it, by the type of its field: for cells, facts and cards. */
import { Fragment, type ReactNode } from 'react';
import type { SettingsLists } from '#contract/kinds/workspace.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { daysBetween } from '#contract/plain-date.ts';
import type { Row } from '#contract/records.ts';
import { dateOfInstant } from '#locale/format.ts';
import type { Translate } from '#locale/translate.ts';
import { type Column, columnValue } from '#renderer/data/columns.ts';
import type { Formats } from '#renderer/data/formats.ts';
import { choiceLabel, stageLabel, typeLabel } from '#renderer/data/words.ts';
import { colourOf, typeColour } from '#renderer/ui/colours.ts';
import { RepDot } from '#renderer/ui/RepDot.tsx';
import '#renderer/ui/field-value.css';

/** What values are written with; made once for many cells. */
export interface ValueTools {
  readonly t: Translate;
  readonly formats: Formats;
  readonly lists: SettingsLists;
}

type Meaning = 'done' | 'late' | 'risk' | 'quiet' | null;

const meanings: Readonly<Record<string, Meaning>> = {
  'tasks.status.done': 'done',
  'tasks.status.cancelled': 'quiet',
  'tasks.priority.high': 'risk',
  'appointments.status.held': 'done',
  'appointments.status.notHeld': 'risk',
  'appointments.status.cancelled': 'quiet',
  'organisations.status.inactive': 'quiet',
  'reps.status.inactive': 'quiet',
  'orders.status.cancelled': 'quiet',
  'products.availability.limited': 'risk',
  'products.availability.discontinued': 'quiet',
};

/** Fields whose values are types that keep their colour; the others mean something or are plain. */
const coloured = new Set(['organisations.type', 'interactions.type', 'opportunities.forecast']);

const dot = (colour: string) => <span className="fv-dot" style={{ background: colour }} aria-hidden />;

const choice = (kind: ListedKind, field: string, value: string, { t }: ValueTools): ReactNode => {
  const label = choiceLabel(t, kind, field, value);
  const meaning = meanings[`${kind}.${field}.${value}`];
  return (
    <span className={meaning ? `fv-tag ${meaning}` : 'fv-tag'}>
      {coloured.has(`${kind}.${field}`) && dot(colourOf(value))}
      {label}
    </span>
  );
};

/** A pipeline stage: won green, lost red, open in the accent, fuller the nearer it is to being won. */
export const stageTag = (id: string, { t, lists }: Pick<ValueTools, 't' | 'lists'>): ReactNode => {
  const stage = lists.stages.find((one) => one.id === id);
  const outcome = stage?.outcome ?? 'open';
  return (
    <span className={outcome === 'won' ? 'fv-tag done' : outcome === 'lost' ? 'fv-tag late' : 'fv-tag'}>
      <span
        className="fv-stage"
        data-outcome={outcome}
        style={{ '--fv-part': `${(stage?.probability ?? 0) / 100}%` } as React.CSSProperties}
        aria-hidden
      />
      {stageLabel(t, lists.stages, id)}
    </span>
  );
};

/** A type of appointments in its own colour. */
const typeTag = (id: string, { t, lists }: ValueTools): ReactNode => (
  <span className="fv-tag">
    {dot(typeColour(lists.appointmentTypes, id))}
    {typeLabel(t, lists.appointmentTypes, id)}
  </span>
);

/** Is this date a deadline of something still open? */
const isDeadline = (kind: ListedKind, field: string, row: Row, { stages }: SettingsLists): boolean => {
  if (kind === 'tasks' && field === 'dueOn') return row.record['status'] === 'open';
  if (kind === 'organisations' && field === 'nextStepOn') return true;
  if (kind === 'opportunities' && field === 'expectedCloseOn') {
    return stages.find((stage) => stage.id === row.record['stageId'])?.outcome === 'open';
  }
  return false;
};

/** A date in words; as a deadline, late ones say by how much. */
export const dateText = (
  date: string,
  deadline: boolean,
  { t, formats }: Pick<ValueTools, 't' | 'formats'>,
): ReactNode => {
  const days = daysBetween(date, formats.today);
  const late = deadline && days > 0;
  return (
    <span
      className={late ? 'dt-text late' : deadline && days === 0 ? 'dt-text risk' : 'dt-text'}
      title={formats.dateLong(date)}
    >
      {late ? t('values.daysLate', { count: days }) : formats.relative(date)}
    </span>
  );
};

/** Targets share their columns between money and counts; their amounts come in the currency itself, not in cents. */
const targetValue = (value: number, row: Row, { formats }: ValueTools): string => {
  const measure = row.record['measure'];
  return measure === 'amount' || measure === 'margin'
    ? formats.money(Math.round(value * 100))
    : formats.number(value);
};

/** @param full money with its currency and links as text, where no heading says what the value is */
export const fieldValue = (
  kind: ListedKind,
  column: Column,
  row: Row,
  tools: ValueTools,
  full = false,
): ReactNode => {
  const value = columnValue(row, column);
  const { t, formats } = tools;
  if (value === null || value === undefined || value === '') {
    return kind === 'targets' && column.field === 'subject' ? t('values.wholeCompany') : null;
  }
  if (column.field === 'outcome' && typeof value === 'string') {
    return t(`outcomes.${value === 'won' || value === 'lost' ? value : 'open'}`);
  }
  if (kind === 'proposals' && column.field === 'state') return choiceLabel(t, kind, 'state', String(value));
  switch (column.type) {
    case 'money':
      return full ? formats.money(Number(value)) : formats.amount(Number(value));
    case 'percent':
      return formats.percent(Number(value));
    case 'integer':
      // A year is a name, not a quantity: no grouping.
      return column.field === 'foundedYear' ? String(value) : formats.number(Number(value), 0);
    case 'decimal':
      return kind === 'targets' ? targetValue(Number(value), row, tools) : formats.number(Number(value));
    case 'date':
      return dateText(String(value), isDeadline(kind, column.field, row, tools.lists), tools);
    case 'instant':
      return (
        <span className="dt-text" title={formats.dateLong(dateOfInstant(String(value)))}>
          {formats.dateTime(String(value))}
        </span>
      );
    case 'time':
      return formats.time(String(value));
    case 'yesNo':
      return value === true ? t('values.yes') : t('values.no');
    case 'choice':
      return choice(kind, column.field, String(value), tools);
    case 'stage':
      return stageTag(String(value), tools);
    case 'appointmentType':
      return typeTag(String(value), tools);
    case 'period':
      return formats.period(String(value));
    case 'link': {
      const label = row.labels[column.field] ?? t('values.removedRecord');
      return (
        <span className="dt-text" title={label}>
          {column.to === 'reps' && <RepDot id={String(value)} />}
          {label}
        </span>
      );
    }
    case 'tags':
      return Array.isArray(value) ? (
        <span className="fv-tags">
          {value.map((tag) => (
            <Fragment key={String(tag)}>
              <span className="fv-pill">{String(tag)}</span>
            </Fragment>
          ))}
        </span>
      ) : null;
    default:
      return (
        <span className="dt-text" title={String(value)}>
          {String(value)}
        </span>
      );
  }
};
