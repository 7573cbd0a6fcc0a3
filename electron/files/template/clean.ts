/** What is taken out of a template before it is kept or filled: that it is one, and where it came from. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import {
  contentTypesPart,
  openPackage,
  relationshipsPart,
  type WordPackage,
} from '#electron/files/template/package.ts';

/** In the place of the moment of packing, so that the same document is the same bytes. */
const packedAt = new Date(1980, 0, 1, 12);

/** Pictures and the like are packed as they are. */
const packedAlready = /\.(png|jpe?g|gif|webp|wdp|emz|wmz)$/i;

/** The package with some parts otherwise, or more of them; in the order of the file. */
export const repack = (
  file: WordPackage,
  changed: Readonly<Record<string, Uint8Array>>,
): Uint8Array<ArrayBuffer> => {
  const parts: Zippable = {};
  for (const name of new Set([...file.names, ...Object.keys(changed)]))
    parts[name] = [changed[name] ?? file.bytes(name), { level: packedAlready.test(name) ? 0 : 6 }];
  return zipSync(parts, { mtime: packedAt });
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
  return Object.keys(changed).length === 0 ? file : openPackage(repack(file, changed));
};

/** The bytes to be kept of a template. @throws Refused unreadable, as opening a package does */
export const cleanTemplate = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
  const file = openPackage(bytes);
  const clean = cleanPackage(file);
  return clean === file ? bytes : repack(clean, {});
};
