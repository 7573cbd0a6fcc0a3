/** What the check of a template found, as sentences for the person who mends it in Word. */
import type { TemplatePlace, TemplateProblem } from '#contract/template-problem.ts';
import type { MessageKey, Translate } from '#locale/translate.ts';

/** A tag's name without the sign it begins with. */
const bare = (name: string): string => name.replace(/^[#^/%]\s*/, '');

/** What is wrong, and the name that was probably meant. */
export const problemWords = (t: Translate, { code, name, nearest, other }: TemplateProblem): string => {
  const needsBare = code === 'listAsText' || code === 'conditionAsText' || code === 'imageAsText';
  const sentence = t(`templates.problem.${code}`, {
    name: code === 'notAnImage' || needsBare ? bare(name) : name,
    bare: bare(name),
    other: other ?? '',
    use: code === 'otherUse' ? t(`templates.use.${other ?? 'proposal'}` as MessageKey) : '',
  });
  return nearest === null ? sentence : `${sentence} ${t('templates.nearest', { nearest })}`;
};

const partWords = (t: Translate, { part, pages }: TemplatePlace): string =>
  part === 'header' || part === 'footer'
    ? t(`templates.part.${part}.${pages ?? 'all'}`)
    : t(`templates.part.${part}`);

/** Where it stands: 'Footer, paragraph 2: “… {client.nmae}”'. */
export const placeWords = (t: Translate, place: TemplatePlace): string => {
  const part = partWords(t, place);
  const where =
    place.paragraph === null || place.part === 'properties'
      ? part
      : t(`templates.place.${place.inside ?? 'paragraph'}`, { part, paragraph: place.paragraph });
  return place.text === '' ? where : t('templates.place.quoted', { place: where, text: place.text });
};
