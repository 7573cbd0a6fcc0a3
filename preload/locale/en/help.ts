/** English words: the guide and what is new. */
export const help = {
  'help.contents': 'Contents',
  'help.group.start': 'To begin',
  'help.group.everyday': 'Every day',
  'help.group.clients': 'Clients',
  'help.group.calendar': 'Calendar',
  'help.group.sales': 'Sales and team',
  'help.group.documents': 'Documents',
  'help.group.data': 'Data',
  'help.search': 'Search the guide',
  'help.results': 'Results',
  'help.found': { one: '{count} passage found', other: '{count} passages found' },
  'help.guide': 'Guide to this section',
  'help.whatsNew': 'What’s new',
  'help.hint': 'Relais is now version {version}.',
} as const;
