/** Where a meeting takes place: 'à Lyon', 'in Paris', 'salle 3', 'sur Teams', 'at the showroom'. */
import { type Line, type Span, type Word, whole } from '#electron/features/capture/line.ts';

export interface FoundPlace extends Span {
  /** As typed, without the word that leads to it. */
  readonly place: string;
}

const online = whole(
  '(?:(?:sur|on|via|par|en|in|by|over)\\s+)?(?<place>microsoft teams|ms teams|teams|zoom|google meet|webex|skype|visio(?:conference)?)',
);
const room = whole(
  '(?:(?:en|in|dans la|a la|at)\\s+)?(?<place>(?:salle|room|bureau|hall|stand|booth|porte|building|batiment)\\s+(?:[a-z]?\\d{1,4}[a-z]?|[a-z]))',
);
const kindsOfPlace =
  'bureaux?|siege(?: social)?|showroom|salon|gare|hotel|restaurant|usine|entrepot|agence|magasin|boutique|aeroport|chantier|accueil|office|offices|headquarters|hq|station|factory|plant|warehouse|shop|store|airport|fair|trade show|site|cafe|bar';
const known = whole(
  `(?<lead>au|aux|a la|a l'|a leur|dans leurs?|dans nos|dans le|at the|at our|at their|in the|in our|in their|sur)\\s?(?<place>(?:${kindsOfPlace}))`,
);
const theirs = whole('(?<place>chez (?:eux|lui|elle|nous|moi|le client|la cliente))');

const leads = new Set(['a', 'au', 'aux', 'in', 'at']);
const particles = new Set(
  'de du des la le les sur sous en l d saint sainte st and et of the upon'.split(' '),
);

const gap = (line: Line, a: Word, b: Word): string => line.folded.slice(a.to, b.from);

/** The words from `at` on that are typed as a place's name: 'Aix-en-Provence', 'New York', 'La Défense'. */
const properName = (line: Line, at: number, isCity: (name: string) => boolean): Span | null => {
  const { words } = line;
  const isOpen = (word: Word | undefined) => word !== undefined && line.isFree(word);
  let end = -1;
  for (let next = at; next < words.length && next < at + 7; next++) {
    const word = words[next];
    const before = words[next - 1];
    if (!word || !isOpen(word)) break;
    if (next > at && before && !/^[\s.'’-]{1,2}$/.test(gap(line, before, word))) break;
    if (word.capital || (/\d/.test(word.text) && end >= 0)) end = next;
    else if (!particles.has(word.text)) break;
  }
  const first = words[at];
  if (first && end >= at) return { from: first.from, to: words[end]?.to ?? first.to };
  // A city of the workspace is one without its capital as well.
  for (let length = 4; length >= 1; length--) {
    const some = words.slice(at, at + length);
    if (some.length === length && some.every(isOpen) && isCity(some.map((word) => word.text).join(' '))) {
      return { from: some[0]?.from ?? 0, to: some.at(-1)?.to ?? 0 };
    }
  }
  return null;
};

/** @param isCity is it a city of the workspace's records? (folded) @param until where the search ends */
export const findPlace = (
  line: Line,
  isCity: (name: string) => boolean,
  until: number,
): FoundPlace | null => {
  const { words } = line;
  for (const [at, word] of words.entries()) {
    if (word.to > until) break;
    const next = words[at + 1];
    if (!next || !line.isFree(word) || (!leads.has(word.text) && word.text !== 'chez')) continue;
    if (!/^\s+$/.test(gap(line, word, next))) continue;
    const name = properName(line, at + 1, isCity);
    if (!name || name.to > until) continue;
    // Without its accent it is as likely the English article, or a verb.
    if (line.typed(word).toLowerCase() === 'a' && !isCity(line.folded.slice(name.from, name.to))) continue;
    const place = word.text === 'chez' ? line.typed({ from: word.from, to: name.to }) : line.typed(name);
    return { from: word.from, to: name.to, place };
  }
  for (const pattern of [online, room, known, theirs]) {
    const match = line.first(pattern, until);
    if (!match) continue;
    const found = match.groups?.['place'] ?? '';
    const from = match.to - found.length;
    // 'à l'hôtel Ibis': its name belongs to it.
    const at = words.findIndex((word) => word.from >= match.to);
    const more = at < 0 || pattern !== known ? null : properName(line, at, () => false);
    const to = more && /^\s$/.test(line.folded.slice(match.to, more.from)) ? more.to : match.to;
    return { from: match.from, to, place: line.typed({ from, to }) };
  }
  return null;
};
