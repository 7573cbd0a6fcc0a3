/** Gives SheetJS the code pages of old workbooks from the platform's decoders: its own tables take longer to load than a file. */
import { set_cptable } from 'xlsx/xlsx.mjs';
import { decodeWindows1252 } from '#electron/files/read/text.ts';

/** The encoding of a Windows code page that .xls names ([MS-XLS] 2.4.52), by the labels of the Encoding Standard. */
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

const decoders = new Map<number, TextDecoder>();

const decode = (codePage: number, bytes: Uint8Array): string => {
  const label = labels[codePage];
  // The rest are DOS pages that no Excel for Windows or Macintosh wrote: ASCII is right, as in all of these.
  if (label === undefined) return decodeWindows1252(bytes);
  const decoder = decoders.get(codePage) ?? new TextDecoder(label, { ignoreBOM: true });
  decoders.set(codePage, decoder);
  return decoder.decode(bytes);
};

/** To be called before a workbook is read; again does no harm. */
export const giveCodePages = (): void =>
  set_cptable({
    utils: {
      decode: (codePage: number, bytes: Uint8Array | readonly number[]) =>
        decode(codePage, bytes instanceof Uint8Array ? bytes : Uint8Array.from(bytes)),
    },
  });
