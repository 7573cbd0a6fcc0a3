/** Pages of the window as PDF: loaded in a window that nobody sees, and printed by Chromium. */
import { BrowserWindow, type WebContents } from 'electron';
import type { PageSize } from '#contract/document.ts';
import type { Context } from '#electron/features/context.ts';
import { Refused } from '#electron/refused.ts';
import { pageOrigin } from '#electron/shell/desktop-pages.ts';
import { pagePreferences } from '#electron/shell/desktop-window.ts';

/** In milliseconds: loading, laying out and printing a document of hundreds of pages. */
const longest = 60_000;

/** As Electron calls them. */
const papers = { a4: 'A4', letter: 'Letter' } as const;

/** Waits in the page until it says that all its pages stand: contract/documents.ts, printAddress. */
const untilReady = `new Promise((resolve) => {
  const look = () => {
    const state = document.documentElement.dataset.paper;
    if (state === 'ready') resolve();
  };
  new MutationObserver(look).observe(document.documentElement, { attributes: true });
  look();
})`;

export interface Printer {
  readonly print: Context['print'];
  /** Is it a page that is being printed? It may ask what every window may. */
  owns(contents: WebContents): boolean;
}

/** @param built the folder of the build */
export const makePrinter = (built: URL): Printer => {
  const printing = new Set<WebContents>();

  const printed = async (window: BrowserWindow, address: string, paper: PageSize): Promise<Uint8Array> => {
    await window.loadURL(`${pageOrigin}/${address}`);
    await window.webContents.executeJavaScript(untilReady);
    return new Uint8Array(
      await window.webContents.printToPDF({
        // The pages are drawn by the document itself, with their margins, headers and numbers.
        preferCSSPageSize: true,
        pageSize: papers[paper],
        printBackground: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
  };

  return {
    owns: (contents) => printing.has(contents),
    async print(address, paper, job) {
      if (job?.signal.aborted) throw new Refused('cancelled');
      const window = new BrowserWindow({
        show: false,
        width: 1_024,
        height: 1_400,
        webPreferences: { ...pagePreferences(built), backgroundThrottling: false },
      });
      const { webContents } = window;
      printing.add(webContents);
      const ended = new Promise<never>((_resolve, reject) => {
        const timer = setTimeout(() => reject(new Refused('unreadable', { reason: 'timeout' })), longest);
        const stop = () => reject(new Refused('cancelled'));
        job?.signal.addEventListener('abort', stop, { once: true });
        webContents.once('render-process-gone', () => reject(new Refused('internal')));
        window.once('closed', () => {
          clearTimeout(timer);
          job?.signal.removeEventListener('abort', stop);
          stop();
        });
      });
      try {
        return await Promise.race([printed(window, address, paper), ended]);
      } finally {
        printing.delete(webContents);
        ended.catch(() => undefined);
        if (!window.isDestroyed()) window.destroy();
      }
    },
  };
};
