/** What no window of the application may do: leave its page, open others, embed others, or use a device. */
import { app, type Session, shell, type WebContents } from 'electron';
import { isOwnAddress } from '#electron/shell/desktop-pages.ts';
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

/** Writing text to the clipboard, for a link that is copied: what the clipboard holds can never be read. */
const isAllowed = (permission: string, url: string): boolean =>
  permission === 'clipboard-sanitized-write' && isOwnAddress(url);

/** No camera, no place, no notification, no device, no screen: the application needs none of them. */
export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isAllowed(permission, contents.getURL())),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
};
