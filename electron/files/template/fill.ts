/** Fills a template with values, by docxtemplater: what stands outside of its tags stays as it is. */
import Docxtemplater from 'docxtemplater';
import { strToU8, type Zippable, zipSync } from 'fflate';
import PizZip from 'pizzip';
import type { DocumentValues } from '#contract/document-fields.ts';
import { weightOf } from '#contract/template-problem.ts';
import { refuse } from '#electron/files/read/limits.ts';
import { type Inspected, inspectTemplate } from '#electron/files/template/inspect.ts';
import { contentTypesPart, relationshipsPart, type WordPackage } from '#electron/files/template/package.ts';
import { drawing, extensionOf, fitted, type Picture, sizeOf } from '#electron/files/template/picture.ts';
import { cleanText } from '#electron/files/word/text.ts';

/** Lookups of one document: 500 lines of a dozen fields are 6,000. */
const maxLookups = 200_000;

/** In the place of the moment of packing, so that the same document is the same bytes. */
const packedAt = new Date(1980, 0, 1, 12);

export interface FillRequest {
  readonly values: DocumentValues;
  /** By the values of image fields. One that is not here, or no picture, is left out. */
  readonly pictures: Readonly<Record<string, Picture>>;
}

export interface Template {
  /** @throws Refused unreadable: brokenTemplate, tooManyBytes */
  fill(request: FillRequest): Uint8Array<ArrayBuffer>;
}

/** Pictures that a part has taken: they become relationships of it and files of the package. */
const pictureShelf = (file: WordPackage, pictures: FillRequest['pictures']) => {
  const used = new Map<string, Set<string>>();
  const keys: string[] = [];
  let drawings = 0;
  const place = (key: string) => (keys.includes(key) ? keys.indexOf(key) : keys.push(key) - 1);
  const nameOf = (key: string) =>
    `media/relais${place(key) + 1}.${extensionOf(pictures[key]?.bytes ?? new Uint8Array()) ?? 'png'}`;
  return {
    used,
    nameOf,
    /** What is drawn in the place of an image field; '' where there is no such picture. */
    draw(part: string, key: string): string {
      const picture = Object.hasOwn(pictures, key) ? pictures[key] : undefined;
      const size = picture && sizeOf(picture.bytes);
      if (!picture || !size) return '';
      used.set(part, (used.get(part) ?? new Set()).add(key));
      drawings += 1;
      // Beyond what Word itself counts to, so that no other drawing has it.
      return drawing(`rIdRelais${place(key) + 1}`, 900_000 + drawings, fitted(size, null), picture.alt);
    },
    /** The parts that a package with these pictures has besides, or otherwise. */
    parts(): Record<string, Uint8Array> {
      const made: Record<string, Uint8Array> = {};
      if (keys.length === 0) return made;
      const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
      for (const key of keys) {
        const picture = pictures[key];
        if (picture) made[`${folder}${nameOf(key)}`] = picture.bytes;
      }
      for (const [part, all] of used) {
        const name = relationshipsPart(part);
        const before = file.names.includes(name)
          ? file.text(name)
          : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
        const added = [...all].map(
          (key) =>
            `<Relationship Id="rIdRelais${place(key) + 1}" ` +
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ' +
            `Target="/${folder}${nameOf(key)}"/>`,
        );
        // An empty list may be one element.
        const opened = before.replace(/<Relationships([^>]*?)\/>/, '<Relationships$1></Relationships>');
        made[name] = strToU8(opened.replace('</Relationships>', () => `${added.join('')}</Relationships>`));
      }
      const types = file.text(contentTypesPart);
      const known = new Set(
        [...types.matchAll(/Extension\s*=\s*"([^"]*)"/gi)].map(([, one]) => one?.toLowerCase()),
      );
      const wanted = new Set(keys.map((key) => nameOf(key).replace(/^.*\./, '')));
      const defaults = [...wanted]
        .filter((one) => !known.has(one))
        .map((one) => `<Default Extension="${one}" ContentType="image/${one}"/>`);
      if (defaults.length > 0)
        made[contentTypesPart] = strToU8(types.replace(/<Types[^>]*>/, (start) => start + defaults.join('')));
      return made;
    },
  };
};

/** Own names only, innermost first: a name reaches nothing but the values. */
const parserWith = (spend: () => void) => (tag: string) => {
  const name = tag.trim();
  return {
    get(scope: unknown): unknown {
      spend();
      if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined;
      const value = (scope as DocumentValues)[name];
      return typeof value === 'string' ? cleanText(value) : value;
    },
  };
};

const imageSign = '%';

/** docxtemplater's own core has no pictures. The tag's run is interrupted, so that what stands beside it keeps its looks. */
const imageModule = (draw: (part: string, key: string) => string) => ({
  name: 'RelaisImages',
  parse(written: string) {
    const tag = written.trim();
    return tag.startsWith(imageSign)
      ? { type: 'placeholder', module: 'relais/image', value: tag.slice(1).trim() }
      : null;
  },
  render(
    part: { readonly type: string; readonly module?: string; readonly value: string },
    options: {
      readonly filePath: string;
      readonly scopeManager: { getValue(name: string, meta: unknown): unknown };
    },
  ) {
    if (part.type !== 'placeholder' || part.module !== 'relais/image') return null;
    const key = options.scopeManager.getValue(part.value, { part });
    const drawn = typeof key === 'string' ? draw(options.filePath, key) : '';
    return { value: drawn === '' ? '' : `</w:t>${drawn}<w:t xml:space="preserve">`, errors: [] };
  },
});

interface FileTypeConfig {
  readonly baseModules: readonly (() => { readonly name: string })[];
}

/** The library's habits for Word, without the module that takes raw XML for a value, and with the notes at the end. */
const wordConfig = (file: WordPackage) => {
  const { FileTypeConfig } = Docxtemplater as unknown as {
    readonly FileTypeConfig: { docx(): FileTypeConfig };
  };
  const config = FileTypeConfig.docx();
  return {
    ...config,
    baseModules: config.baseModules.filter((make) => make().name !== 'RawXmlModule'),
    getTemplatedFiles: () => file.textParts.filter(({ part }) => part === 'endnotes').map(({ name }) => name),
  };
};

/** Reads every part's tags; what cannot be filled is thrown as docxtemplater's errors. */
const compile = (file: WordPackage, spend: () => void, draw: (part: string, key: string) => string) => {
  const zip = new PizZip();
  for (const name of file.names) if (file.isXml(name)) zip.file(name, file.text(name));
  return new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
    warnFn: () => undefined,
    syntax: { changeDelimiterPrefix: null },
    fileTypeConfig: wordConfig(file),
    parser: parserWith(spend),
    modules: [imageModule(draw)],
  });
};

/** The parts that have tags, filled. */
const render = ({ file, tags }: Inspected, request: FillRequest): Record<string, Uint8Array> => {
  let lookups = 0;
  const spend = () => {
    lookups += 1;
    if (lookups > maxLookups) refuse('tooManyBytes');
  };
  const shelf = pictureShelf(file, request.pictures);
  const document = compile(file, spend, (part, key) => shelf.draw(part, key));
  document.render(request.values);
  const made: Record<string, Uint8Array> = {};
  for (const name of tags.keys()) {
    const part = document.getZip().file(name);
    if (part) made[name] = part.asUint8Array();
  }
  return { ...made, ...shelf.parts() };
};

interface LibraryError {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly file?: string;
    readonly lastPair?: { readonly left: string };
    readonly errors?: readonly LibraryError[];
  };
}

/** What stands where it cannot be filled: a loop that begins in a table and ends outside of it. By part. */
export const misplacedTags = (
  file: WordPackage,
): readonly { readonly part: string; readonly name: string }[] => {
  try {
    compile(
      file,
      () => undefined,
      () => '',
    );
    return [];
  } catch (error) {
    const { properties } = error as LibraryError;
    if (properties === undefined) throw error;
    return (properties.errors ?? [error as LibraryError]).map(({ properties: one }) => ({
      part: one?.file ?? file.main,
      name: one?.xtag ?? one?.lastPair?.left ?? '',
    }));
  }
};

/** Pictures and the like are packed as they are. */
const packedAlready = /\.(png|jpe?g|gif|webp|emf\.gz)$/i;

const pack = (file: WordPackage, made: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> => {
  const parts: Zippable = {};
  for (const name of new Set([...file.names, ...Object.keys(made)]))
    parts[name] = [made[name] ?? file.bytes(name), { level: packedAlready.test(name) ? 0 : 6 }];
  return zipSync(parts, { mtime: packedAt });
};

/**
 * Inspects the template once; each document is then only filled.
 * @throws Refused unreadable: what inspecting refuses, what makes it unsafe, brokenTemplate
 */
export const openTemplate = (bytes: Uint8Array): Template => {
  const inspected = inspectTemplate(bytes, null, () => null);
  for (const { code } of inspected.problems) {
    const weight = weightOf(code);
    if (weight === 'refused') refuse(code as 'macros');
    if (weight === 'error') refuse('brokenTemplate');
  }
  return { fill: (request) => pack(inspected.file, render(inspected, request)) };
};
