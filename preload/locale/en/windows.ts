/** English words: the window, its state and the disk. */
export const windows = {
  'windows.new': 'New window',
  'windows.openRecord': 'Open in a new window',
  'windows.linkNotCopied': 'The link could not be copied. Click into the window and try again.',
  'windows.unknownLink':
    'That link leads to no place in this version of Relais, so this page was opened instead.',
  'windows.tooMany':
    'The first {shown} of {total} are shown. Narrow the period or the filters to see the others.',
  'windows.notSaved': 'Not saved',
  'windows.savingAgain': 'Changes are saved again.',
  'windows.stillNot': 'Changes still cannot be saved.',
  'windows.trouble.full': 'Not saved: the disk is full.',
  'windows.trouble.gone': 'Not saved: the folder with your data is not there.',
  'windows.trouble.readOnly': 'Not saved: writing is not allowed in the folder with your data.',
  'windows.trouble.failed': 'Not saved: the disk reports an error.',
  'windows.trouble.connection': 'Not saved: this page no longer reaches Relais.',
  'windows.remedy.full': 'Free some space, then try again. What was saved before is safe.',
  'windows.remedy.gone':
    'Connect its disk or put the folder back ({folder}), then try again. Keep this window open until then.',
  'windows.remedy.readOnly':
    'Allow writing to {folder}, or lift the write protection of the disk, then try again. What was saved before is safe.',
  'windows.remedy.failed':
    'Check how the disk is connected, then try again. If it happens again, copy {folder} to another disk.',
  'windows.remedy.connection':
    'It was closed, or the machine slept. Start Relais and open the address it shows. What was saved before is safe.',
} as const;
