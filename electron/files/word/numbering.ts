/** The numbers of a document: of its outline of headings and clauses, and of its lists. */
import { AlignmentType, type ILevelsOptions, type INumberingOptions, LevelFormat } from 'docx';
import type { Look } from '#electron/files/word/look.ts';
import { numberWidth } from '#electron/files/word/styles.ts';

export const lists = { outline: 'outline', numbered: 'numbered', bulleted: 'bulleted' } as const;

/** Twentieths of a point. */
export const listIndent = 397;

const level = (
  at: number,
  format: ILevelsOptions['format'],
  text: string,
  indent: number,
  colour: string | null,
): ILevelsOptions => ({
  level: at,
  ...(format === undefined ? {} : { format }),
  text,
  alignment: AlignmentType.START,
  style: {
    ...(colour === null ? {} : { run: { color: colour } }),
    paragraph: { indent: { left: indent, hanging: indent } },
  },
});

export const numberingOf = (look: Look): INumberingOptions => ({
  config: [
    {
      reference: lists.outline,
      levels: [
        level(0, LevelFormat.DECIMAL, '%1.', numberWidth, null),
        level(1, LevelFormat.DECIMAL, '%1.%2', numberWidth, null),
        level(2, LevelFormat.DECIMAL, '%1.%2.%3', numberWidth + 170, null),
      ],
    },
    {
      reference: lists.numbered,
      levels: [level(0, LevelFormat.DECIMAL, '%1.', listIndent, look.primaryText)],
    },
    { reference: lists.bulleted, levels: [level(0, LevelFormat.BULLET, '•', listIndent, look.accentText)] },
  ],
});
