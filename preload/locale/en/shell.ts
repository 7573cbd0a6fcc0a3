/** English words: what the application says outside of its window. */
export const shell = {
  'shell.serving': 'Relais is open in your browser: {address}',
  'shell.openAddress': 'Open this address in a browser on this machine: {address}',
  'shell.onceOnly':
    'The address is good for one window. Press Enter here for another, Ctrl+C to close Relais.',
  'shell.cannotOpen': 'Relais could not open the workspace.',
  'shell.locked':
    'The workspace is already open in another window or program. Close it there first. ({folder})',
  'shell.damaged':
    'Part of the workspace cannot be read, so it was not opened, and nothing was changed. To go on from a backup: copy the newest file of {backups} into a new folder, under the name snapshot.json, and start Relais with --workspace and that folder. Keep the old one: {folder}',
  'shell.newerVersion':
    'The workspace was written by a newer version of Relais. Install that version to open it. ({folder})',
  'shell.storageFailed':
    'The workspace cannot be written: {reason}. Free some space, connect the disk or allow writing there, then start Relais again. ({folder})',
  'shell.storage.full': 'the disk is full',
  'shell.storage.gone': 'the folder is not there',
  'shell.storage.readOnly': 'writing is not allowed there',
  'shell.storage.failed': 'the disk reports an error',
  'shell.noFile': 'There is no file “{file}”.',
  'shell.fileNotWritten': '“{file}” cannot be written: {reason}.',
  'shell.openFailed':
    'Relais could not start. Start it again; if that does not help, the log says why: {folder}',
  'shell.tables': 'Tables',
  'shell.calendars': 'Calendars',
  'shell.cards': 'Business cards',
  'shell.wordDocuments': 'Word documents',
  'shell.pictures': 'Pictures',
  'shell.edit': 'Edit',
  'shell.undo': 'Undo',
  'shell.redo': 'Redo',
  'shell.cut': 'Cut',
  'shell.copy': 'Copy',
  'shell.paste': 'Paste',
  'shell.selectAll': 'Select all',
  'shell.view': 'View',
  'shell.actualSize': 'Actual size',
  'shell.zoomIn': 'Zoom in',
  'shell.zoomOut': 'Zoom out',
  'shell.fullScreen': 'Full screen',
  'shell.window': 'Window',
  'shell.minimise': 'Minimise',
  'shell.newWindow': 'New window',
  'shell.closeWindow': 'Close window',
  'shell.quit': 'Quit Relais',
  'shell.reportWritten': 'The report is written: {file}',
  'shell.importUndecided':
    'What some columns stand for is not certain, so nothing was written. Correct the mapping above, keep it in a file and give it with --mapping.',
  'shell.importChecked':
    'Nothing was written. To create: {created}, to update: {updated}, unchanged: {unchanged}, refused: {refused}.',
  'shell.importDone': 'Created: {created}, updated: {updated}, unchanged: {unchanged}, refused: {refused}.',
  'shell.importProblem': 'Row {row}: {problem}',
  'shell.importUnknown': 'No record is called “{value}”. Rows: {rows}.',
  'shell.importUnknownNear': 'No record is called “{value}”. Rows: {rows}. Closest: {closest}.',
  'shell.importRefused':
    'With --dry-run Relais says why rows are refused; --refused FILE.csv keeps them with the reasons.',
  'shell.usage.unknownOption': 'There is no option {what}, or its value is missing.',
  'shell.usage.unknownCommand': 'There is no command “{what}”.',
  'shell.usage.missing': '{what} is missing.',
  'shell.usage.period': '“{what}” is not a period. Write 2017, 2017-Q2, 2017-04 or 2017-04-30.',
  'shell.usage.language': '“{what}” is not a language of Relais. Write en or fr.',
  'shell.usage.kind': '“{what}” is not a kind of record that can be imported.',
  'shell.usage.json': 'This is not JSON: {what}',
  'shell.usage.name': 'No single record is called “{what}”.',
  'shell.usage.see': 'npm run --silent relais -- --help shows all commands.',
  'shell.help':
    'relais [--workspace DIR] COMMAND [--json]\n\n  report monthly --from PERIOD [--to PERIOD] --out FILE.xlsx\n                 [--language en|fr] [--team NAME] [--region NAME]\n      Writes the monthly report. A period is 2017, 2017-Q2, 2017-04 or 2017-04-30.\n\n  import FILE --kind KIND [--mapping FILE.json] [--dry-run] [--refused FILE.csv]\n      Brings records in. Without a mapping the proposed one is taken where it is\n      certain; where it is not, nothing is written and the proposal is printed.\n      KIND: organisations, contacts, reps, regions, teams, products, opportunities,\n      orders, targets, interactions, tasks, appointments.\n\n  call CHANNEL [JSON]\n      Asks any channel and prints its answer.\n\n  --workspace DIR   the folder of the workspace\n  --json            results, and what went wrong, as JSON\n  --version         the version of Relais\n\nEnds with 0 done, 1 refused, 2 not understood, 3 columns to be settled, 4 workspace in use.',
} as const;
