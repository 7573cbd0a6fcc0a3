/** Words in the user's language: messages by key, parameters in braces, plural forms by the platform's rules. */
import { en } from '#locale/en.ts';
import { fr } from '#locale/fr.ts';
import type { Message } from '#locale/message.ts';

export type Language = 'en' | 'fr';

export type MessageKey = keyof typeof en;
export type MessageParams = Readonly<Record<string, string | number>>;

const catalogues: Record<Language, Readonly<Record<string, Message>>> = { en, fr };
const pluralRules: Record<Language, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  fr: new Intl.PluralRules('fr'),
};
const numberFormats: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en-GB'),
  fr: new Intl.NumberFormat('fr-FR'),
};

export type Translate = (key: MessageKey, params?: MessageParams) => string;

/**
 * The message of `key` in `language`. Numbers given as parameters are written as the language writes them; give text where
 * a number must stay as it is (years, codes). An unknown key (only possible through a cast) is answered as it is.
 */
export const translate = (language: Language, key: MessageKey, params: MessageParams = {}): string => {
  const message: Message | undefined = catalogues[language][key];
  if (message === undefined) return key;
  const count = params['count'];
  const form = pluralRules[language].select(typeof count === 'number' ? Math.abs(count) : 0);
  const sentence = typeof message === 'string' ? message : form === 'one' ? message.one : message.other;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? numberFormats[language].format(value) : value;
  });
};

/** Is there a message of this key? For keys put together at run time. */
export const hasMessage = (key: string): key is MessageKey => Object.hasOwn(en, key);
