/** The sections that a new document begins with: the standard ones of the library, in its language. */
import type { DocumentSection } from '#contract/kinds/documents.ts';
import type { LibrarySection } from '#contract/kinds.ts';
import type { Context } from '#electron/features/context.ts';
import { type Language, translate } from '#locale/translate.ts';

/** The section in a language; null where it has nothing to say in it. Prices and signatures stand without words. */
export const sectionIn = (
  section: Readonly<LibrarySection>,
  language: Language,
  id: string,
): DocumentSection | null => {
  const heading = (language === 'fr' ? section.headingFrench : section.headingEnglish) ?? '';
  const body = (language === 'fr' ? section.bodyFrench : section.bodyEnglish) ?? '';
  const speaks = heading !== '' || body !== '';
  if (!speaks && (section.type === 'text' || section.type === 'clauses')) return null;
  return { id, sectionId: section.id, type: section.type, heading: heading.slice(0, 200), body };
};

/** In the order of the library. A proposal has its prices, whatever the library says. */
export const documentSectionsOf = (
  { store, newId }: Pick<Context, 'store' | 'newId'>,
  use: LibrarySection['use'],
  language: Language,
): DocumentSection[] => {
  const standard = [...store.all('sections').values()]
    .filter((one) => one.deletedAt === null && one.use === use && one.standard)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.name < b.name ? -1 : 1));
  const sections = standard.flatMap((one) => sectionIn(one, language, newId()) ?? []).slice(0, 59);
  if (use !== 'proposal' || sections.some(({ type }) => type === 'prices')) return sections;
  const heading = translate(language, 'proposals.begun.prices');
  return [...sections, { id: newId(), sectionId: null, type: 'prices', heading, body: '' }];
};
