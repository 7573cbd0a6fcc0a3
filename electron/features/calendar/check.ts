/** Checks what a person gave for an appointment, within its lists too, and says of each place why it was refused. */
import type { AppointmentChanges } from '#contract/calendar.ts';
import type { Kind } from '#contract/fields.ts';
import type { Attendee } from '#contract/kinds/calendar.ts';
import { definitionOf } from '#contract/kinds.ts';
import { parseRule } from '#contract/recurrence.ts';
import { checkChanges, type Reasons, refuse } from '#electron/features/records/check.ts';
import { innerLinkFields, innerLinksOf } from '#electron/features/records/inner-links.ts';
import { type PlainRecord, recordsOf } from '#electron/features/records/labels.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';

const { fields } = definitionOf('appointments');

/** What the lists of an appointment link to, with where: 'attendees.0'. */
export function* innerLinks(
  values: Readonly<Record<string, unknown>>,
): Generator<{ readonly path: string; readonly to: Kind; readonly id: string }> {
  for (const { field } of innerLinkFields('appointments')) {
    for (const { at, to, id } of innerLinksOf('appointments', field, values[field]))
      yield { path: `${field}.${at}`, to, id };
  }
}

const keyOf = ({ to, id }: { readonly to: Kind; readonly id: string }): string => `${to} ${id}`;

/** Somebody known by address only has no record; the others are one. */
const attendeeReasons = (attendees: readonly Attendee[], reasons: Reasons): void => {
  const seen = new Set<string>();
  for (const [at, { kind, id, name, email }] of attendees.entries()) {
    if (kind === 'other' ? name === null && email === null : id === null) {
      reasons[`attendees.${at}`] = 'required';
    }
    if (id === null) continue;
    if (seen.has(id)) reasons[`attendees.${at}`] = 'onlyOne';
    seen.add(id);
  }
};

/**
 * The changes as they may be stored.
 * @param before the appointment as it is; what it links to already may be in the trash
 * @throws Refused invalidRecord with a reason per field, those within lists by path ('attendees.0')
 */
export const checkAppointment = (
  store: Store,
  before: PlainRecord | null,
  changes: AppointmentChanges,
): AppointmentChanges => {
  const kept: Record<string, unknown> = {};
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(changes)) {
    (fields[name]?.type === 'data' ? kept : plain)[name] = value;
  }
  const reasons: Reasons = {};
  let checked = {};
  try {
    checked = checkChanges(store, 'appointments', before?.id ?? null, plain);
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'invalidRecord') throw error;
    Object.assign(reasons, error.refusal.fields);
  }
  const linked = new Set(before === null ? [] : [...innerLinks(before)].map(keyOf));
  for (const link of innerLinks(changes)) {
    const target = recordsOf(store, link.to).get(link.id);
    if (!target || (target.deletedAt !== null && !linked.has(keyOf(link))))
      reasons[link.path] = 'unknownLink';
  }
  attendeeReasons(changes.attendees ?? [], reasons);
  for (const [at, rule] of (changes.recurrence?.rules ?? []).entries()) {
    if ('problem' in parseRule(rule)) reasons[`recurrence.rules.${at}`] = 'invalid';
  }
  if (changes.title !== undefined && changes.title.trim() === '') reasons['title'] = 'required';
  refuse(reasons);
  return { ...checked, ...kept } as AppointmentChanges;
};
