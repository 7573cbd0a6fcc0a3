/** The words for numbers, months, weekdays and parts of a day, in English and French, accents folded. */

export type DayPart = 'morning' | 'afternoon' | 'evening';

const counts: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  a: 1,
  an: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  neuf: 9,
  nine: 9,
  dix: 10,
  ten: 10,
  douze: 12,
  twelve: 12,
  quinze: 15,
};
/** Sources of regular expressions over folded text, here and below. */
export const count = `\\d{1,3}|${Object.keys(counts).join('|')}`;
/** NaN where the text is no number. */
export const countOf = (text: string | undefined): number => counts[text ?? ''] ?? Number(text);

const monthNames = [
  'janvier|janv|january|jan',
  'fevrier|fevr|fev|february|feb',
  'mars|march|mar',
  'avril|avr|april|apr',
  'mai|may',
  'juin|june|jun',
  'juillet|juil|july|jul',
  'aout|august|aug',
  'septembre|september|sept|sep',
  'octobre|october|oct',
  'novembre|november|nov',
  'decembre|december|dec',
];
export const month = `(?:${monthNames.join('|')})`;
export const longMonth =
  'janvier|january|fevrier|february|mars|march|avril|april|juin|june|juillet|july|aout|august|septembre|september|octobre|october|novembre|november|decembre|december';
/** 1 to 12; 0 where it is none. */
export const monthOf = (text: string): number =>
  monthNames.findIndex((names) => names.split('|').includes(text.replace('.', ''))) + 1;

const dayNames = [
  'lundi|monday',
  'mardi|tuesday',
  'mercredi|wednesday',
  'jeudi|thursday',
  'vendredi|friday',
  'samedi|saturday',
  'dimanche|sunday',
];
const shortNames = [
  'lun|mon',
  'mar|tues|tue',
  'mer|wed',
  'jeu|thurs|thur|thu',
  'ven|fri',
  'sam|sat',
  'dim|sun',
];
export const longDay = `(?:${dayNames.join('|')})s?`;
export const shortDay = `(?:${shortNames.join('|')})`;
/** 1 is Monday; 0 where it is none. */
export const weekdayNamed = (text: string): number => {
  const bare = text.replace(/s?\.?$/, '');
  const isNamed = (names: string) => names.split('|').includes(bare) || names.split('|').includes(text);
  return Math.max(dayNames.findIndex(isNamed), shortNames.findIndex(isNamed)) + 1;
};

const partNames: Readonly<Record<DayPart, string>> = {
  morning: 'matin|matinee|morning',
  afternoon: 'apres[- ]?midi|aprem|afternoon',
  evening: 'soir|soiree|evening|night',
};
export const parts = Object.values(partNames).join('|');
export const partOf = (text: string | undefined): DayPart | null => {
  if (text === undefined) return null;
  const named = (Object.keys(partNames) as DayPart[]).find((part) =>
    new RegExp(`^(?:${partNames[part]})$`).test(text),
  );
  return named ?? null;
};
