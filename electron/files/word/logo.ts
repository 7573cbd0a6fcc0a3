/** The logo of a brand as a picture in a line of text, in proportion, within the room it has. */
import { ImageRun } from 'docx';
import { imageSize } from '#electron/files/image-size.ts';

export interface Logo {
  readonly bytes: Uint8Array;
  readonly type: 'image/png' | 'image/jpeg';
}

/** In pixels, 96 to the inch. */
const rooms = {
  cover: { width: 300, height: 96 },
  letter: { width: 240, height: 76 },
  header: { width: 130, height: 32 },
} as const;
const places = ['cover', 'letter', 'header'] as const;
type Place = (typeof places)[number];

/**
 * @param document its place among those of the file: drawings are numbered
 * @param alternative what it shows, for those who cannot see it; null: nothing that is not said elsewhere
 * @returns null where the bytes are no picture
 */
export const logoRun = (
  logo: Logo | null,
  where: Place,
  document: number,
  alternative: string | null,
): ImageRun | null => {
  const size = logo && imageSize(logo.bytes);
  if (!size) return null;
  const room = rooms[where];
  const scale = Math.min(room.width / size.width, room.height / size.height);
  return new ImageRun({
    type: size.type === 'image/png' ? 'png' : 'jpg',
    data: logo.bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: {
      id: String(document * places.length + places.indexOf(where) + 1),
      name: 'Logo',
      ...(alternative === null ? {} : { description: alternative }),
    },
    ...(alternative === null ? { decorative: true } : {}),
  });
};
