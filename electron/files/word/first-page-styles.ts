/** How what stands on a first page only looks: the cover of a proposal, the head of a letter. */
import { AlignmentType, type IParagraphStyleOptions, type IRunStylePropertiesOptions } from 'docx';
import type { Look } from '#electron/files/word/look.ts';
import { lines, style, styleIds } from '#electron/files/word/style-ids.ts';
import type { Language } from '#locale/translate.ts';

/** Where there is no logo. */
const brandName = (look: Look): IRunStylePropertiesOptions => ({
  bold: true,
  size: 32,
  color: look.primaryText,
  font: { theme: 'headings' },
});

export const coverStyles = (look: Look): IParagraphStyleOptions[] => [
  style(
    styleIds.coverBrand,
    'Cover Brand',
    'Normal',
    { ...brandName(look), size: 44 },
    { spacing: { before: 0, after: 1_900 } },
  ),
  style(
    styleIds.coverSubtitle,
    'Cover Subtitle',
    styleIds.subtitle,
    { size: 24, color: look.onPrimary, allCaps: true, characterSpacing: 40 },
    { spacing: { before: 0, after: 200 } },
  ),
  style(
    styleIds.coverTitle,
    'Cover Title',
    'Title',
    { size: 64, color: look.onPrimary },
    { spacing: { before: 0, after: 0, ...lines(240) } },
  ),
  style(styleIds.coverLongTitle, 'Cover Long Title', styleIds.coverTitle, { size: 44 }, {}),
  style(styleIds.coverSpace, 'Cover Space', 'Normal', { size: 8 }, { spacing: { before: 0, after: 560 } }),
  style(styleIds.coverFact, 'Cover Fact', styleIds.tableText, { size: 22 }, {}),
  style(styleIds.coverFactName, 'Cover Fact Name', styleIds.tableText, { color: look.muted }, {}),
];

/** A French address stands at the right, before the place and the date; an English one at the left. */
export const letterStyles = (look: Look, language: Language): IParagraphStyleOptions[] => {
  const indent = { left: language === 'fr' ? 5_103 : 0 };
  return [
    style(styleIds.letterBrand, 'Letter Brand', 'Normal', brandName(look), {
      spacing: { before: 0, after: 0 },
    }),
    style(
      styleIds.letterSender,
      'Letter Sender',
      'Normal',
      { size: 18, color: look.muted },
      { spacing: { before: 0, after: 0, ...lines(252) }, alignment: AlignmentType.END },
    ),
    style(
      styleIds.letterSpace,
      'Letter Space',
      'Normal',
      { size: 8 },
      { spacing: { before: 0, after: 560 } },
    ),
    style(
      styleIds.letterRecipient,
      'Letter Recipient',
      'Normal',
      {},
      { spacing: { before: 0, after: 0 }, indent },
    ),
    style(styleIds.letterDate, 'Letter Date', 'Normal', {}, { spacing: { before: 480, after: 480 }, indent }),
    style(
      styleIds.letterSubject,
      'Letter Subject',
      'Normal',
      { bold: true, size: 24, color: look.primaryText },
      { spacing: { before: 0, after: 240 }, keepNext: true, outlineLevel: 0 },
    ),
  ];
};
