/** The agenda and the minutes of a meeting as Word documents: what they say, in the language asked for. */
import type { Block, Column, PageSize, WordDocument } from '#contract/document.ts';
import type { Brand } from '#contract/kinds/workspace.ts';
import type { ActionItem, Meeting, Participant, RaisedConcern, TimedItem } from '#contract/meetings.ts';
import { addDays } from '#contract/plain-date.ts';
import { dateOfInstant, formatDate, formatDateLong, formatTime, formatZone } from '#locale/format.ts';
import { type Language, type MessageKey, type MessageParams, translate } from '#locale/translate.ts';

export interface Described {
  readonly meeting: Meeting;
  readonly what: 'agenda' | 'minutes';
  readonly language: Language;
  readonly company: string | null;
  readonly page: PageSize;
  readonly brand: Brand;
  /** Now, ISO 8601 in UTC. */
  readonly now: string;
}

type Say = (key: MessageKey, params?: MessageParams) => string;

export interface Words {
  readonly say: Say;
  readonly language: Language;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 'Monday 23 November 2026, 09:00 – 10:30 (Central European Standard Time)'; all day the days alone. */
export const whenItIs = ({ start, end, zone, startsAt }: Meeting, { say, language }: Words): string => {
  const [day = '', time] = start.split('T');
  const [endDay = '', endTime = ''] = end.split('T');
  const long = (date: string) => capital(formatDateLong(date, language));
  if (time === undefined) {
    const last = addDays(endDay, -1);
    return last === day ? long(day) : say('meetings.word.days', { from: long(day), to: long(last) });
  }
  const from = formatTime(time, language);
  const to =
    endDay === day
      ? formatTime(endTime, language)
      : `${formatDate(endDay, language)}, ${formatTime(endTime, language)}`;
  const clock = zone === null || startsAt === null ? '' : ` (${formatZone(zone, startsAt, language)})`;
  return `${say('meetings.word.time', { day: long(day), from, to })}${clock}`;
};

/** The time of an item as clocks of the meeting's zone show it; '' where the meeting has no time. */
export const timeOf = (at: string | null, meeting: Meeting, language: Language): string => {
  if (at === null) return '';
  const clock = new Intl.DateTimeFormat('en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(meeting.zone === null ? {} : { timeZone: meeting.zone }),
  }).format(Date.parse(at));
  return formatTime(clock, language);
};

const column = (heading: string, share: number, align: Column['align'] = 'start'): Column => ({
  heading,
  share,
  align,
});

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });

const facts = (meeting: Meeting, words: Words): Block => {
  const { say } = words;
  const [chair] = meeting.people.filter(({ role }) => role === 'chair');
  const rows: [string, string][] = [[say('meetings.word.when'), whenItIs(meeting, words)]];
  if (meeting.place !== null) rows.push([say('meetings.word.where'), meeting.place]);
  if (meeting.client !== null) rows.push([say('meetings.word.client'), meeting.client]);
  if (chair) rows.push([say('meetings.word.chair'), chair.name]);
  return { kind: 'facts', about: say('meetings.word.facts'), rows };
};

const people = ({ people: all }: Meeting, what: Described['what'], { say }: Words): Block[] => {
  if (all.length === 0) return [];
  // Where nobody was noted as there, who had said that they would come is all that is known.
  const noted = what === 'minutes' && all.some(({ present }) => present !== null);
  const state = ({ answer, present }: Participant) =>
    noted
      ? present === null
        ? ''
        : say(present ? 'meetings.present' : 'meetings.absent')
      : say(`meetings.answers.${answer}`);
  const withCompanies = all.some(({ company }) => company !== null);
  return [
    heading(say('meetings.people')),
    {
      kind: 'table',
      about: say('meetings.people'),
      columns: [
        column(say('meetings.word.name'), 5),
        ...(withCompanies ? [column(say('meetings.word.company'), 4)] : []),
        column(say('meetings.word.role'), 3),
        column(say(noted ? 'meetings.presence' : 'meetings.answer'), 3),
      ],
      rows: all.map((one) => [
        one.name,
        ...(withCompanies ? [one.company ?? ''] : []),
        say(`meetings.roles.${one.role}`),
        state(one),
      ]),
      total: false,
    },
  ];
};

/** What the items come to against the time there is; null where there is no time or they fit exactly. */
const balance = ({ planned, duration }: Meeting, { say }: Words): string | null => {
  if (duration === null || planned === duration) return null;
  return planned > duration
    ? say('meetings.over', { count: planned - duration })
    : say('meetings.free', { count: duration - planned });
};

const agendaTable = (meeting: Meeting, words: Words): Block[] => {
  const { say, language } = words;
  if (meeting.agenda.length === 0)
    return [{ kind: 'paragraph', text: say('meetings.noAgenda'), muted: true }];
  const left = balance(meeting, words);
  const row = (item: TimedItem) => [
    timeOf(item.startsAt, meeting, language),
    item.notes === null || item.notes.trim() === ''
      ? item.title
      : [
          { text: item.title, style: 'strong' as const },
          { text: `\n${item.notes}`, style: null },
        ],
    item.owner ?? '',
    say('meetings.minutesShort', { count: item.minutes }),
  ];
  return [
    {
      kind: 'table',
      about: say('meetings.agenda'),
      columns: [
        column(say('meetings.word.begins'), 2),
        column(say('meetings.word.item'), 8),
        column(say('meetings.word.owner'), 4),
        column(say('meetings.word.minutes'), 2, 'end'),
      ],
      rows: [
        ...meeting.agenda.map(row),
        [
          timeOf(meeting.agenda.at(-1)?.endsAt ?? null, meeting, language),
          left === null ? say('meetings.total') : `${say('meetings.total')} (${left})`,
          '',
          say('meetings.minutesShort', { count: meeting.planned }),
        ],
      ],
      total: true,
    },
  ];
};

const actionTable = (title: string, actions: readonly ActionItem[], { say, language }: Words): Block => ({
  kind: 'table',
  about: title,
  columns: [
    column(say('meetings.word.what'), 7),
    column(say('meetings.word.who'), 4),
    column(say('meetings.word.until'), 3),
    column(say('meetings.word.state'), 2),
  ],
  rows: actions.map(({ title: what, assignee, dueOn, status }) => [
    what,
    assignee ?? '',
    dueOn === null ? '' : formatDate(dueOn, language),
    say(`choices.tasks.status.${status}`),
  ]),
  total: false,
});

const concernTable = (title: string, concerns: readonly RaisedConcern[], { say }: Words): Block => ({
  kind: 'table',
  about: title,
  columns: [
    column(say('fields.concerns.title'), 6),
    column(say('fields.concerns.raisedById'), 3),
    column(say('meetings.word.state'), 2),
    column(say('fields.concerns.outcome'), 5),
  ],
  rows: concerns.map(({ title: what, raisedBy, status, outcome }) => [
    what,
    raisedBy ?? '',
    say(`choices.concerns.status.${status}`),
    outcome ?? '',
  ]),
  total: false,
});

/** What earlier meetings of the series left open. */
const earlier = ({ earlier: { actions, concerns } }: Meeting, words: Words): Block[] => {
  const { say } = words;
  const blocks: Block[] = [];
  if (actions.length > 0)
    blocks.push(heading(say('meetings.actions'), 2), actionTable(say('meetings.actions'), actions, words));
  if (concerns.length > 0)
    blocks.push(
      heading(say('meetings.concerns'), 2),
      concernTable(say('meetings.concerns'), concerns, words),
    );
  return blocks.length === 0 ? [] : [heading(say('meetings.earlier')), ...blocks];
};

const agendaBlocks = (meeting: Meeting, words: Words): Block[] => [
  ...people(meeting, 'agenda', words),
  heading(words.say('meetings.agenda')),
  ...agendaTable(meeting, words),
  ...earlier(meeting, words),
];

const notes = (meeting: Meeting, { say }: Words): Block[] => {
  const items = meeting.agenda.flatMap((item, index): Block[] => [
    heading(`${index + 1}. ${item.title}`, 2),
    ...(item.owner === null ? [] : [{ kind: 'paragraph' as const, text: item.owner, muted: true }]),
    ...(item.notes === null || item.notes.trim() === ''
      ? []
      : [{ kind: 'paragraph' as const, text: item.notes, muted: false }]),
  ]);
  const general = meeting.minutes?.trim() ?? '';
  return [
    ...(items.length === 0 ? [] : [heading(say('meetings.agenda')), ...items]),
    ...(general === ''
      ? []
      : [heading(say('meetings.notes')), { kind: 'paragraph' as const, text: general, muted: false }]),
  ];
};

const minutesBlocks = (meeting: Meeting, words: Words): Block[] => {
  const { say } = words;
  const none: Block = { kind: 'paragraph', text: say('meetings.none'), muted: true };
  return [
    ...people(meeting, 'minutes', words),
    ...notes(meeting, words),
    heading(say('meetings.decisions')),
    meeting.decisions.length === 0 ? none : { kind: 'list', numbered: true, items: meeting.decisions },
    heading(say('meetings.actions')),
    meeting.actions.length === 0 ? none : actionTable(say('meetings.actions'), meeting.actions, words),
    heading(say('meetings.concerns')),
    meeting.concerns.length === 0 ? none : concernTable(say('meetings.concerns'), meeting.concerns, words),
    ...earlier(meeting, words),
  ];
};

/** The document, and the name of its file without the extension: 'Agenda 2026-11-23 Team meeting'. */
export const describeMeeting = ({
  meeting,
  what,
  language,
  company,
  page,
  brand,
  now,
}: Described): { readonly document: WordDocument; readonly name: string } => {
  const say: Say = (key, params) => translate(language, key, params);
  const words = { say, language };
  const called = say(what === 'agenda' ? 'meetings.agenda' : 'meetings.minutes');
  const day = meeting.start.slice(0, 10);
  const document: WordDocument = {
    title: `${called} – ${meeting.title}`,
    subject: meeting.title,
    author: company,
    at: now,
    language,
    page,
    brand,
    header: `${called} – ${meeting.title}, ${formatDate(day, language)}`,
    footer: [company, say('meetings.word.written', { on: formatDate(dateOfInstant(now), language) })]
      .filter((part) => part !== null)
      .join(' · '),
    blocks: [
      { kind: 'title', text: meeting.title },
      { kind: 'subtitle', text: called },
      facts(meeting, words),
      ...(what === 'agenda' ? agendaBlocks(meeting, words) : minutesBlocks(meeting, words)),
    ],
  };
  return { document, name: `${called} ${day} ${meeting.title}` };
};
