/** What an imported opportunity needs beyond its columns: a name, a closing date that suits its stage, and its stage log. */

import type { Stage } from '#contract/kinds/workspace.ts';
import { definitionOf } from '#contract/kinds.ts';
import type { Draft } from '#electron/features/imports/drafts.ts';
import type { Problems } from '#electron/features/imports/problems.ts';
import type { Row } from '#electron/features/imports/rows.ts';

/** Files without names of opportunities have clients, products or codes: 'Cancity – GTX Plus Basic'. */
export const completeName = (
  row: Row,
  label: (kind: 'organisations' | 'products', id: string) => string | null,
) => {
  const { values } = row;
  if (values.has('name')) return;
  const named = (kind: 'organisations' | 'products', field: string) => {
    const id = values.get(field);
    return typeof id === 'string' ? label(kind, id) : null;
  };
  const parts = [named('organisations', 'organisationId'), named('products', 'productId')].filter(
    (part) => part !== null && part !== '',
  );
  const name = parts.length > 0 ? parts.join(' – ') : values.get('code');
  if (typeof name !== 'string') return;
  values.set('name', name.slice(0, 500));
  row.derived = new Set(['name']);
};

export const stageOf = (draft: Draft, stages: readonly Stage[]): Stage | null => {
  const id =
    draft.values.get('stageId') ??
    draft.existing?.['stageId'] ??
    definitionOf('opportunities').fields['stageId']?.empty;
  return stages.find((stage) => stage.id === id) ?? stages[0] ?? null;
};

/**
 * Programs with one date for both write the expected day of an open opportunity where the closing date of the others
 * stands: it is taken as what it means. Rows that say their stage; `settleDates` sees to the others.
 */
export const expectClosing = ({ values }: Row, stages: readonly Stage[]) => {
  const stage = stages.find((one) => one.id === values.get('stageId'));
  const closedOn = values.get('closedOn');
  if (stage?.outcome !== 'open' || closedOn === undefined) return;
  values.delete('closedOn');
  if (!values.has('expectedCloseOn')) values.set('expectedCloseOn', closedOn);
};

/** The closing date must suit the stage: none while open; said where it is missing. */
export const settleDates = (
  draft: Draft,
  stage: Stage | null,
  closedHeading: string | null,
  problems: Problems,
) => {
  if (stage === null) return;
  const closedOn = draft.values.get('closedOn');
  if (stage.outcome === 'open') {
    const reopened =
      draft.existing !== null && draft.values.has('stageId') && draft.existing['closedOn'] !== null;
    if (reopened) draft.values.set('closedOn', null);
    if (closedOn === undefined) return;
    if (!reopened) draft.values.delete('closedOn');
    if (!draft.values.has('expectedCloseOn')) draft.values.set('expectedCloseOn', closedOn);
    return;
  }
  const [row] = draft.rows;
  if (row && closedOn === undefined && (draft.existing?.['closedOn'] ?? null) === null) {
    problems.add(row.number, closedHeading, 'noClosingDate', '', 'warning');
  }
};

/** Noon in UTC is the same day from UTC-12 to UTC+11. */
const noon = (date: unknown): string | null => (typeof date === 'string' ? `${date}T12:00:00.000Z` : null);

type Log = { readonly stageId: string; readonly at: string }[];

/** @param now the instant of the import, where the file has no date */
export const stageLogOf = (draft: Draft, stage: Stage, stages: readonly Stage[], now: string): Log => {
  const opened = noon(draft.values.get('openedOn') ?? draft.existing?.['openedOn']);
  const closed = noon(draft.values.get('closedOn') ?? draft.existing?.['closedOn']);
  const before = (draft.existing?.['stageLog'] ?? []) as Log;
  if (draft.existing) {
    const last = before.at(-1);
    if (last?.stageId === stage.id || (before.length === 0 && draft.existing['stageId'] === stage.id))
      return before;
    return [...before, { stageId: stage.id, at: stage.outcome === 'open' ? now : (closed ?? now) }].slice(
      -1_000,
    );
  }
  if (stage.outcome === 'open') return [{ stageId: stage.id, at: opened ?? now }];
  const first = stages.find((one) => one.outcome === 'open');
  return [
    ...(first && opened ? [{ stageId: first.id, at: opened }] : []),
    { stageId: stage.id, at: closed ?? opened ?? now },
  ];
};
