/** The layouts of slides: where titles, text, pictures, footer and page numbers stand. Lengths in inches. */
import type PptxGenJS from 'pptxgenjs';
import { imageSize } from '#electron/files/image-size.ts';
import type { Deck } from '#electron/files/slides/deck.ts';
import type { Logo } from '#electron/files/word/logo.ts';
import type { Look } from '#electron/files/word/look.ts';
import { oneLine } from '#electron/files/word/text.ts';

export const page = { width: 13.333, height: 7.5 } as const;
export const margin = 0.6;
export const body = { x: margin, y: 1.55, w: page.width - 2 * margin, h: 5.15 } as const;
const title = { x: margin, y: 0.4, w: page.width - 2 * margin, h: 0.95 } as const;

export const headingFont = '+mj-lt';
export const bodyFont = '+mn-lt';

/** The logo within its room, in proportion; null where the bytes are no picture. */
export const logoPicture = (logo: Logo | null, room: { readonly w: number; readonly h: number }) => {
  const size = logo && imageSize(logo.bytes);
  if (!size) return null;
  const scale = Math.min(room.w / size.width, room.h / size.height);
  return {
    data: `${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}`,
    w: size.width * scale,
    h: size.height * scale,
  };
};

/** Smaller, where a title is long. In points. */
export const titleSize = (text: string, large: number): number =>
  text.length > 130 ? Math.round(large * 0.55) : text.length > 60 ? Math.round(large * 0.75) : large;

const below = (deck: Deck, look: Look, picture: ReturnType<typeof logoPicture>) => {
  const y = page.height - 0.52;
  const company = oneLine(deck.footer ?? '').slice(0, 160);
  return {
    objects: [
      { rect: { x: 0, y: 0, w: page.width, h: 0.14, fill: { color: look.primary } } },
      {
        line: {
          x: margin,
          y: y - 0.06,
          w: page.width - 2 * margin,
          h: 0,
          line: { color: look.line, width: 0.75 },
        },
      },
      ...(picture === null
        ? []
        : [
            {
              image: { ...picture, x: page.width - margin - 0.7 - picture.w, y: y + (0.36 - picture.h) / 2 },
            },
          ]),
      ...(company === ''
        ? []
        : [
            {
              text: {
                text: company,
                options: {
                  x: margin,
                  y,
                  w: 9.4,
                  h: 0.36,
                  fontFace: bodyFont,
                  fontSize: 10,
                  color: look.muted,
                  margin: 0,
                  valign: 'middle' as const,
                },
              },
            },
          ]),
    ],
    slideNumber: {
      x: page.width - margin - 0.6,
      y,
      w: 0.6,
      h: 0.36,
      fontFace: bodyFont,
      fontSize: 10,
      color: look.muted,
      align: 'right' as const,
      margin: 0,
    },
  };
};

const titlePlaceholder = (look: Look) => ({
  placeholder: {
    options: {
      name: 'title',
      type: 'title' as const,
      ...title,
      fontFace: headingFont,
      fontSize: 28,
      bold: true,
      color: look.primaryText,
      align: 'left' as const,
      valign: 'middle' as const,
      margin: 0,
    },
    text: '',
  },
});

const bodyPlaceholder = (
  name: string,
  place: { x: number; y: number; w: number; h: number },
  size: number,
  colour: string,
) => ({
  placeholder: {
    options: {
      name,
      type: 'body' as const,
      ...place,
      fontFace: bodyFont,
      fontSize: size,
      color: colour,
      align: 'left' as const,
      valign: 'top' as const,
      margin: 0,
    },
    text: '',
  },
});

export type LayoutName = 'Title' | 'Text' | 'Figures' | 'Content';

/** Below a row of large figures. */
export const belowFigures = { ...body, y: body.y + 1.75, h: body.h - 1.75 } as const;

export const addLayouts = (file: PptxGenJS, deck: Deck, look: Look, logo: Logo | null): void => {
  const define = (name: LayoutName, made: Omit<PptxGenJS.SlideMasterProps, 'title'>) =>
    file.defineSlideMaster({ title: name, background: { color: 'FFFFFF' }, ...made });
  define('Title', {
    objects: [
      { rect: { x: 0, y: 0, w: 0.45, h: page.height, fill: { color: look.primary } } },
      { rect: { x: 0.45, y: 0, w: 0.09, h: page.height, fill: { color: look.accent } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 1.3,
            y: 2,
            w: 11.2,
            h: 1.6,
            fontFace: headingFont,
            fontSize: 40,
            bold: true,
            color: look.primaryText,
            align: 'left',
            valign: 'bottom',
            margin: 0,
          },
          text: '',
        },
      },
      bodyPlaceholder('subtitle', { x: 1.3, y: 3.75, w: 11.2, h: 0.5 }, 20, look.accentText),
      bodyPlaceholder('facts', { x: 1.3, y: 4.55, w: 11.2, h: 2.4 }, 14, look.ink),
    ],
  });
  const picture = logoPicture(logo, { w: 1.6, h: 0.36 });
  const frame = below(deck, look, picture);
  define('Text', {
    ...frame,
    objects: [...frame.objects, titlePlaceholder(look), bodyPlaceholder('body', { ...body }, 18, look.ink)],
  });
  define('Figures', {
    ...frame,
    objects: [
      ...frame.objects,
      titlePlaceholder(look),
      bodyPlaceholder('body', { ...belowFigures }, 16, look.ink),
    ],
  });
  define('Content', { ...frame, objects: [...frame.objects, titlePlaceholder(look)] });
};
