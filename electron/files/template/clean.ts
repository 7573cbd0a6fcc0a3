/** What is taken out of a template before it is kept or filled: that it is one, and where it came from. */
import { strToU8 } from 'fflate';
import { packPart, zipOf } from '#electron/files/template/pack.ts';
import {
  contentTypesPart,
  openPackage,
  relationshipsPart,
  type WordPackage,
} from '#electron/files/template/package.ts';

/** Packs a package with some parts otherwise, or more of them, in the order of the file; again and again. */
export const packerOf = (
  file: WordPackage,
): ((changed: Readonly<Record<string, Uint8Array>>) => Uint8Array<ArrayBuffer>) => {
  const unchanged = new Map<string, ReturnType<typeof packPart>>();
  const keep = (name: string) => {
    const packed = unchanged.get(name) ?? packPart(name, file.bytes(name));
    unchanged.set(name, packed);
    return packed;
  };
  return (changed) =>
    zipOf(
      [...new Set([...file.names, ...Object.keys(changed)])].map((name) => {
        const bytes = changed[name];
        return bytes === undefined ? keep(name) : packPart(name, bytes);
      }),
    );
};

const settingsType = /wordprocessingml\.settings\+xml$/;

/**
 * The parts that are otherwise in a document made of it: a template (.dotx) becomes a document, and the link to the template
 * file it was made from, which Word would look for on the machine of whoever opens it, is gone.
 */
const cleanedParts = (file: WordPackage): Record<string, Uint8Array> => {
  const changed: Record<string, Uint8Array> = {};
  const types = file.text(contentTypesPart);
  const document = types.replaceAll(
    'wordprocessingml.template.main+xml',
    'wordprocessingml.document.main+xml',
  );
  if (document !== types) changed[contentTypesPart] = strToU8(document);
  for (const name of file.names) {
    if (!settingsType.test(file.contentType(name))) continue;
    const attached = file.relationships(name).filter(({ type }) => type === 'attachedTemplate');
    if (attached.length === 0) continue;
    const links = relationshipsPart(name);
    changed[links] = strToU8(
      file
        .text(links)
        .replace(/<Relationship\s[^>]*\/attachedTemplate"[^>]*?(?:\/>|>\s*<\/Relationship>)/g, ''),
    );
    changed[name] = strToU8(
      file.text(name).replace(/<w:attachedTemplate\s[^>]*?(?:\/>|>\s*<\/w:attachedTemplate>)/g, ''),
    );
  }
  return changed;
};

/** The same package where nothing has to be taken out. */
export const cleanPackage = (file: WordPackage): WordPackage => {
  const changed = cleanedParts(file);
  return Object.keys(changed).length === 0 ? file : openPackage(packerOf(file)(changed));
};

/** The bytes to be kept of a template. @throws Refused unreadable, as opening a package does */
export const cleanTemplate = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const file = openPackage(bytes);
  const clean = cleanPackage(file);
  return clean === file ? bytes : packerOf(clean)({});
};
