/** Which record a written document is of: custom properties of its file, which Word and LibreOffice keep in edited copies. */
import { type DocumentOrigin, originKinds } from '#contract/document.ts';
import type { ReadWord } from '#electron/files/word/read-model.ts';

const names = { kind: 'RelaisKind', id: 'RelaisId' } as const;

/** ISO/IEC 29500-1, 22.3. */
export const propertiesOfOrigin = (
  origin: DocumentOrigin | undefined,
): { readonly name: string; readonly value: string }[] =>
  origin === undefined
    ? []
    : [
        { name: names.kind, value: origin.kind },
        { name: names.id, value: origin.id },
      ];

/** Null: it does not say, as one that was made in a template of the company's own. */
export const originOf = ({ properties }: Pick<ReadWord, 'properties'>): DocumentOrigin | null => {
  const kind = originKinds.find((one) => one === properties.get(names.kind));
  const id = properties.get(names.id) ?? '';
  return kind === undefined || id === '' ? null : { kind, id };
};
