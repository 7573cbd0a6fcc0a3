/** Which field each column fills, proposed from its heading and its values. */
import { type ImportTarget, importTargets } from '#contract/imports.ts';
import type { SettingsLists } from '#contract/kinds/workspace.ts';
import type { ListedKind } from '#contract/kinds.ts';
import { choiceWords, valueWords } from '#electron/features/imports/choices.ts';
import { asPeriod } from '#electron/features/imports/convert.ts';
import { headingTable } from '#electron/features/imports/headings.ts';
import { nouns } from '#electron/features/imports/kind-nouns.ts';
import type { ColumnProfile } from '#electron/features/imports/profile.ts';
import { parseTime } from '#electron/files/read/values.ts';
import { foldName, headingWords } from '#locale/fold.ts';

export interface Heading {
  /** As in the file. */
  readonly text: string;
  /** Folded, without the prefix. */
  readonly words: string;
  /** The same without the word that most headings of the file share; null where there is none. */
  readonly rest: string | null;
  /** 'account' of 'Account: Account Name', or null. */
  readonly prefix: string | null;
}

/** Headings as words. A word that most of them share ('pizza name', 'pizza size') says nothing about a single one. */
export const readHeadings = (headings: readonly string[]): Heading[] => {
  const parts = headings.map((text) => {
    const [, prefix, rest] = /^\s*([^:]{2,40}):\s*(\S.*)$/.exec(text) ?? [];
    return {
      text,
      words: headingWords(rest ?? text),
      prefix: prefix === undefined ? null : headingWords(prefix),
    };
  });
  const firsts = parts.map(({ words }) => words.split(' ')).filter((words) => words.length > 1);
  const counts = new Map<string, number>();
  for (const [word = ''] of firsts) counts.set(word, (counts.get(word) ?? 0) + 1);
  const allNouns = new Set(Object.values(nouns).flat());
  const shared = [...counts].find(
    ([word, count]) => count >= 3 && count * 2 > parts.length && !allNouns.has(word),
  )?.[0];
  return parts.map((part) => ({
    ...part,
    rest:
      shared !== undefined && part.words.startsWith(`${shared} `)
        ? part.words.slice(shared.length + 1)
        : null,
  }));
};

/** The kinds that a prefix names when `kind` is not among them. */
const foreignKinds = (kind: ListedKind, prefix: string | null): ListedKind[] => {
  if (prefix === null) return [];
  const kinds = (Object.keys(nouns) as ListedKind[]).filter((one) => nouns[one].includes(prefix));
  return kinds.includes(kind) ? [] : kinds;
};

/** How well a heading suits a field, by words alone. */
const byHeading = (kind: ListedKind, { words, rest, prefix }: Heading): Map<string, number> => {
  const table = headingTable(kind);
  const scores = new Map<string, number>();
  const take = (from: ReadonlyMap<string, number> | undefined, weight: number) => {
    for (const [field, score] of from ?? [])
      scores.set(field, Math.max(score * weight, scores.get(field) ?? 0));
  };
  take(table.get(words), 1);
  if (scores.size === 0 && rest !== null) take(table.get(rest), 0.95);
  if (scores.size === 0) {
    const parts = (rest ?? words).split(' ');
    // 'home phone', 'customer city': the last words say what it is; 'name of product': the first.
    for (let count = parts.length - 1; count >= 1 && scores.size === 0; count -= 1) {
      take(table.get(parts.slice(-count).join(' ')), 0.62);
      if (scores.size === 0) take(table.get(parts.slice(0, count).join(' ')), 0.45);
    }
  }
  const kinds = foreignKinds(kind, prefix);
  if (kinds.length === 0) return scores;
  // A column of another thing ('Account: Phone' among contacts) can only be the link to it.
  const links = importTargets(kind).filter(
    (target) => target.to !== null && kinds.includes(target.to as ListedKind),
  );
  return new Map(
    [...scores].filter(([field, score]) => score >= 0.8 && links.some((target) => target.field === field)),
  );
};

/** Share of a choice column's values that have a meaning. */
const known = (words: ReadonlyMap<string, string>, { distinct }: ColumnProfile): number =>
  distinct.length === 0 ? 1 : distinct.filter((text) => words.has(foldName(text))).length / distinct.length;

/** How well the values suit the field: 1 says nothing against it, 0 rules it out. */
const byValues = (
  kind: ListedKind,
  target: ImportTarget,
  profile: ColumnProfile,
  order: Parameters<typeof asPeriod>[1],
  lists: SettingsLists,
): number => {
  if (profile.filled === 0) return 0.9;
  const share = (value: number) => (value >= 0.8 ? 1 : value >= 0.4 ? 0.6 : 0.05);
  if (target.field === 'jobTitle' && areSalutations(profile)) return 0.2;
  switch (target.type) {
    case 'money':
    case 'decimal':
    case 'integer':
    case 'percent':
      return share(profile.numbers);
    case 'date':
    case 'instant':
      return share(profile.dates);
    case 'time':
      return share(
        profile.distinct.filter((text) => parseTime(text) !== null).length /
          Math.max(profile.distinct.length, 1),
      );
    case 'email':
      return share(profile.emails);
    case 'period':
      return share(
        profile.distinct.filter((text) => asPeriod(text, order) !== null).length / profile.distinct.length,
      );
    case 'choice': {
      if (target.field === 'availability' && profile.distinct.length <= 2) return 1;
      const part = known(choiceWords(kind, target.field), profile);
      return part >= 0.5 ? 1 : part > 0 ? 0.7 : profile.distinct.length <= 12 ? 0.5 : 0.1;
    }
    case 'stage':
    case 'appointmentType':
      return 0.5 + known(valueWords(kind, target.field, target.type, lists) ?? new Map(), profile) / 2;
    case 'link':
      return profile.dates >= 0.8 ? 0.05 : 1;
    case 'text':
      // A name is made of letters, and a column of dates or e-mails is none.
      if (target.field === 'name' || target.field === 'lastName' || target.field === 'title') {
        return profile.letters < 0.5 || profile.emails > 0.5 ? 0.3 : 1;
      }
      return profile.emails > 0.8 || (profile.dates > 0.8 && profile.numbers < 0.5) ? 0.3 : 1;
    default:
      return 1;
  }
};

const salutations = new Set(
  'mr mrs ms miss dr prof m mme mlle monsieur madame mademoiselle docteur professeur herr frau me'.split(' '),
);
const areSalutations = ({ distinct }: ColumnProfile): boolean =>
  distinct.length > 0 && distinct.every((text) => salutations.has(foldName(text)));

/** Evidence of values alone, for headings that say nothing. */
const byValuesAlone = (target: ImportTarget, profile: ColumnProfile): number => {
  if (profile.filled === 0) return 0;
  if (target.field === 'salutation') return areSalutations(profile) ? 0.9 : 0;
  if (target.type === 'email') return profile.emails >= 0.8 ? 0.75 : 0;
  if (target.type === 'link' && target.to !== null) {
    const naming = profile.naming(target.to);
    return naming >= 0.8 && profile.distinct.length >= 3 && profile.letters >= 0.5 ? 0.88 : 0;
  }
  return 0;
};

export interface Column {
  readonly field: string | null;
  /** 0 where nothing is proposed. */
  readonly certainty: number;
}

const least = 0.4;

export const proposeColumns = (
  kind: ListedKind,
  headings: readonly Heading[],
  profiles: readonly ColumnProfile[],
  order: Parameters<typeof asPeriod>[1],
  lists: SettingsLists,
): Column[] => {
  const targets = importTargets(kind);
  const candidates: { column: number; field: string; score: number }[] = [];
  const hasPostalCode = headings.some(({ words }) => /postal|zip/.test(words));
  for (const [column, heading] of headings.entries()) {
    const profile = profiles[column];
    if (!profile) continue;
    const scores = heading.words === '' ? new Map<string, number>() : byHeading(kind, heading);
    const foreign = foreignKinds(kind, heading.prefix).length > 0;
    for (const target of targets) {
      // In an address, 'region' is the state; a sales region stands among no postal codes.
      if (target.field === 'regionId' && heading.words === 'region' && hasPostalCode) continue;
      const worded = scores.get(target.field) ?? 0;
      const weight = worded > 0 ? byValues(kind, target, profile, order, lists) : 0;
      const alone = foreign ? 0 : byValuesAlone(target, profile);
      const score = Math.max(worded * weight, alone, certainLink(target, worded, profile));
      if (score >= least) candidates.push({ column, field: target.field, score });
    }
  }
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  const taken = new Set<string>();
  const result: Column[] = headings.map(() => ({ field: null, certainty: 0 }));
  for (const { column, field, score } of candidates) {
    if (taken.has(field) || result[column]?.field !== null) continue;
    taken.add(field);
    result[column] = { field, certainty: Math.min(1, score) };
  }
  return joinStreets(headings, kind === 'reps' ? joinNames(headings, result) : result);
};

/** A heading that half suits a link, over values that name its records. */
const certainLink = (target: ImportTarget, worded: number, profile: ColumnProfile): number =>
  worded > 0 && target.to !== null && profile.filled > 0 && profile.naming(target.to) >= 0.8 ? 0.92 : 0;

/** First and last name make the name of a rep, where no column has the whole. */
const joinNames = (headings: readonly Heading[], columns: readonly Column[]): Column[] => {
  const table = headingTable('contacts');
  const part = ({ words }: Heading): 'firstName' | 'lastName' | null => {
    const fields = table.get(words);
    if ((fields?.get('firstName') ?? 0) > 0.9) return 'firstName';
    return (fields?.get('lastName') ?? 0) > 0.55 ? 'lastName' : null;
  };
  const parts = headings.map(part);
  if (!parts.includes('firstName') || !parts.includes('lastName')) return [...columns];
  const whole = columns.some(
    (column, at) => column.field === 'name' && parts[at] === null && column.certainty > 0.7,
  );
  return columns.map((column, at) => {
    if (whole && parts[at] !== null && column.field === 'name') return { field: null, certainty: 0 };
    if (!whole && column.field === 'name' && parts[at] === null) return { field: null, certainty: 0 };
    return whole || parts[at] === null ? column : { field: 'name', certainty: 0.95 };
  });
};

/** 'Address 2' is the second line of 'Address' or 'Address 1'. */
const joinStreets = (headings: readonly Heading[], columns: readonly Column[]): Column[] => {
  const street = headings[columns.findIndex((column) => column.field === 'street')];
  if (!street) return [...columns];
  const stem = street.words.replace(/ ?1$/, '');
  return columns.map((column, at) =>
    column.field === null && [`${stem} 2`, `${stem}2`].includes(headings[at]?.words ?? '')
      ? { field: 'street', certainty: 0.85 }
      : column,
  );
};
