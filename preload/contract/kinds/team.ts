/** Records about the sales team: representatives, regions and teams. */
import { choice, date, defineKind, email, link, longText, phone, required, text } from '#contract/fields.ts';

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
