/** Number formats of cells by the type of value, the language and the currency. */
import type { FieldType } from '#contract/fields.ts';
import { currencySymbol } from '#locale/format.ts';
import type { Language } from '#locale/translate.ts';

export type FormatName =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'wholeMoney'
  | 'percent'
  | 'growth'
  | 'date'
  | 'month'
  | 'dateTime'
  | 'time';

/** Windows language codes, which tell programs the language of month names and of separators. */
const languageCodes: Record<Language, string> = { en: '809', fr: '40C' };

/** Format codes by name. A reader's own separators and the sign's place follow from the code. */
export const numberFormats = (language: Language, currency: string): Record<FormatName, string> => {
  const code = languageCodes[language];
  const sign = currencySymbol(currency, language).replaceAll('"', '');
  const amount = (digits: string) =>
    language === 'fr'
      ? `[$-${code}]#,##0${digits}\\ "${sign}"`
      : `[$-${code}]"${sign}"${/[A-Z]$/i.test(sign) ? '\\ ' : ''}#,##0${digits}`;
  const space = language === 'fr' ? '\\ ' : '';
  return {
    text: 'General',
    integer: `[$-${code}]#,##0`,
    decimal: `[$-${code}]#,##0.00#`,
    money: `${amount('.00')};-${amount('.00').replace(`[$-${code}]`, '')}`,
    wholeMoney: `${amount('')};-${amount('').replace(`[$-${code}]`, '')}`,
    percent: `[$-${code}]0.0${space}%`,
    growth: `[$-${code}]+0.0${space}%;-0.0${space}%;0.0${space}%`,
    date: language === 'fr' ? `[$-${code}]dd/mm/yyyy` : `[$-${code}]d mmm yyyy`,
    month: `[$-${code}]mmm yyyy`,
    dateTime: language === 'fr' ? `[$-${code}]dd/mm/yyyy hh:mm` : `[$-${code}]d mmm yyyy hh:mm`,
    time: 'hh:mm',
  };
};

/** The format of a field's values. */
export const formatOf = (type: FieldType): FormatName =>
  (
    ({
      integer: 'integer',
      decimal: 'decimal',
      money: 'money',
      percent: 'percent',
      date: 'date',
      instant: 'dateTime',
      time: 'time',
    }) as Partial<Record<FieldType, FormatName>>
  )[type] ?? 'text';
