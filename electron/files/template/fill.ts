/** Fills a template with values, by docxtemplater: what stands outside of its tags stays as it is. */
import Docxtemplater from 'docxtemplater';
import { strToU8 } from 'fflate';
import PizZip from 'pizzip';
import type { DocumentValues } from '#contract/document-fields.ts';
import type { RefusalReason } from '#contract/files.ts';
import { weightOf } from '#contract/template-problem.ts';
import { refuse } from '#electron/files/read/limits.ts';
import { cleanPackage, packerOf } from '#electron/files/template/clean.ts';
import { type Inspected, inspectTemplate } from '#electron/files/template/inspect.ts';
import { openPackage, type WordPackage } from '#electron/files/template/package.ts';
import type { Picture } from '#electron/files/template/picture.ts';
import { pictureShelf } from '#electron/files/template/picture-shelf.ts';
import { replacePlaceholders } from '#electron/files/template/placeholder.ts';
import { cleanText } from '#electron/files/word/text.ts';

/** Values of one document: 500 lines of a dozen fields are 6,000. */
const maxValues = 200_000;

export interface FillRequest {
  readonly values: DocumentValues;
  /** By the values of image fields. One that is not here, or no picture, is left out. */
  readonly pictures: Readonly<Record<string, Picture>>;
}

export interface Template {
  /** @throws Refused unreadable: brokenTemplate, tooManyBytes */
  fill(request: FillRequest): Uint8Array<ArrayBuffer>;
}

/** Own names only, innermost first: a name reaches nothing but the values. */
const parser = (tag: string) => {
  const name = tag.trim();
  return {
    get(scope: unknown): unknown {
      if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined;
      const value = (scope as DocumentValues)[name];
      return typeof value === 'string' ? cleanText(value) : value;
    },
  };
};

/** How often a list of each name is repeated at most, wherever it is. */
const longestLists = (values: DocumentValues, into = new Map<string, number>()): Map<string, number> => {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'object') continue;
    into.set(name, Math.max(into.get(name) ?? 0, value.length));
    for (const item of value) longestLists(item, into);
  }
  return into;
};

/** Lists in lists multiply: counted before anything is written. @throws Refused unreadable: tooManyBytes */
const checkAmount = (tags: Inspected['tags'], values: DocumentValues): void => {
  const lists = longestLists(values);
  let sum = 0;
  for (const all of tags.values()) {
    const times = [1];
    for (const { type, name } of all) {
      const now = times.at(-1) ?? 1;
      if (type === 'section') times.push(now * Math.max(1, lists.get(name) ?? 1));
      else if (type === 'inverted') times.push(now);
      else if (type === 'end') times.pop();
      sum += now;
      if (sum > maxValues || now > maxValues) refuse('tooManyBytes');
    }
  }
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
const compile = (file: WordPackage, draw: (part: string, key: string) => string) => {
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
    parser,
    modules: [imageModule(draw)],
  });
};

/** The parts that have tags, filled. */
const render = ({ file, tags }: Inspected, request: FillRequest): Record<string, Uint8Array> => {
  checkAmount(tags, request.values);
  const shelf = pictureShelf(file, request.pictures);
  const document = compile(file, (part, key) => shelf.draw(part, key));
  document.render(request.values);
  const made: Record<string, Uint8Array> = {};
  for (const name of tags.keys()) {
    const part = document.getZip().file(name);
    if (!part) continue;
    const text = part.asText();
    made[name] = strToU8(replacePlaceholders(text, (field) => shelf.stand(name, request.values[field])));
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
    compile(file, () => '');
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

/**
 * Inspects the template once; each document is then only filled.
 * @throws Refused unreadable: what inspecting refuses, what makes it unsafe, brokenTemplate
 */
export const openTemplate = (bytes: Uint8Array): Template => {
  const inspected = inspectTemplate(cleanPackage(openPackage(bytes)), null, () => null);
  for (const { code } of inspected.problems) {
    const weight = weightOf(code);
    if (weight === 'refused') refuse(code as RefusalReason);
    if (weight === 'error') refuse('brokenTemplate');
  }
  if (misplacedTags(inspected.file).length > 0) refuse('brokenTemplate');
  const pack = packerOf(inspected.file);
  return { fill: (request) => pack(render(inspected, request)) };
};
