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
    'The workspace needs attention: part of its data cannot be read. Nothing was changed. ({folder})',
  'shell.newerVersion':
    'The workspace was written by a newer version of Relais. Install that version to open it. ({folder})',
  'shell.storageFailed': 'The workspace cannot be written: {reason}. ({folder})',
  'shell.openFailed': 'Relais could not start. The log says why: {folder}',
  'shell.tables': 'Tables',
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
  'shell.close': 'Close',
  'shell.quit': 'Quit Relais',
} as const;
