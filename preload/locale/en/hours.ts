/** English words: working and opening hours. */
export const hours = {
  'hours.tab': 'Hours',
  'hours.closed': 'No hours',
  'hours.fromOf': '{what}: from',
  'hours.toOf': '{what}: to',
  'hours.addOf': '{what}: add hours',
  'hours.removeOf': '{what}: remove hours',
  'hours.unreadable': 'The end must come after the start.',
  'hours.ofOne': 'Hours of their own',
  'hours.ofOne.help': 'Otherwise the working hours of the workspace count.',
  'hours.known': 'Opening hours are known',
  'hours.known.help': 'Appointments outside of them are a conflict; free times are looked for within them.',
  'hours.workspace': 'Works the days and hours of the workspace: {hours}',
  'hours.spread': 'Make every working day like {day}',
  'hours.zone.help': 'The hours are meant as clocks show them there.',
  'hours.zone.none': 'As on this machine',
  'hours.holidaySet.none': 'As the workspace',
} as const;
