/** The pictures that a filled document has taken: they become files of its package, and relationships of the parts they stand in. */
import { strToU8 } from 'fflate';
import { contentTypesPart, relationshipsPart, type WordPackage } from '#electron/files/template/package.ts';
import { drawing, extensionOf, fitted, type Picture, sizeOf } from '#electron/files/template/picture.ts';

/** Pictures that a part has taken: they become relationships of it and files of the package. */
export const pictureShelf = (file: WordPackage, pictures: Readonly<Record<string, Picture>>) => {
  const used = new Map<string, Set<string>>();
  const keys: string[] = [];
  let drawings = 0;
  const place = (key: string) => (keys.includes(key) ? keys.indexOf(key) : keys.push(key) - 1);
  const nameOf = (key: string) =>
    `media/relais${place(key) + 1}.${extensionOf(pictures[key]?.bytes ?? new Uint8Array()) ?? 'png'}`;
  return {
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
