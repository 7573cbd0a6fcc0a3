/** Which addresses may leave the window for the machine's own browser or mail program. */

/** In characters: longer ones are attacks on whoever opens them. */
const longest = 2_000;

/** The address as parsed, where it is https or mailto and nothing is hidden in it; undefined for everything else. */
export const externalAddress = (text: string): string | undefined => {
  if (text.length > longest || !URL.canParse(text)) return undefined;
  const address = new URL(text);
  if (address.username !== '' || address.password !== '') return undefined;
  return address.protocol === 'https:' || address.protocol === 'mailto:' ? address.href : undefined;
};
