/** The templates that a workspace keeps, and their bytes. */
import { pageOf } from '#contract/document.ts';
import type { DocumentUse } from '#contract/kinds/documents.ts';
import { shippedBrand } from '#contract/kinds/workspace.ts';
import type { Attachment, Template } from '#contract/kinds.ts';
import { type ShippedTemplate, shippedTemplates } from '#contract/templates.ts';
import type { Context } from '#electron/features/context.ts';
import { Refused } from '#electron/refused.ts';
import type { Store } from '#electron/store/store.ts';
import { fold } from '#locale/fold.ts';
import type { Language } from '#locale/translate.ts';

/** Milliseconds and megabytes: many times what the largest proposal needs. */
export const limits = { time: 30_000, memory: 400 };

/** @throws Refused notFound */
export const templateOf = (store: Store, id: string): Readonly<Template> => {
  const template = store.get('templates', id);
  if (!template || template.deletedAt !== null) throw new Refused('notFound');
  return template;
};

/** @throws Refused notFound */
export const attachmentOf = (store: Store, template: Readonly<Template>): Readonly<Attachment> => {
  const attachment = store.get('attachments', template.attachmentId);
  if (!attachment) throw new Refused('notFound');
  return attachment;
};

export const shippedOf = (id: string): ShippedTemplate | undefined =>
  shippedTemplates.find((one) => one.id === id);

/** By use and name, without those in the trash. */
export const keptTemplates = (store: Store, use: DocumentUse | null): readonly Readonly<Template>[] =>
  [...store.all('templates').values()]
    .filter((one) => one.deletedAt === null && (use === null || one.use === use))
    .map((one) => ({ one, key: `${one.use}\n${fold(one.name)}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one);

/** What a document is made from where nobody chooses: that of its language before one for both. Null: the brand. */
export const standardTemplate = (store: Store, use: DocumentUse, language: Language): string | null => {
  const standard = keptTemplates(store, use).filter((one) => one.standard);
  const found =
    standard.find((one) => one.language === language) ?? standard.find((one) => one.language === null);
  return found?.id ?? null;
};

/** The bytes of a template, of a shipped one in the brand of now. @throws Refused notFound */
export const templateBytes = async (context: Context, id: string): Promise<Uint8Array<ArrayBuffer>> => {
  const shipped = shippedOf(id);
  if (shipped === undefined) {
    const { bytes } = attachmentOf(context.store, templateOf(context.store, id));
    return new Uint8Array(Buffer.from(bytes, 'base64'));
  }
  const settings = context.store.get('settings', 'settings');
  return context.run(
    'template.shipped',
    {
      use: shipped.use,
      language: shipped.language,
      brand: settings?.brand ?? shippedBrand,
      page: pageOf(settings?.currency ?? 'EUR'),
      at: context.now(),
    },
    limits,
  );
};
