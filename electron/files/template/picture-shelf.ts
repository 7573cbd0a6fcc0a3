/** The pictures that a filled document has taken: they become files of its package, and relationships of the parts they stand in. */
import { strToU8 } from 'fflate';
import { imageSize } from '#electron/files/image-size.ts';
import { contentTypesPart, relationshipsPart, type WordPackage } from '#electron/files/template/package.ts';
import { drawing, fitted, type Picture } from '#electron/files/template/picture.ts';
import type { Replacement } from '#electron/files/template/placeholder.ts';

const extensions = { 'image/png': 'png', 'image/jpeg': 'jpeg' } as const;

interface Taken {
  readonly name: string;
  readonly relationship: string;
  readonly bytes: Uint8Array;
}

export const pictureShelf = (file: WordPackage, pictures: Readonly<Record<string, Picture>>) => {
  const folder = file.main.slice(0, file.main.lastIndexOf('/') + 1);
  const taken = new Map<string, Taken>();
  const used = new Map<string, Set<Taken>>();
  let drawings = 0;
  /** The picture of a key as a part has it; null where there is none. */
  const take = (part: string, key: unknown) => {
    const picture = typeof key === 'string' && Object.hasOwn(pictures, key) ? pictures[key] : undefined;
    const size = picture && imageSize(picture.bytes);
    if (typeof key !== 'string' || !picture || !size) return null;
    const number = taken.get(key) ? 0 : taken.size + 1;
    const one = taken.get(key) ?? {
      name: `${folder}media/relais${number}.${extensions[size.type]}`,
      relationship: `rIdRelais${number}`,
      bytes: picture.bytes,
    };
    taken.set(key, one);
    used.set(part, (used.get(part) ?? new Set()).add(one));
    return { relationship: one.relationship, size, alt: picture.alt };
  };
  return {
    /** What is drawn in the place of an image field; '' where there is no such picture. */
    draw(part: string, key: unknown): string {
      const picture = take(part, key);
      if (picture === null) return '';
      drawings += 1;
      // Beyond what Word itself counts to, so that no other drawing has it.
      return drawing(picture.relationship, 900_000 + drawings, fitted(picture.size, null), picture.alt);
    },
    /** What takes the place of a picture that stands for it. */
    stand(part: string, key: unknown): Replacement | null {
      const picture = take(part, key);
      return picture && { ...picture, size: (room) => fitted(picture.size, room) };
    },
    /** The parts that a package with these pictures has besides, or otherwise. */
    parts(): Record<string, Uint8Array> {
      const made: Record<string, Uint8Array> = {};
      if (taken.size === 0) return made;
      for (const { name, bytes } of taken.values()) made[name] = bytes;
      for (const [part, all] of used) {
        const name = relationshipsPart(part);
        const before = file.names.includes(name)
          ? file.text(name)
          : '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
        const added = [...all].map(
          (one) =>
            `<Relationship Id="${one.relationship}" ` +
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" ' +
            `Target="/${one.name}"/>`,
        );
        // An empty list may be one element.
        const opened = before.replace(/<Relationships([^>]*?)\/>/, '<Relationships$1></Relationships>');
        made[name] = strToU8(opened.replace('</Relationships>', () => `${added.join('')}</Relationships>`));
      }
      const types = file.text(contentTypesPart);
      const known = new Set(
        [...types.matchAll(/Extension\s*=\s*"([^"]*)"/gi)].map(([, one]) => one?.toLowerCase()),
      );
      const wanted = new Set([...taken.values()].map(({ name }) => name.replace(/^.*\./, '')));
      const defaults = [...wanted]
        .filter((one) => !known.has(one))
        .map((one) => `<Default Extension="${one}" ContentType="image/${one}"/>`);
      if (defaults.length > 0)
        made[contentTypesPart] = strToU8(types.replace(/<Types[^>]*>/, (start) => start + defaults.join('')));
      return made;
    },
  };
};
