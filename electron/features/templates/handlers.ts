/** The channels of templates: contract/templates.ts. */
import { shippedTemplates, type TemplateItem, type templates } from '#contract/templates.ts';
import type { Handlers } from '#electron/features/context.ts';
import {
  addTemplate,
  changeTemplate,
  checkBytes,
  readAndCheck,
  removeTemplate,
  replaceTemplate,
  setStandard,
} from '#electron/features/templates/keep.ts';
import { keptTemplates, shippedOf, templateBytes, templateOf } from '#electron/features/templates/kept.ts';
import { translate } from '#locale/translate.ts';

export const templateHandlers = {
  'templates.list': ({ use }, { store }) => ({
    items: [
      ...keptTemplates(store, use).map(
        ({ id, name, language, standard, fileName, attachmentId, addedOn, ...one }): TemplateItem => ({
          id,
          shipped: false,
          name,
          use: one.use,
          language,
          standard,
          fileName,
          size: store.get('attachments', attachmentId)?.size ?? null,
          addedOn,
        }),
      ),
      ...shippedTemplates
        .filter((one) => use === null || one.use === use)
        .map(
          ({ id, language, use: of }): TemplateItem => ({
            id,
            shipped: true,
            name: '',
            use: of,
            language,
            standard: false,
            fileName: `${translate(language, `templates.shipped.${of}`)}.docx`,
            size: null,
            addedOn: null,
          }),
        ),
    ],
  }),
  'templates.check': async ({ file, use }, context) => (await readAndCheck(context, file, use)).checked,
  'templates.checkKept': async ({ id }, context) => {
    const use = shippedOf(id)?.use ?? templateOf(context.store, id).use;
    return (await checkBytes(context, await templateBytes(context, id), use)).checked;
  },
  'templates.add': (input, context) => addTemplate(context, input),
  'templates.replace': (input, context) => replaceTemplate(context, input),
  'templates.change': (input, context) => changeTemplate(context, input),
  'templates.remove': (input, context) => removeTemplate(context, input),
  'templates.setStandard': (input, context) => setStandard(context, input),
  'templates.get': async ({ id }, context) => {
    const shipped = shippedOf(id);
    const name = shipped
      ? `${translate(shipped.language, `templates.shipped.${shipped.use}`)}.docx`
      : templateOf(context.store, id).fileName;
    return { file: await context.files.write(name, await templateBytes(context, id)) };
  },
} satisfies Handlers<typeof templates>;
