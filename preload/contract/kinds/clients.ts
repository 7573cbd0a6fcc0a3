/** Records about clients: organisations, their contacts, what happened with them and what is to be done. */
import { z } from 'zod';
import {
  choice,
  choiceOrNone,
  data,
  date,
  defineKind,
  email,
  instant,
  integer,
  link,
  longText,
  money,
  phone,
  required,
  requiredInstant,
  tags,
  text,
  url,
  WeekHours,
  zone,
} from '#contract/fields.ts';

const languages = ['en', 'fr'] as const;

export const organisations = defineKind({
  kind: 'organisations',
  named: ['name', 'code'],
  keys: ['code', 'name'],
  fields: {
    name: required(),
    code: text(),
    type: choice(['client', 'prospect', 'supplier', 'partner', 'competitor'], 'client'),
    status: choice(['active', 'inactive'], 'active'),
    ownerId: link('reps'),
    sector: text(),
    source: text(),
    language: choiceOrNone(languages),
    email: email(),
    phone: phone(),
    website: url(),
    street: text(),
    postalCode: text(),
    city: text(),
    state: text(),
    country: text(),
    vatNumber: text(),
    parentId: link('organisations'),
    foundedYear: integer(0, 9999),
    employees: integer(0, 100_000_000),
    annualRevenue: money(),
    tags: tags(),
    /** Where its hours are meant; null: not known. */
    zone: zone(),
    /** When it can be visited; null: not known. */
    openingHours: data(WeekHours.nullable(), null),
    notes: longText(),
  },
});

export const contacts = defineKind({
  kind: 'contacts',
  named: ['lastName', 'firstName'],
  keys: ['email', 'lastName'],
  fields: {
    lastName: required(),
    firstName: text(),
    salutation: text(),
    organisationId: link('organisations'),
    jobTitle: text(),
    department: text(),
    email: email(),
    phone: phone(),
    mobile: phone(),
    language: choiceOrNone(languages),
    ownerId: link('reps'),
    website: url(),
    street: text(),
    postalCode: text(),
    city: text(),
    state: text(),
    country: text(),
    tags: tags(),
    notes: longText(),
    /** UID of RFC 6350, 6.7.6, of what came from an address card; null: the id. */
    uid: data(z.string().min(1).max(1_000).nullable(), null),
  },
});

export const interactions = defineKind({
  kind: 'interactions',
  named: ['subject'],
  keys: [],
  fields: {
    subject: required(),
    type: choice(['call', 'email', 'visit', 'meeting', 'note'], 'call'),
    at: requiredInstant(),
    organisationId: link('organisations'),
    contactId: link('contacts'),
    opportunityId: link('opportunities'),
    repId: link('reps'),
    durationMinutes: integer(0, 100_000),
    body: longText(),
  },
});

export const tasks = defineKind({
  kind: 'tasks',
  named: ['title'],
  keys: [],
  fields: {
    title: required(),
    dueOn: date(),
    priority: choice(['low', 'normal', 'high'], 'normal'),
    status: choice(['open', 'done', 'cancelled'], 'open'),
    organisationId: link('organisations'),
    contactId: link('contacts'),
    opportunityId: link('opportunities'),
    /** The meeting that decided on it. */
    meetingId: link('appointments'),
    assigneeId: link('reps'),
    doneAt: instant(),
    notes: longText(),
  },
});
