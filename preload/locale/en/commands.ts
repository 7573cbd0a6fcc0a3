/** English words: commands of menus, palette and shortcuts. */
export const commands = {
  'commands.palette': 'Search and commands',
  'commands.group.record': 'Record',
  'commands.group.selection': 'Selection',
  'commands.group.list': 'List',
  'commands.group.create': 'Create',
  'commands.group.go': 'Go to',
  'commands.group.edit': 'Edit',
  'commands.group.view': 'View',
  'commands.group.help': 'Help',
  'commands.capture': 'Quick capture',
  'commands.goTo': 'Go to {section}',
  'commands.compact': 'Compact rows',
  'commands.comfortable': 'Comfortable rows',
  'commands.copyPlace': 'Copy the link to this place',
  'commands.linkCopied': 'Link copied',
} as const;
