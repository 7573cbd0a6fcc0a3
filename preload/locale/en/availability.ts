/** English words: the message that proposes times. */
export const availability = {
  'slots.message.subject': 'Suggested times: {title}',
  'slots.message.subjectOnly': 'Suggested times for a meeting',
  'slots.message.hello': 'Hello,',
  'slots.message.dear': 'Dear {name},',
  'slots.message.dearName': 'Dear {name},',
  'slots.message.title': '“{title}”',
  'slots.message.noTitle': 'our meeting',
  'slots.message.propose': {
    one: 'I would like to suggest the following time for {about} ({minutes} minutes):',
    other: 'I would like to suggest the following times for {about} ({minutes} minutes):',
  },
  'slots.message.time': '{day}, {from}–{to}',
  'slots.message.both': '{theirs} ({ours} our time)',
  'slots.message.zone': 'Time zone: {zone}.',
  'slots.message.zones': 'Your time zone: {theirs}; ours: {ours}.',
  'slots.message.place': 'Place: {place}.',
  'slots.message.ask': {
    one: 'Would this suit you? If not, please tell me when you are free.',
    other: 'Which of these suits you best? If none does, please tell me when you are free.',
  },
  'slots.message.hold': 'Suggested: {title}',
  'slots.message.holdOnly': 'Meeting',
  'slots.message.regards': 'Kind regards,',
} as const;
