/** Opens a Word document by its container: its parts under limits, what each is, and where each points to. */
import type { TemplatePlace } from '#contract/template-problem.ts';
import { maxFileBytes, refuse } from '#electron/files/read/limits.ts';
import { isOle, openOle } from '#electron/files/read/ole.ts';
import { attribute, decodeXml, scanXml } from '#electron/files/read/xml.ts';
import { openZip } from '#electron/files/read/zip.ts';

export interface Relationship {
  readonly id: string;
  /** The last part of its type: 'image', 'hyperlink'. */
  readonly type: string;
  /** Of an internal one the part's name, else what is written there. */
  readonly target: string;
  readonly external: boolean;
}

/** A part that has text, and what of the document it is. */
export interface TextPart extends Pick<TemplatePlace, 'part' | 'pages'> {
  readonly name: string;
  /** The picture of another part that is drawn anew by Word: says the same again. */
  readonly repeats: boolean;
}

export interface WordPackage {
  /** In the order of the file. */
  readonly names: readonly string[];
  readonly main: string;
  readonly textParts: readonly TextPart[];
  bytes(name: string): Uint8Array<ArrayBuffer>;
  /** Of an XML part. */
  text(name: string): string;
  isXml(name: string): boolean;
  contentType(name: string): string;
  /** Of a part; '' for the package itself. */
  relationships(name: string): readonly Relationship[];
}

export const contentTypesPart = '[Content_Types].xml';

/** 'word/document.xml' to 'word/_rels/document.xml.rels'; '' to '_rels/.rels'. */
export const relationshipsPart = (name: string): string => {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
};

/** Where a relative target leads: ISO/IEC 29500-2, 8.3. */
const resolved = (part: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const folders = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
};

const kinds: readonly (readonly [RegExp, TemplatePlace['part']])[] = [
  [/wordprocessingml\.(document|template)\.main\+xml$|macroEnabled\w*\.main\+xml$/, 'body'],
  [/wordprocessingml\.header\+xml$/, 'header'],
  [/wordprocessingml\.footer\+xml$/, 'footer'],
  [/wordprocessingml\.footnotes\+xml$/, 'footnotes'],
  [/wordprocessingml\.endnotes\+xml$/, 'endnotes'],
  [/wordprocessingml\.comments\+xml$/, 'comments'],
  [/diagramData\+xml$|diagramDrawing\+xml$/, 'drawing'],
  [/(core|extended|custom)-properties\+xml$/, 'properties'],
];

const coverPage = 'http://schemas.microsoft.com/office/2006/coverPageProps';

const pagesByType = { default: 'all', first: 'first', even: 'even' } as const;

/** Which pages each header and footer stands on, by the id of its relationship. */
const pagesOf = (text: string): ReadonlyMap<string, 'all' | 'first' | 'even'> => {
  const pages = new Map<string, 'all' | 'first' | 'even'>();
  scanXml(text, {
    open(name, attributes) {
      if (name !== 'headerReference' && name !== 'footerReference') return;
      const id = attribute(attributes, 'id');
      const type = attribute(attributes, 'type') ?? 'default';
      if (id !== null && !pages.has(id)) pages.set(id, pagesByType[type as 'default'] ?? 'all');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return pages;
};

const contentTypesOf = (text: string) => {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  scanXml(text, {
    open(name, attributes) {
      const type = attribute(attributes, 'ContentType') ?? '';
      if (name === 'Default') defaults.set((attribute(attributes, 'Extension') ?? '').toLowerCase(), type);
      if (name === 'Override')
        overrides.set((attribute(attributes, 'PartName') ?? '').replace(/^\//, ''), type);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return (name: string): string =>
    overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) ?? '';
};

/** @throws Refused unreadable: empty, passwordProtected, notWord */
const checkBeginning = (bytes: Uint8Array): void => {
  if (bytes.length === 0) refuse('empty');
  if (bytes.length > maxFileBytes) refuse('tooManyBytes');
  if (isOle(bytes))
    refuse(openOle(bytes).stream('EncryptedPackage') === null ? 'notWord' : 'passwordProtected');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse('notWord');
};

/**
 * Every XML part is well-formed and without document type once this has returned.
 * @throws Refused unreadable: empty, notWord, passwordProtected, damaged, tooManyBytes, doctype
 */
export const openPackage = (bytes: Uint8Array): WordPackage => {
  checkBeginning(bytes);
  const zip = openZip(bytes);
  const names = zip.names.filter((name) => !name.endsWith('/'));
  const kept = new Map(names.map((name) => [name, zip.part(name) ?? refuse('damaged')]));
  const partBytes = (name: string) => kept.get(name) ?? refuse('damaged');
  if (!kept.has(contentTypesPart)) refuse('notWord');
  const contentType = contentTypesOf(decodeXml(partBytes(contentTypesPart)));
  const texts = new Map<string, string>();
  const text = (name: string): string => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const decoded = decodeXml(partBytes(name));
    texts.set(name, decoded);
    return decoded;
  };
  const isXml = (name: string) => /\.(xml|rels|vml)$/i.test(name) || /[+/]xml$/.test(contentType(name));
  const relationships = (part: string): Relationship[] => {
    const name = relationshipsPart(part);
    if (!kept.has(name)) return [];
    const found: Relationship[] = [];
    scanXml(text(name), {
      open(element, attributes) {
        if (element !== 'Relationship') return;
        const target = attribute(attributes, 'Target') ?? '';
        const external = attribute(attributes, 'TargetMode') === 'External';
        found.push({
          id: attribute(attributes, 'Id') ?? '',
          type: (attribute(attributes, 'Type') ?? '').replace(/^.*\//, ''),
          target: external || target.startsWith('#') ? target : resolved(part, target),
          external,
        });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return found;
  };
  for (const name of names)
    if (isXml(name))
      scanXml(text(name), { open: () => undefined, close: () => undefined, text: () => undefined });
  const main =
    relationships('').find(({ type, external }) => type === 'officeDocument' && !external)?.target ?? '';
  // Every program that writes Word documents names their elements w: ; so does all that reads templates.
  if (!kept.has(main) || !kinds[0]?.[0].test(contentType(main)) || !/<w:document[\s>]/.test(text(main)))
    refuse('notWord');
  const pages = pagesOf(text(main));
  const ofMain = relationships(main);
  const textParts = names.flatMap((name): TextPart[] => {
    const type = contentType(name);
    const kind = kinds.find(([pattern]) => pattern.test(type))?.[1];
    if (kind === undefined)
      return isXml(name) && /^customXml\/[^/]+\.xml$/.test(name) && text(name).includes(coverPage)
        ? [{ name, part: 'properties', pages: null, repeats: false }]
        : [];
    if (kind === 'body' && name !== main) return [];
    const id = ofMain.find(({ target }) => target === name)?.id ?? '';
    return [
      {
        name,
        part: kind,
        pages: kind === 'header' || kind === 'footer' ? (pages.get(id) ?? 'all') : null,
        repeats: /diagramDrawing/.test(type),
      },
    ];
  });
  return { names, main, textParts, bytes: partBytes, text, isXml, contentType, relationships };
};
