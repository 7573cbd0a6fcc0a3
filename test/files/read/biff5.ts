/** Workbooks of Excel 5 and 95, which no library writes with accents. */

/** A record of a workbook stream ([MS-XLS] 2.1.4): type, length, content. */
const record = (type: number, ...content: number[]) => [
  type & 255,
  type >> 8,
  content.length & 255,
  content.length >> 8,
  ...content,
];
const two = (value: number) => [value & 255, value >> 8];

/** A workbook as Excel 5 and 95 wrote it: one byte to a character, of the code page it names. */
export const biff5 = (codePage: number, cells: readonly (readonly number[])[]): Uint8Array => {
  const bof = (kind: number) => record(0x0809, ...two(0x0500), ...two(kind), 0, 0, 0, 0);
  const eof = record(0x000a);
  const name = [...'Feuil1'].map((letter) => letter.charCodeAt(0));
  const globals = (offset: number) => [
    ...bof(0x0005),
    ...record(0x0042, ...two(codePage)),
    ...record(0x0085, offset & 255, offset >> 8, 0, 0, 0, 0, name.length, ...name),
    ...eof,
  ];
  const sheet = [
    ...bof(0x0010),
    ...cells.flatMap((text, row) =>
      record(0x0204, ...two(row), ...two(0), ...two(0), ...two(text.length), ...text),
    ),
    ...eof,
  ];
  return Uint8Array.from([...globals(globals(0).length), ...sheet]);
};
