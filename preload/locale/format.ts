/** Numbers, money and dates as each language writes them: the same on screens, in documents and in files. */
import { daysBetween, timeOfDay, toDay } from '#contract/plain-date.ts';
import type { Language } from '#locale/translate.ts';

const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };

/** The platform's name of the language's conventions, for Intl. */
export const localeOf = (language: Language): string => locales[language];

const numberFormats = new Map<string, Intl.NumberFormat>();
const numberFormat = (language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = `${language}${JSON.stringify(options)}`;
  const made = numberFormats.get(key) ?? new Intl.NumberFormat(locales[language], options);
  numberFormats.set(key, made);
  return made;
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const dateFormat = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = `${language}${JSON.stringify(options)}`;
  const made = dateFormats.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  dateFormats.set(key, made);
  return made;
};

/**
 * An amount with its currency.
 * @param minor whole minor units (cents); every currency offered has two decimals
 * @param decimals 0 for headings and charts, where cents are noise
 */
export const formatMoney = (
  minor: number,
  currency: string,
  language: Language,
  decimals: 0 | 2 = 2,
): string =>
  numberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(minor / 100);

/** An amount without its currency, for columns whose heading names it. `minor` is in whole minor units (cents). */
export const formatAmount = (minor: number, language: Language, decimals: 0 | 2 = 2): string =>
  formatNumber(minor / 100, language, decimals, decimals);

/** A short amount for the axis of a chart: 1.2M, 350k. `minor` is in whole minor units (cents). */
export const formatMoneyShort = (minor: number, currency: string, language: Language): string =>
  numberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 1,
    minimumFractionDigits: 0,
  }).format(minor / 100);

/** The symbol of a currency as the language writes it: €, $, CHF. */
export const currencySymbol = (currency: string, language: Language): string =>
  numberFormat(language, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value ?? currency;

/** What a currency is called after 'amounts in': 'euros', 'dollars canadiens'. */
export const currencyName = (currency: string, language: Language): string =>
  numberFormat(language, { style: 'currency', currency, currencyDisplay: 'name' })
    .formatToParts(2)
    .find((part) => part.type === 'currency')?.value ?? currency;

export const formatNumber = (value: number, language: Language, maxDecimals = 3, minDecimals = 0): string =>
  numberFormat(language, {
    minimumFractionDigits: minDecimals,
    maximumFractionDigits: Math.max(minDecimals, maxDecimals),
  }).format(value);

/** @param basisPoints 1250 is 12.5 % */
export const formatPercent = (basisPoints: number, language: Language, maxDecimals = 2): string =>
  formatRatio(basisPoints / 10_000, language, maxDecimals);

/** @param ratio 0.125 is 12.5 % */
export const formatRatio = (ratio: number, language: Language, maxDecimals = 1): string =>
  numberFormat(language, { style: 'percent', maximumFractionDigits: maxDecimals }).format(ratio);

/** A change with its sign and an arrow, so that colour is never alone: '▲ +12.5%'. @param ratio 0.125 is 12.5 % */
export const formatChange = (ratio: number, language: Language, maxDecimals = 1): string => {
  const text = numberFormat(language, {
    style: 'percent',
    maximumFractionDigits: maxDecimals,
    signDisplay: 'exceptZero',
  }).format(ratio);
  return ratio > 0 ? `▲ ${text}` : ratio < 0 ? `▼ ${text}` : `▶ ${text}`;
};

/** Midnight UTC of a plain date, in milliseconds: for Intl, never shown in another zone. */
const dayTime = (date: string): number => timeOfDay(toDay(date));

/** A plain date (YYYY-MM-DD): '14 Mar 2026', '14 mars 2026'. */
export const formatDate = (date: string, language: Language): string =>
  dateFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(dayTime(date));

/** A plain date with its weekday, for hovers: 'Saturday 14 March 2026'. */
export const formatDateLong = (date: string, language: Language): string =>
  dateFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(dayTime(date));

/** A plain date as letters and contracts have it: '14 March 2026', '1er mars 2026'. */
export const formatDateWritten = (date: string, language: Language): string => {
  const written = dateFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(dayTime(date));
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written;
};

/** An instant (ISO 8601 in UTC) with its time. @param zone an IANA time zone; the machine's when left out */
export const formatDateTime = (instant: string, language: Language, zone?: string): string =>
  dateFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).format(Date.parse(instant));

/** A time of day (HH:MM) as clocks of the language show it: '09:30'. */
export const formatTime = (time: string, language: Language): string =>
  dateFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(Date.parse(`2000-01-01T${time}:00Z`));

/**
 * What a time zone is called at an instant: 'Central European Standard Time', 'heure normale d’Europe centrale'.
 * @param zone an IANA name @param instant ISO 8601 in UTC
 */
export const formatZone = (zone: string, instant: string, language: Language): string =>
  dateFormat(language, { timeZone: zone, timeZoneName: 'long', year: 'numeric' })
    .formatToParts(Date.parse(instant))
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replaceAll("'", '’') ?? zone;

/** The plain date of an instant. @param zone an IANA time zone; the machine's when left out */
export const dateOfInstant = (instant: string, zone?: string): string => {
  const parts = dateFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(zone === undefined ? {} : { timeZone: zone }),
  }).formatToParts(Date.parse(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
};

/**
 * A plain date as one would say it today: in words within six days ('tomorrow', 'il y a 3 jours'), without its year within
 * the current year, whole otherwise.
 */
export const formatRelative = (date: string, today: string, language: Language): string => {
  const days = daysBetween(today, date);
  if (Math.abs(days) <= 6) {
    return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(days, 'day');
  }
  if (date.slice(0, 4) === today.slice(0, 4)) {
    return dateFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(dayTime(date));
  }
  return formatDate(date, language);
};

/** A period (2017, 2017-Q2, 2017-04): '2017', 'Q2 2017' or 'T2 2017', 'April 2017' or 'avril 2017'. */
export const formatPeriod = (period: string, language: Language): string => {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) return `${language === 'fr' ? 'T' : 'Q'}${quarter[2]} ${quarter[1]}`;
  if (!/^\d{4}-\d{2}$/.test(period)) return period;
  return dateFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    dayTime(`${period}-01`),
  );
};

/** The name of an ISO weekday (1 is Monday): 'Monday', 'lundi'. */
export const weekdayName = (day: number, language: Language): string =>
  // 1 January 2024 was a Monday.
  dateFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(dayTime(`2024-01-0${day}`));
