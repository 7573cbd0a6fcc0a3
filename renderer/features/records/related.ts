/** The lists of other records that a record's page shows, and the field that ties them to it. */
import type { ListedKind } from '#contract/kinds.ts';

export interface Related {
  readonly kind: ListedKind;
  readonly field: string;
}

export const relatedOf: Readonly<Record<ListedKind, readonly Related[]>> = {
  organisations: [
    { kind: 'contacts', field: 'organisationId' },
    { kind: 'opportunities', field: 'organisationId' },
    { kind: 'orders', field: 'organisationId' },
    { kind: 'tasks', field: 'organisationId' },
    { kind: 'appointments', field: 'organisationId' },
    { kind: 'organisations', field: 'parentId' },
    { kind: 'proposals', field: 'organisationId' },
    { kind: 'letters', field: 'organisationId' },
    { kind: 'documents', field: 'organisationId' },
  ],
  contacts: [
    { kind: 'opportunities', field: 'contactId' },
    { kind: 'orders', field: 'contactId' },
    { kind: 'tasks', field: 'contactId' },
    { kind: 'appointments', field: 'contactId' },
  ],
  interactions: [],
  tasks: [],
  appointments: [
    { kind: 'tasks', field: 'meetingId' },
    { kind: 'concerns', field: 'appointmentId' },
  ],
  events: [{ kind: 'appointments', field: 'eventId' }],
  resources: [],
  absences: [],
  concerns: [],
  reps: [
    { kind: 'organisations', field: 'ownerId' },
    { kind: 'opportunities', field: 'ownerId' },
    { kind: 'orders', field: 'repId' },
    { kind: 'tasks', field: 'assigneeId' },
    { kind: 'appointments', field: 'repId' },
    { kind: 'targets', field: 'repId' },
    { kind: 'absences', field: 'repId' },
    { kind: 'concerns', field: 'raisedById' },
  ],
  regions: [
    { kind: 'teams', field: 'regionId' },
    { kind: 'reps', field: 'regionId' },
    { kind: 'targets', field: 'regionId' },
  ],
  teams: [
    { kind: 'reps', field: 'teamId' },
    { kind: 'targets', field: 'teamId' },
  ],
  products: [
    { kind: 'opportunities', field: 'productId' },
    { kind: 'targets', field: 'productId' },
  ],
  opportunities: [
    { kind: 'orders', field: 'opportunityId' },
    { kind: 'tasks', field: 'opportunityId' },
    { kind: 'appointments', field: 'opportunityId' },
    { kind: 'interactions', field: 'opportunityId' },
    { kind: 'proposals', field: 'opportunityId' },
  ],
  orders: [],
  targets: [],
  proposals: [
    { kind: 'documents', field: 'proposalId' },
    { kind: 'orders', field: 'proposalId' },
  ],
  letters: [{ kind: 'documents', field: 'letterId' }],
  documents: [],
};
