/** What a meeting gives to a template: the names of contract/document-fields.ts, in the language asked for. */
import type { DocumentValues } from '#contract/document-fields.ts';
import type { Meeting } from '#contract/meetings.ts';
import { timeOf, whenItIs } from '#electron/features/meetings/description.ts';
import { formatDate } from '#locale/format.ts';
import { type Language, type MessageKey, type MessageParams, translate } from '#locale/translate.ts';

/** @param what decides whether people are told by what they answered or by whether they were there */
export const meetingValues = (
  meeting: Meeting,
  what: 'agenda' | 'minutes',
  language: Language,
): DocumentValues => {
  const say = (key: MessageKey, params?: MessageParams) => translate(language, key, params);
  const noted = what === 'minutes' && meeting.people.some(({ present }) => present !== null);
  const state = (present: boolean | null) =>
    present === null ? '' : say(present ? 'meetings.present' : 'meetings.absent');
  return {
    'meeting.title': meeting.title,
    'meeting.when': whenItIs(meeting, { say, language }),
    'meeting.place': meeting.place ?? '',
    'meeting.minutes': meeting.minutes ?? '',
    people: meeting.people.map(({ name, company, role, answer, present }) => ({
      'person.name': name,
      'person.company': company ?? '',
      'person.role': say(`meetings.roles.${role}`),
      'person.answer': noted ? state(present) : say(`meetings.answers.${answer}`),
    })),
    agenda: meeting.agenda.map(({ startsAt, title, notes, owner, minutes }) => ({
      'item.time': timeOf(startsAt, meeting, language),
      'item.title': title,
      'item.notes': notes ?? '',
      'item.owner': owner ?? '',
      'item.minutes': say('meetings.minutesShort', { count: minutes }),
    })),
    decisions: meeting.decisions.map((text) => ({ 'decision.text': text })),
    actions: meeting.actions.map(({ title, assignee, dueOn }) => ({
      'action.title': title,
      'action.owner': assignee ?? '',
      'action.due': dueOn === null ? '' : formatDate(dueOn, language),
    })),
  };
};
