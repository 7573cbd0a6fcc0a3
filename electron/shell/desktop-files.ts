/** The system's own dialogs for files that come in and go out. */
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { ShellFiles } from '#electron/shell/application.ts';
import { deliverFolder } from '#electron/shell/deliver-folder.ts';
import { type Language, type MessageKey, translate } from '#locale/translate.ts';

/** What files are called by the first of the endings asked for; others are tables. */
const kindsOfFiles: Readonly<Record<string, MessageKey>> = {
  ics: 'shell.calendars',
  vcf: 'shell.cards',
  docx: 'shell.wordDocuments',
  png: 'shell.pictures',
};

/** @param window the window that a dialog belongs to; undefined once it is gone */
export const desktopFiles = (
  window: () => BrowserWindow | undefined,
  language: () => Language,
): ShellFiles => ({
  async open(accept, desk) {
    const parent = window();
    if (!parent) return null;
    const kind = kindsOfFiles[accept[0] ?? ''] ?? 'shell.tables';
    const filters = [{ name: translate(language(), kind), extensions: [...accept] }];
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      filters,
      properties: ['openFile'],
    });
    const [path] = filePaths;
    return canceled || path === undefined ? null : desk.admit(path);
  },
  async save(id, desk) {
    const { name } = desk.locate(id).handle;
    const parent = window();
    if (!parent) return { saved: false, name };
    const { canceled, filePath } = await dialog.showSaveDialog(parent, {
      defaultPath: join(app.getPath('documents'), name),
    });
    if (canceled || !filePath) return { saved: false, name };
    await desk.deliver(id, filePath);
    return { saved: true, name };
  },
  async saveFolder(ids, name, desk) {
    const parent = window();
    if (!parent) return { saved: false, name };
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
      defaultPath: app.getPath('documents'),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [within] = filePaths;
    if (canceled || within === undefined) return { saved: false, name };
    const folder = await deliverFolder(desk, ids, within, name);
    return { saved: true, name: basename(folder) };
  },
});
