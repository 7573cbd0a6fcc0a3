/** What is asked of a time: the question as fields of a form, made of an appointment, and loosened where nothing fits. */
import type { Person, Slot, SlotQuestion } from '#contract/availability.ts';
import type { AppointmentChanges } from '#contract/calendar.ts';
import type { Output } from '#contract/channels.ts';
import { addDays } from '#contract/plain-date.ts';
import type { Values } from '#renderer/features/calendar/editor/form.ts';

export type Hindrance = Output<'calendar.slots'>['hindrances'][number];

/** Somebody or something that a time is looked for. */
export interface Participant {
  readonly kind: 'reps' | 'contacts' | 'resources';
  readonly id: string;
  readonly required: boolean;
}

export interface SlotForm {
  readonly people: readonly (Participant & { readonly kind: 'reps' | 'contacts' })[];
  readonly resourceIds: readonly string[];
  /** Any room besides: null none is looked for. */
  readonly room: SlotQuestion['room'];
  readonly durationMinutes: number;
  readonly from: string;
  readonly to: string;
  readonly earliest: string;
  readonly latest: string | null;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly organisationId: string | null;
}

const longest = 1_440;
const shownSlots = 20;
const daysAhead = 13;
export const mostDays = 92;

/** The question an appointment begins with: those who take part, for the two weeks from its day on. */
export const slotFormOf = (
  values: Values,
  today: string,
  hours: { readonly from: string; readonly to: string },
): SlotForm => {
  const people: (Participant & { readonly kind: 'reps' | 'contacts' })[] = [];
  const add = (kind: 'reps' | 'contacts', id: string | null, required: boolean) => {
    if (id !== null && !people.some((one) => one.id === id)) people.push({ kind, id, required });
  };
  add('reps', values.repId, true);
  for (const one of values.attendees) {
    if (one.kind !== 'other') add(one.kind, one.id, one.role !== 'optional');
  }
  add('contacts', values.contactId, true);
  const from = values.startsOn > today ? values.startsOn : today;
  return {
    people,
    resourceIds: values.resourceIds,
    room: null,
    durationMinutes: Math.min(longest, Math.max(5, values.durationMinutes ?? 60)),
    from,
    to: addDays(from, daysAhead),
    earliest: hours.from,
    latest: hours.to,
    bufferBeforeMinutes: values.bufferBeforeMinutes ?? 0,
    bufferAfterMinutes: values.bufferAfterMinutes ?? 0,
    organisationId: values.organisationId,
  };
};

/** Null while it is not complete: nobody and nothing is asked for, or the days are in no order. */
export const questionOf = (
  form: SlotForm,
  zone: string,
  place: string | null,
  except: SlotQuestion['except'],
): SlotQuestion | null => {
  const asked = form.people.length + form.resourceIds.length > 0 || form.room !== null;
  if (!asked || form.to < form.from || (form.latest !== null && form.latest <= form.earliest)) return null;
  const who = (required: boolean): Person[] =>
    form.people.filter((one) => one.required === required).map(({ kind, id }) => ({ kind, id }));
  return {
    required: who(true),
    optional: who(false),
    resourceIds: [...form.resourceIds],
    room: form.room,
    durationMinutes: form.durationMinutes,
    from: form.from,
    to: form.to,
    zone,
    earliest: form.earliest,
    latest: form.latest,
    weekdays: [],
    bufferBeforeMinutes: form.bufferBeforeMinutes,
    bufferAfterMinutes: form.bufferAfterMinutes,
    step: 15,
    organisationId: form.organisationId,
    place,
    except,
    limit: shownSlots,
  };
};

/** What would take a hindrance away; null where nothing of the question can. */
export type Relief = 'optional' | 'anyRoom' | 'withoutClientHours' | 'withoutBuffers' | 'anySize' | 'later';

export const reliefOf = ({ kind, subject }: Hindrance, form: SlotForm): Relief => {
  if (kind === 'clientHours' && form.organisationId !== null) return 'withoutClientHours';
  if (kind === 'travel' && form.bufferBeforeMinutes + form.bufferAfterMinutes > 0) return 'withoutBuffers';
  if (kind === 'capacity' && form.room?.capacity != null) return 'anySize';
  if (subject === null) return 'later';
  if (form.people.some((one) => one.id === subject.id && one.required)) return 'optional';
  if (form.resourceIds.includes(subject.id)) return 'anyRoom';
  return 'later';
};

export const relieved = (form: SlotForm, { subject }: Hindrance, relief: Relief): SlotForm => {
  switch (relief) {
    case 'optional':
      return {
        ...form,
        people: form.people.map((one) => (one.id === subject?.id ? { ...one, required: false } : one)),
      };
    case 'anyRoom':
      return {
        ...form,
        resourceIds: form.resourceIds.filter((id) => id !== subject?.id),
        room: { capacity: form.people.length || null },
      };
    case 'withoutClientHours':
      return { ...form, organisationId: null };
    case 'withoutBuffers':
      return { ...form, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 };
    case 'anySize':
      return { ...form, room: { capacity: null } };
    case 'later':
      return {
        ...form,
        to:
          addDays(form.to, 14) > addDays(form.from, mostDays - 1)
            ? addDays(form.from, mostDays - 1)
            : addDays(form.to, 14),
      };
  }
};

/** What a slot makes of an appointment. */
export const changesOfSlot = (
  slot: Pick<Slot, 'startsOn' | 'startTime' | 'zone' | 'resourceIds'>,
  form: SlotForm,
): AppointmentChanges => ({
  startsOn: slot.startsOn,
  startTime: slot.startTime,
  zone: slot.zone,
  endsOn: null,
  durationMinutes: form.durationMinutes,
  resourceIds: slot.resourceIds,
});
