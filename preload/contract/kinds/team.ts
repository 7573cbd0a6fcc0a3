/** Records about the sales team: representatives, regions and teams. */
import { z } from 'zod';
import {
  choice,
  data,
  date,
  defineKind,
  email,
  link,
  longText,
  phone,
  required,
  text,
  WeekHours,
  zone,
} from '#contract/fields.ts';

export const reps = defineKind({
  kind: 'reps',
  named: ['name', 'code'],
  keys: ['code', 'email', 'name'],
  fields: {
    name: required(),
    code: text(),
    role: choice(['representative', 'manager', 'coordinator', 'other'], 'representative'),
    jobTitle: text(),
    status: choice(['active', 'inactive'], 'active'),
    teamId: link('teams'),
    regionId: link('regions'),
    managerId: link('reps'),
    email: email(),
    phone: phone(),
    startedOn: date(),
    endedOn: date(),
    city: text(),
    country: text(),
    /** Where the hours are meant; null: where this machine is. */
    zone: zone(),
    /** Null: the hours of the workspace. */
    workingHours: data(WeekHours.nullable(), null),
    /** Code of a set of public holidays; null: that of the workspace. */
    holidaySet: data(z.string().min(1).max(20).nullable(), null),
    notes: longText(),
  },
});

export const regions = defineKind({
  kind: 'regions',
  named: ['name', 'code'],
  keys: ['code', 'name'],
  fields: { name: required(), code: text(), notes: longText() },
});

export const teams = defineKind({
  kind: 'teams',
  named: ['name', 'code'],
  keys: ['code', 'name'],
  fields: {
    name: required(),
    code: text(),
    regionId: link('regions'),
    managerId: link('reps'),
    notes: longText(),
  },
});
