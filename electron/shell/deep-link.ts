/** Addresses of Relais given from outside: relais:// links, and what stands after --open. Whatever is given is safe to open. */

export const linkScheme = 'relais';

/** In characters: an address with all the filters a person sets is far shorter. */
const longest = 8_000;

/** Up to three names, then what is asked there: 'organisations/ID/tab?search=x'. Nothing that a path could climb with. */
const form = /^[a-zA-Z][\w-]{0,40}(?:\/[\w%.~-]{1,200}){0,2}\/?(?:\?[\w\-.~!$&'()*+,;=:@/?%[\]{}"|]*)?$/;

/** Where an address that cannot be understood leads: the window says so there. */
export const nowhere = '#/unknown';

const isEncoded = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

/** Does the parameter of a command line look like a link of ours? */
export const isLink = (text: string): boolean => /^relais:/i.test(text);

/**
 * The window's address for a link ('relais://organisations/ID') or for an address as the window shows it
 * ('#/organisations/ID'); `nowhere` for any other text.
 */
export const addressOf = (given: string): string => {
  const place = given.slice(0, longest + 20).replace(/^(?:relais:\/{0,3}(?:#\/)?|#\/)/i, '');
  if (place === given || place.length > longest || !form.test(place) || !isEncoded(place)) return nowhere;
  const [path = '', search] = place.split(/\?(.*)/s, 2);
  if (path.split('/').some((part) => /^\.+$/.test(decodeURIComponent(part)))) return nowhere;
  return `#/${path.replace(/\/$/, '')}${search === undefined || search === '' ? '' : `?${search}`}`;
};

/** What a command line asks to open: the value of --open, else the first link in it; null where it asks for nothing. */
export const openedBy = (parameters: readonly string[]): string | null => {
  for (const [at, parameter] of parameters.entries()) {
    const value = parameter.startsWith('--open=')
      ? parameter.slice('--open='.length)
      : parameter === '--open'
        ? (parameters[at + 1] ?? '')
        : undefined;
    if (value !== undefined) return addressOf(value);
  }
  const link = parameters.find(isLink);
  return link === undefined ? null : addressOf(link);
};
