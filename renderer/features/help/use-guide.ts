/** The guide in the window's language, fetched when it is first read. */
import { useEffect, useState } from 'react';
import type { Language } from '#locale/translate.ts';
import type { Guide } from '#renderer/features/help/guide.ts';

const fetched: Partial<Record<Language, Guide>> = {};

const guideIn = (language: Language): Promise<Guide> =>
  language === 'fr' ? import('virtual:guide/fr') : import('virtual:guide/en');

/** Undefined until it is there. */
export const useGuide = (language: Language): Guide | undefined => {
  const [, tell] = useState(0);
  useEffect(() => {
    if (fetched[language]) return;
    let gone = false;
    void guideIn(language).then((guide) => {
      fetched[language] = guide;
      if (!gone) tell((times) => times + 1);
    });
    return () => {
      gone = true;
    };
  }, [language]);
  return fetched[language];
};
