/** Where Relais keeps things on this machine, the same for every shell, and which language the machine speaks. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder of the application's own data: what Electron calls userData. */
export const dataFolder = (
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string => {
  if (platform === 'win32') return join(environment['APPDATA'] || join(home, 'AppData', 'Roaming'), 'Relais');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Relais');
  return join(environment['XDG_CONFIG_HOME'] || join(home, '.config'), 'Relais');
};

/** The workspace opened when none is named. */
export const defaultWorkspace = (): string => join(dataFolder(), 'workspace');

/** French where the first of the machine's languages is French, English for all others. */
export const languageOf = (tag: string | undefined): 'en' | 'fr' => (/^fr\b/i.test(tag ?? '') ? 'fr' : 'en');

/** The machine's language outside of Electron: the locale of the environment, then what the platform says. */
export const systemLanguage = (environment: NodeJS.ProcessEnv = process.env): 'en' | 'fr' => {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  if (named) return languageOf(named.replace(/[_.@].*$/, ''));
  return languageOf(Intl.DateTimeFormat().resolvedOptions().locale);
};
