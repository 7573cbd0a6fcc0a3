/** Opens an address in the machine's own browser, where there is a screen to show it on. */
import { spawn } from 'node:child_process';

/** On Linux a display is needed; the other systems always have one. */
export const hasDisplay = (
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): boolean => platform !== 'linux' || Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY']);

/** The program that opens an address, with its arguments. */
export const opener = (
  address: string,
  platform: NodeJS.Platform = process.platform,
): readonly [string, ...string[]] => {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  if (platform === 'darwin') return ['open', address];
  return ['xdg-open', address];
};

/** @returns whether a program was started; it is not waited for */
export const openAddress = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (!hasDisplay()) return resolve(false);
    const [program, ...parameters] = opener(address);
    const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
