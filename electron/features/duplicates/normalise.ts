/** What is left of names, numbers and addresses once the ways of writing them are taken away. */
import { legalForms } from '#electron/features/legal-forms.ts';
import { foldKey, foldName } from '#locale/fold.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Forms that stand before the name as well: 'SARL Dupont'. */
const formsBefore = setOf('sa sas sasu sarl eurl snc sci scop gie ets etablissements societe');
/** Words that come and go between two writings of one name. */
const smallWords = setOf('the and et und n of de du des d l le la les au aux');

/** 's a r l' is 'sarl', 'i b m' is 'ibm'. */
const joinLetters = (words: readonly string[]): string[] => {
  const joined: string[] = [];
  let run = '';
  for (const word of words) {
    if (word.length === 1 && !/\d/.test(word)) {
      run += word;
      continue;
    }
    if (run !== '') joined.push(run);
    run = '';
    joined.push(word);
  }
  if (run !== '') joined.push(run);
  return joined;
};

/** Without `words` at all, it would be no name: then they are the name. */
const unlessEmpty = (words: string[], all: readonly string[]): readonly string[] =>
  words.length > 0 ? words : all;

/** The words of a company's name: folded, without legal form, articles and the word for 'and'. */
export const companyWords = (name: string): readonly string[] => {
  const words = foldName(name.replaceAll('&', ' and ').replaceAll('+', ' and '))
    .split(' ')
    .filter((word) => word !== '');
  // Before single letters are joined: the l of "L'Atelier" is an article, unless it is part of 'S.A.R.L.'.
  const joined = joinLetters(words);
  let from = 0;
  let to = joined.length;
  if (to - from > 1 && formsBefore.has(joined[from] ?? '')) from += 1;
  while (to - from > 1 && (legalForms.has(joined[to - 1] ?? '') || smallWords.has(joined[to - 1] ?? '')))
    to -= 1;
  const bare = joined.slice(from, to);
  return unlessEmpty(
    bare.filter((word) => !smallWords.has(word)),
    bare,
  );
};

/** The words of a person's name, folded: 'Aït-Saïd' is two. */
export const personWords = (...parts: readonly unknown[]): readonly string[] =>
  foldName(parts.filter((part) => typeof part === 'string').join(' '))
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/**
 * The digits of a telephone number without what depends on where it is dialled from: '+33 (0)1 55 12 34 56' and
 * '0033 1 55 12 34 56' are 33155123456, '01 55 12 34 56' is 155123456. Null below six digits; an extension does not count.
 */
export const phoneDigits = (phone: unknown): string | null => {
  if (typeof phone !== 'string') return null;
  const [number = ''] = phone.toLowerCase().split(/ext|poste|x|#|;|,|\//);
  const digits = number.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length < 6 ? null : digits;
};

/** One number with its country and the other without are the same: eight digits or more must be shared at the end. */
export const samePhone = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 8 && (a.endsWith(b) || b.endsWith(a)));

/** What samePhone numbers have in common. */
export const phoneTail = (digits: string): string => digits.slice(-8);

/** Anybody has an address there: it says nothing about who one works for. */
const mailProviders = setOf(
  'gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr hotmail.co.uk live.com live.fr msn.com yahoo.com ' +
    'yahoo.fr yahoo.co.uk ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.de gmx.net gmx.fr web.de t-online.de ' +
    'proton.me protonmail.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr laposte.net bbox.fr numericable.fr aliceadsl.fr ' +
    'club-internet.fr skynet.be telenet.be bluewin.ch btinternet.com virginmedia.com sky.com talktalk.net comcast.net ' +
    'verizon.net att.net videotron.ca bell.net sympatico.ca rogers.com libero.it tiscali.it mail.com zoho.com',
);
/** Pages of many companies have these hosts. */
const sharedHosts = setOf(
  'facebook.com fr-fr.facebook.com linkedin.com instagram.com x.com twitter.com youtube.com google.com sites.google.com ' +
    'business.site wixsite.com wordpress.com etsy.com amazon.com pagesjaunes.fr tripadvisor.com tripadvisor.fr linktr.ee',
);

/** The address in lower case without spaces; null for what is no address. */
export const mailAddress = (email: unknown): string | null => {
  if (typeof email !== 'string') return null;
  const text = email
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null;
};

/** The domain of a company's address; null for that of a mail provider. */
export const mailDomain = (email: unknown): string | null => {
  const address = mailAddress(email);
  const domain = address?.slice(address.indexOf('@') + 1).replace(/^(mail|email|smtp)\./, '');
  return domain === undefined || mailProviders.has(domain) ? null : domain;
};

/** 'https://www.konex.fr/contact' is konex.fr; null for pages on the host of somebody else. */
export const webHost = (website: unknown): string | null => {
  if (typeof website !== 'string') return null;
  const text = website.trim().toLowerCase();
  const host = /^(?:[a-z]+:\/\/)?(?:[^/@]*@)?([^/:?#\s]+)/.exec(text)?.[1]?.replace(/^www\d?\./, '');
  return host === undefined || !/^[^.]+(\.[^.]+)+$/.test(host) || sharedHosts.has(host) ? null : host;
};

/** The part of a domain that is the company's own: konex of konex.fr, konex.com and shop.konex.co.uk. */
export const domainLabel = (domain: string): string => {
  const parts = domain.split('.');
  const short = parts.length > 2 && /^(co|com|org|net|gouv|ac|gov)$/.test(parts.at(-2) ?? '');
  return parts.at(short ? -3 : -2) ?? domain;
};

/** Letters and digits alone, for codes and VAT numbers; null for nothing. */
export const bareCode = (code: unknown): string | null => {
  if (typeof code !== 'string') return null;
  return foldKey(code).replace(/[^\p{L}\p{N}]/gu, '') || null;
};

const streetWords: Readonly<Record<string, string>> = {
  st: 'street',
  str: 'strasse',
  rd: 'road',
  ave: 'avenue',
  av: 'avenue',
  blvd: 'boulevard',
  bd: 'boulevard',
  boul: 'boulevard',
  ln: 'lane',
  dr: 'drive',
  sq: 'square',
  pl: 'place',
  rte: 'route',
  ch: 'chemin',
  chem: 'chemin',
  imp: 'impasse',
  fbg: 'faubourg',
  fg: 'faubourg',
  no: '',
  n: '',
};

/** The street with its number, without the ways of abbreviating it; null for less than two words. */
export const streetKey = (street: unknown): string | null => {
  if (typeof street !== 'string') return null;
  const words = foldName(street.replaceAll('°', ' '))
    .split(' ')
    .map((word) => streetWords[word] ?? word)
    .filter((word) => word !== '' && !smallWords.has(word));
  return words.length < 2 ? null : words.join(' ');
};
