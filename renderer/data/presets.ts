/** What a form for a new record begins with: what it is tied to, what is known already. */
import type { ListedKind } from '#contract/kinds.ts';
import type { Row } from '#contract/records.ts';
import { nameOf } from '#renderer/data/columns.ts';

export interface Preset {
  readonly value: unknown;
  /** Link fields: what to show for it. */
  readonly label: string | null;
}

export type Presets = Readonly<Record<string, Preset>>;

type Ties = Readonly<
  Record<'organisationId' | 'contactId' | 'opportunityId' | 'repId', readonly [string, string] | null>
>;

/** The records that something new about this one concerns, each with its name. */
export const tiesOf = (kind: ListedKind, row: Row): Ties => {
  const self = [row.id, nameOf(kind, row)] as const;
  const link = (field: string): readonly [string, string] | null => {
    const id = row.record[field];
    return typeof id === 'string' ? [id, row.labels[field] ?? ''] : null;
  };
  return {
    organisationId: kind === 'organisations' ? self : link('organisationId'),
    contactId: kind === 'contacts' ? self : link('contactId'),
    opportunityId: kind === 'opportunities' ? self : link('opportunityId'),
    repId: kind === 'reps' ? self : (link('ownerId') ?? link('repId')),
  };
};

const presets = (ties: Readonly<Record<string, readonly [string, string] | null>>): Presets =>
  Object.fromEntries(
    Object.entries(ties).flatMap(([field, tie]) =>
      tie ? [[field, { value: tie[0], label: tie[1] }] as const] : [],
    ),
  );

/** A new interaction about the record, of a type: 'call', 'visit', ... */
export const interactionPresets = (kind: ListedKind, row: Row, type: string): Presets => ({
  type: { value: type, label: null },
  at: { value: new Date().toISOString(), label: null },
  ...presets(tiesOf(kind, row)),
});

/** A new task about the record, for the rep it belongs to. */
export const taskPresets = (kind: ListedKind, row: Row): Presets => {
  const { repId, ...others } = tiesOf(kind, row);
  return presets({ ...others, assigneeId: repId });
};

/** A new proposal for the client, the contact or about the opportunity. */
export const proposalPresets = (kind: ListedKind, row: Row): Presets => {
  const { repId: _rep, ...others } = tiesOf(kind, row);
  return presets(others);
};

/** A new appointment about the record, for the rep it belongs to. */
export const appointmentPresets = (kind: ListedKind, row: Row): Presets => presets(tiesOf(kind, row));
