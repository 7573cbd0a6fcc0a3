/** The demo company's meetings that come again: the team's, with agendas and minutes, and those of the next weeks. */
import type { Appointment, Rep } from '#contract/kinds.ts';
import { addDays, addMonths, firstOfMonth, weekday } from '#contract/plain-date.ts';
import {
  agendaWords,
  concernWords,
  minutesWords,
  rooms,
  seriesWords,
} from '#electron/features/workspace/demo/calendar-words.ts';
import {
  attend,
  type Company,
  lastDay,
  leaders,
  ofRegion,
  type Rooms,
  zone,
} from '#electron/features/workspace/demo/company.ts';
import { inWords, put, workingDay } from '#electron/features/workspace/demo/world.ts';

/** Mondays at nine for eight weeks: one left out, the last two held with minutes, the next on a Tuesday with an agenda. */
export const makeTeamMeeting = (company: Company, { turin, projector }: Rooms): void => {
  const { world } = company;
  const [lead, ...others] = ofRegion(company, 'IDF');
  if (!lead) return;
  const first = lastDay(world, 1, 7);
  const at = (weeks: number) => `${addDays(first, 7 * weeks)}T09:00`;
  const shared: Partial<Appointment> = {
    title: inWords(world, seriesWords.team),
    type: 'meeting',
    startTime: '09:00',
    durationMinutes: 60,
    zone,
    place: inWords(world, rooms.turin),
    repId: lead.id,
    attendees: [
      attend(world, 'reps', lead.id, 'chair'),
      ...others.map(({ id }) => attend(world, 'reps', id)),
    ],
    resourceIds: [turin.id],
  };
  const series = put(world, 'appointments', addDays(first, -10), {
    ...shared,
    startsOn: first,
    recurrence: { rules: ['FREQ=WEEKLY;BYDAY=MO'], added: [], excluded: [at(4)] },
  });
  const override = (weeks: number, values: Partial<Appointment>) =>
    put(world, 'appointments', addDays(first, 7 * weeks - 3), {
      ...shared,
      startsOn: addDays(first, 7 * weeks),
      seriesId: series.id,
      occurrence: at(weeks),
      ...values,
    });
  const agenda = agendaWords.map(({ title, minutes }, place) => ({
    id: world.newId(),
    title: inWords(world, title),
    minutes,
    ownerId: [lead, ...others][place % (others.length + 1)]?.id ?? null,
    notes: null,
  }));
  override(6, { status: 'held' });
  const held = override(7, {
    status: 'held',
    agenda,
    minutes: inWords(world, minutesWords.minutes),
    decisions: minutesWords.decisions.map((one) => inWords(world, one)),
  });
  override(8, {
    startsOn: addDays(first, 57),
    startTime: '10:00',
    agenda,
    resourceIds: [turin.id, projector.id],
  });
  for (const [place, words] of minutesWords.tasks.entries()) {
    put(world, 'tasks', held.startsOn, {
      title: inWords(world, words),
      dueOn: workingDay(addDays(world.today, 4 + place)),
      assigneeId: others[place]?.id ?? lead.id,
      meetingId: held.id,
    });
  }
  for (const [place, { title, outcome }] of concernWords.entries()) {
    put(world, 'concerns', held.startsOn, {
      title: inWords(world, title),
      raisedById: others[place % Math.max(1, others.length)]?.id ?? lead.id,
      raisedOn: held.startsOn,
      appointmentId: held.id,
      status: outcome === null ? 'open' : 'addressed',
      outcome: outcome === null ? null : inWords(world, outcome),
    });
  }
};

/** What comes again from now on. */
export const makeSeries = (company: Company, { showroom }: Rooms): void => {
  const { world } = company;
  const { today } = world;
  const series = (words: keyof typeof seriesWords, reps: readonly Rep[], values: Partial<Appointment>) => {
    const [lead, ...others] = reps;
    if (!lead) return;
    put(world, 'appointments', addDays(today, -5), {
      title: inWords(world, seriesWords[words]),
      type: 'meeting',
      repId: lead.id,
      attendees: others.map(({ id }) => attend(world, 'reps', id)),
      ...values,
    });
  };
  const next = (day: number) => addDays(lastDay(world, day, 0), 7);
  const nextMonth = firstOfMonth(addMonths(today, 1));
  const firstTuesday = addDays(nextMonth, (2 - weekday(nextMonth) + 7) % 7);
  const rule = (text: string) => ({ rules: [text], added: [], excluded: [] });
  series('exportCall', ofRegion(company, 'EXP'), {
    type: 'call',
    startsOn: next(3),
    startTime: '15:00',
    durationMinutes: 45,
    zone: 'Europe/London',
    place: inWords(world, seriesWords.video),
    recurrence: rule('FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'),
  });
  series('pipeline', leaders(company), {
    startsOn: firstTuesday,
    startTime: '14:00',
    durationMinutes: 90,
    zone,
    place: inWords(world, rooms.showroom),
    resourceIds: [showroom.id],
    bufferBeforeMinutes: 15,
    recurrence: rule('FREQ=MONTHLY;BYDAY=1TU'),
  });
  series('morning', ofRegion(company, 'SUD'), {
    type: 'call',
    startsOn: workingDay(addDays(today, 1)),
    startTime: '09:00',
    durationMinutes: 15,
    zone,
    recurrence: rule('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'),
  });
};
