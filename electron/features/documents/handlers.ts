/** The channels of documents and their library: contract/documents.ts, contract/library.ts. */
import type { documentChannels } from '#contract/documents.ts';
import type { libraryChannels } from '#contract/library.ts';
import type { Handlers } from '#electron/features/context.ts';
import { addImage, findImage } from '#electron/features/documents/attachments.ts';
import { beginLetter } from '#electron/features/documents/begin-letter.ts';
import { keepDocument, locateDocument } from '#electron/features/documents/keep.ts';
import { moveSection, removeSection, saveSection, sectionsOf } from '#electron/features/documents/library.ts';
import { makeDocument, preview } from '#electron/features/documents/make.ts';
import { sampleOfBrand, sampleOfSection } from '#electron/features/documents/sample.ts';

/** `documents.open` is answered by the shell: electron/shell/documents.ts. */
type Answered = Omit<typeof documentChannels, 'documents.open'> & typeof libraryChannels;

export const documentHandlers = {
  'documents.preview': ({ source }, context) => preview(context, source),
  'letters.begin': (input, context) => beginLetter(context, input),
  'documents.make': async (input, context) => ({ file: await makeDocument(context, input) }),
  'documents.keep': ({ file }, context) => keepDocument(context, file),
  'documents.locate': ({ id, file, anyway }, context) => locateDocument(context, id, file, anyway),
  'sections.list': ({ use }, { store }) => ({ sections: sectionsOf(store, use) }),
  'sections.save': (input, context) => saveSection(context, input),
  'sections.remove': ({ id }, context) => removeSection(context, id),
  'sections.move': (input, context) => moveSection(context, input),
  'sections.preview': (input, context) => sampleOfSection(context, input),
  'brand.sample': ({ language }, context) => sampleOfBrand(context, language),
  'attachments.add': ({ file }, context) => addImage(context, file),
  'attachments.image': ({ id }, { store }) => findImage(store, id),
} satisfies Handlers<Answered>;
