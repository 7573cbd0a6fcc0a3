/** What no window of the application may do: leave its page, open others, embed others, or use a device. */
import { app, type Session, shell, type WebContents } from 'electron';
import { externalAddress } from '#electron/shell/external-address.ts';

const openOutside = (text: string): void => {
  const address = externalAddress(text);
  if (address !== undefined) void shell.openExternal(address);
};

const guardContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    openOutside(event.url);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
};

/** For every window there will be. */
export const guardWindows = (): void => {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
};

/** No camera, no place, no notification, no device, no screen: the application needs none of them. */
export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
};
