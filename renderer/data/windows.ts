/** Further windows of the application, and links to its places. */
import { call } from '#renderer/data/call.ts';

/** Opens a place in a window of its own. @param address '#/organisations/ID' @throws CallError */
export const openInNewWindow = async (address: string): Promise<void> => {
  const { url } = await call('window.open', { address });
  // In a browser the page opens it: without a way back to this one.
  if (url !== null) window.open(url, '_blank', 'noopener');
};

/** 'relais://organisations/ID': opens the place from a mail or a note. @param address '#/organisations/ID' */
export const linkTo = (address: string): string => address.replace(/^#\//, 'relais://');
