/** Every record kind of the workspace by its name, and the types that follow from it. */
import type { z } from 'zod';
import type { Kind, KindDefinition } from '#contract/fields.ts';
import { absences, appointments, concerns, events, resources } from '#contract/kinds/calendar.ts';
import { contacts, interactions, organisations, tasks } from '#contract/kinds/clients.ts';
import {
  attachments,
  documents,
  letters,
  proposals,
  sections,
  templates,
} from '#contract/kinds/documents.ts';
import { opportunities, orders, products, targets } from '#contract/kinds/sales.ts';
import { regions, reps, teams } from '#contract/kinds/team.ts';
import {
  importProfiles,
  notDuplicates,
  reminders,
  savedViews,
  settings,
  snoozes,
} from '#contract/kinds/workspace.ts';

export const kinds = {
  organisations,
  contacts,
  interactions,
  tasks,
  appointments,
  events,
  resources,
  absences,
  concerns,
  reminders,
  reps,
  regions,
  teams,
  products,
  opportunities,
  orders,
  targets,
  proposals,
  letters,
  documents,
  sections,
  templates,
  attachments,
  savedViews,
  importProfiles,
  snoozes,
  notDuplicates,
  settings,
} as const satisfies { [K in Kind]: unknown };

export type RecordOf<K extends Kind> = z.infer<(typeof kinds)[K]['schema']>;
export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];

export type Organisation = RecordOf<'organisations'>;
export type Contact = RecordOf<'contacts'>;
export type Interaction = RecordOf<'interactions'>;
export type Task = RecordOf<'tasks'>;
export type Appointment = RecordOf<'appointments'>;
export type SalesEvent = RecordOf<'events'>;
export type Resource = RecordOf<'resources'>;
export type Absence = RecordOf<'absences'>;
export type Concern = RecordOf<'concerns'>;
export type Reminder = RecordOf<'reminders'>;
export type Rep = RecordOf<'reps'>;
export type Region = RecordOf<'regions'>;
export type Team = RecordOf<'teams'>;
export type Product = RecordOf<'products'>;
export type Opportunity = RecordOf<'opportunities'>;
export type Order = RecordOf<'orders'>;
export type Target = RecordOf<'targets'>;
export type Proposal = RecordOf<'proposals'>;
export type Letter = RecordOf<'letters'>;
export type MadeDocument = RecordOf<'documents'>;
export type LibrarySection = RecordOf<'sections'>;
export type Template = RecordOf<'templates'>;
export type Attachment = RecordOf<'attachments'>;
export type SavedView = RecordOf<'savedViews'>;
export type Settings = RecordOf<'settings'>;

/** The kinds a person lists, imports and exports; the others are the workspace's own. */
export const listedKinds = [
  'organisations',
  'contacts',
  'interactions',
  'tasks',
  'appointments',
  'events',
  'resources',
  'absences',
  'concerns',
  'reps',
  'regions',
  'teams',
  'products',
  'opportunities',
  'orders',
  'targets',
  'proposals',
  'letters',
  'documents',
] as const satisfies readonly Kind[];
export type ListedKind = (typeof listedKinds)[number];

/** The definition of a kind without its static types, for code that treats all kinds alike. */
export const definitionOf = (kind: Kind): KindDefinition => kinds[kind] as unknown as KindDefinition;
