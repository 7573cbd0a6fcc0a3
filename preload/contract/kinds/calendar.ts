/** Records of the calendar: appointments with clients. */
import {
  choice,
  defineKind,
  integer,
  link,
  longText,
  required,
  requiredDate,
  text,
  time,
  zone,
} from '#contract/fields.ts';

/**
 * Stored as one says it: a wall time in a zone, which is an instant only once the zone's rules are applied (RFC 5545,
 * 3.3.5); without a time it lasts all day, and a day has no zone.
 */
export const appointments = defineKind({
  kind: 'appointments',
  named: ['title'],
  keys: [],
  fields: {
    title: required(),
    type: choice(['meeting', 'visit', 'call', 'demo', 'training', 'other'], 'meeting'),
    startsOn: requiredDate(),
    /** Null: all day. */
    startTime: time(),
    durationMinutes: integer(0, 100_000),
    zone: zone(),
    place: text(),
    status: choice(['planned', 'held', 'notHeld', 'cancelled'], 'planned'),
    organisationId: link('organisations'),
    contactId: link('contacts'),
    opportunityId: link('opportunities'),
    repId: link('reps'),
    notes: longText(),
  },
});
