/** The application's menu: the system's own commands, in the user's language. The application's commands are in its window. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type Language, type MessageKey, translate } from '#locale/translate.ts';

export interface MenuActions {
  readonly newWindow: () => void;
  readonly zoom: (direction: 'in' | 'out' | 'actual') => void;
}

export const setMenu = (language: Language, { newWindow, zoom }: MenuActions): void => {
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
        {
          label: word('shell.actualSize'),
          accelerator: 'CommandOrControl+0',
          click: () => zoom('actual'),
        },
        { label: word('shell.zoomIn'), accelerator: 'CommandOrControl+Plus', click: () => zoom('in') },
        // The same key without shift, as keyboards have it.
        {
          label: word('shell.zoomIn'),
          accelerator: 'CommandOrControl+=',
          click: () => zoom('in'),
          visible: false,
          acceleratorWorksWhenHidden: true,
        },
        { label: word('shell.zoomOut'), accelerator: 'CommandOrControl+-', click: () => zoom('out') },
        separator,
        { role: 'togglefullscreen', label: word('shell.fullScreen') },
      ],
    },
    {
      label: word('shell.window'),
      submenu: [
        { label: word('shell.newWindow'), accelerator: 'CommandOrControl+Shift+N', click: newWindow },
        { role: 'close', label: word('shell.closeWindow') },
        separator,
        { role: 'minimize', label: word('shell.minimise') },
        ...(mac ? [] : [{ role: 'quit', label: word('shell.quit') } as const]),
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};
