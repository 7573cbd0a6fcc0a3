/** What is shown of a record that was found: its title, what tells it from others, and where the words stood. */

import type { ListedKind } from '#contract/kinds.ts';
import { definitionOf } from '#contract/kinds.ts';
import type { Hit } from '#contract/search.ts';
import { localDay } from '#electron/features/local-day.ts';
import { labelOf, nameOf, type PlainRecord } from '#electron/features/records/labels.ts';
import { listedName, storeLists } from '#electron/features/records/settings-lists.ts';
import { textsOf } from '#electron/features/search/record-words.ts';
import { searchedKind } from '#electron/features/search/searched-fields.ts';
import type { Store } from '#electron/store/store.ts';
import { formatDate, formatPeriod } from '#locale/format.ts';
import { hasMessage, type Language, translate } from '#locale/translate.ts';
import { foundParts, wordsOf } from '#locale/word-match.ts';

/** Letters of a long text shown around what was found in it. */
const shownLetters = 120;
const shownBefore = 30;

const word = (language: Language, key: string, fallback: string): string =>
  hasMessage(key) ? translate(language, key) : fallback;

/** A field in words; '' where it is empty or means nothing outside of its record. */
const shown = (
  store: Store,
  language: Language,
  kind: ListedKind,
  record: PlainRecord,
  name: string,
): string => {
  const field = definitionOf(kind).fields[name];
  const value = record[name];
  if (!field || value === null || value === undefined || value === '') return '';
  if (field.to !== null) return typeof value === 'string' ? labelOf(store, field.to, value) : '';
  switch (field.type) {
    case 'choice':
      return word(language, `choices.${kind}.${name}.${value}`, String(value));
    case 'stage':
    case 'appointmentType':
      return listedName(storeLists(store), field.type, language, String(value));
    case 'date':
      return formatDate(String(value), language);
    case 'instant':
      return formatDate(localDay(String(value)), language);
    case 'period':
      return formatPeriod(String(value), language);
    default:
      return String(value);
  }
};

/** The piece of a long text around the first thing found in it. */
const piece = (text: string, typed: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= shownLetters) return line;
  const [first] = foundParts(line, typed);
  const at = first && !first.found ? first.text.length : 0;
  const from = at <= shownBefore ? 0 : line.indexOf(' ', at - shownBefore) + 1;
  const end = line.slice(from, from + shownLetters);
  return `${from > 0 ? '… ' : ''}${end}${from + shownLetters < line.length ? ' …' : ''}`;
};

/** Does the text have the typed word, or begin a word with it, or nearly? */
const has = (text: string, typed: string): boolean => foundParts(text, typed).some(({ found }) => found);

/** @param typed what was searched; '' where nothing was */
export const hitOf = (
  store: Store,
  language: Language,
  kind: ListedKind,
  record: PlainRecord,
  typed = '',
): Hit => {
  const { hint, fields } = searchedKind(kind);
  const named = nameOf(kind, record);
  const title = kind === 'targets' ? formatPeriod(named, language) : named;
  const told = hint.map((name) => shown(store, language, kind, record, name)).filter((text) => text !== '');
  const line = told.join(' · ');
  const missing = wordsOf(typed).filter((one) => !has(`${title} ${line} ${named}`, one));
  const searched = missing.join(' ');
  const place =
    missing.length === 0
      ? undefined
      : fields
          .flatMap((field) => textsOf(store, field, record).map((text) => ({ field: field.name, text })))
          .find(({ text }) => has(text, searched));
  const found = place ? { field: place.field, text: piece(place.text, searched) } : null;
  return { kind, id: record.id, title, hint: line, found };
};
