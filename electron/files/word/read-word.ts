/** Reads a Word document of others: its text by its structure, its properties, and what reviewers have left in it. */
import { refuse } from '#electron/files/read/limits.ts';
import { isOle, openOle } from '#electron/files/read/ole.ts';
import { attribute, decodeXml, scanXml } from '#electron/files/read/xml.ts';
import { type Container, openZip } from '#electron/files/read/zip.ts';
import { readBody } from '#electron/files/word/read-body.ts';
import type { ReadComment, ReadWord } from '#electron/files/word/read-model.ts';
import { readStyles } from '#electron/files/word/read-styles.ts';

const ignore = () => undefined;

/** The parts that a part names, by the last word of the relation's type: both editions of the standard use the same. */
const relatedTo = (container: Container, path: string): ReadonlyMap<string, string> => {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const bytes = container.part(`${folder}_rels/${path.slice(slash)}.rels`);
  const related = new Map<string, string>();
  if (bytes === null) return related;
  scanXml(decodeXml(bytes), {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      const whole = target.startsWith('/') ? target.slice(1) : folder + target;
      if (!related.has(type)) related.set(type, whole);
    },
    close: ignore,
    text: ignore,
  });
  return related;
};

/** The text of each element that stands in the root, by its name; of custom properties by the name they were given. */
const propertiesIn = (xml: string): [string, string][] => {
  const found: [string, string][] = [];
  let depth = 0;
  let named = '';
  let text = '';
  scanXml(xml, {
    open(name, attributes) {
      depth += 1;
      if (depth !== 2) return;
      named = name === 'property' ? (attribute(attributes, 'name') ?? '') : name;
      text = '';
    },
    close() {
      if (depth === 2 && found.length < 1_000) found.push([named, text.trim().slice(0, 2_000)]);
      depth -= 1;
    },
    text(piece) {
      if (depth >= 2) text += piece;
    },
  });
  return found;
};

const commentsIn = (xml: string, commented: ReadonlyMap<string, string>): ReadComment[] => {
  const comments: ReadComment[] = [];
  let open: { id: string; author: string; text: string } | null = null;
  let inText = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'comment') {
        open = {
          id: attribute(attributes, 'id') ?? '',
          author: attribute(attributes, 'author') ?? '',
          text: '',
        };
      } else if (name === 't') inText = true;
      else if (name === 'p' && open && open.text !== '') open.text += '\n';
    },
    close(name) {
      if (name === 't') inText = false;
      if (name !== 'comment' || open === null) return;
      if (comments.length < 500) {
        const { id, author, text } = open;
        comments.push({
          author: author.slice(0, 200),
          text: text.slice(0, 2_000),
          on: commented.get(id) ?? '',
        });
      }
      open = null;
    },
    text(piece) {
      if (inText && open && open.text.length < 2_000) open.text += piece;
    },
  });
  return comments;
};

/** Opens the container, and tells what is none from what is damaged. */
const containerOf = (bytes: Uint8Array): Container => {
  if (bytes.length === 0) refuse('empty');
  if (isOle(bytes)) {
    // Word packs what has a password into the container of its older files.
    refuse(openOle(bytes).names.includes('EncryptedPackage') ? 'passwordProtected' : 'notWord');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refuse('notWord');
  return openZip(bytes);
};

/** @throws Refused unreadable: empty, notWord, damaged, doctype, passwordProtected, tooManyBytes */
export const readWord = (bytes: Uint8Array): ReadWord => {
  const container = containerOf(bytes);
  const root = relatedTo(container, '');
  const path = root.get('officeDocument') ?? refuse('notWord');
  if (!/^word\/|document\d*\.xml$/i.test(path)) refuse('notWord');
  const text = (name: string | undefined): string | null => {
    const part = name === undefined ? null : container.part(name);
    return part === null ? null : decodeXml(part);
  };
  const main = text(path) ?? refuse('damaged');
  if (!/<(?:\w+:)?document\b/.test(main)) refuse('notWord');
  const related = relatedTo(container, path);
  const styles = text(related.get('styles'));
  const body = readBody(main, styles === null ? new Map() : readStyles(styles));
  const core = text(root.get('core-properties'));
  const custom = text(root.get('custom-properties'));
  const comments = text(related.get('comments'));
  return {
    properties: new Map([
      ...(core === null ? [] : propertiesIn(core)),
      ...(custom === null ? [] : propertiesIn(custom)),
    ]),
    blocks: body.blocks,
    tracked: body.tracked,
    comments: comments === null ? [] : commentsIn(comments, body.commented),
    textBoxes: body.textBoxes,
  };
};
