/** The title and the text of the record: the line without what became fields. */
import type { CapturedKind } from '#electron/features/capture/decide.ts';
import type { Line } from '#electron/features/capture/line.ts';

/** Characters beyond which a title is cut, and the whole goes into the text. */
const longestTitle = 120;

const cut = (text: string): string => {
  if (text.length <= longestTitle) return text;
  const sentence = /^.{20,}?[.!?](?=\s)/u.exec(text.slice(0, longestTitle))?.[0];
  if (sentence !== undefined) return sentence;
  const short = text.slice(0, longestTitle - 1).replace(/[\uD800-\uDBFF]$/, '');
  const word = short.replace(/\s+\S*$/u, '');
  return `${word.length >= 20 ? word : short}…`;
};

const capitalised = (text: string): string => {
  const [first = ''] = text;
  return first.toUpperCase().length === first.length ? first.toUpperCase() + text.slice(first.length) : text;
};

/**
 * Of what happened, what was said is the subject; of the rest, the line itself. A long one stands whole in the text. Nothing
 * is answered where nothing is left: the title is then for the person to give.
 * @param topic the colon that parts what was said from how the line begins
 */
export const bodyAndTitle = (
  kind: CapturedKind,
  line: Line,
  topic: number | null,
): Record<string, string> => {
  const end = line.folded.length;
  const said = topic === null ? '' : line.rest({ from: topic + 1, to: end });
  const text = capitalised(kind === 'interactions' && said !== '' ? said : line.rest());
  if (text === '') return {};
  const [title, body] = kind === 'interactions' ? ['subject', 'body'] : ['title', 'notes'];
  const short = cut(text);
  return short === text ? { [title as string]: short } : { [title as string]: short, [body as string]: text };
};
