/** The application's menu: the system's own commands, in the user's language. The application's commands are in its window. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type Language, type MessageKey, translate } from '#locale/translate.ts';

export const setMenu = (language: Language): void => {
  const word = (key: MessageKey) => translate(language, key);
  const mac = process.platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  // Undo and redo are missing on purpose: the window takes back text in a field and changes everywhere else. On macOS a
  // text field knows them only through the menu.
  const undo: MenuItemConstructorOptions[] = mac
    ? [{ role: 'undo', label: word('shell.undo') }, { role: 'redo', label: word('shell.redo') }, separator]
    : [];
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: word('shell.edit'),
      submenu: [
        ...undo,
        { role: 'cut', label: word('shell.cut') },
        { role: 'copy', label: word('shell.copy') },
        { role: 'paste', label: word('shell.paste') },
        { role: 'selectAll', label: word('shell.selectAll') },
      ],
    },
    {
      label: word('shell.view'),
      submenu: [
        { role: 'resetZoom', label: word('shell.actualSize') },
        { role: 'zoomIn', label: word('shell.zoomIn') },
        // The same key without shift, as keyboards have it.
        {
          role: 'zoomIn',
          accelerator: 'CommandOrControl+=',
          visible: false,
          acceleratorWorksWhenHidden: true,
        },
        { role: 'zoomOut', label: word('shell.zoomOut') },
        separator,
        { role: 'togglefullscreen', label: word('shell.fullScreen') },
      ],
    },
    {
      label: word('shell.window'),
      submenu: [
        { role: 'minimize', label: word('shell.minimise') },
        mac ? { role: 'close', label: word('shell.close') } : { role: 'quit', label: word('shell.quit') },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};
