/** Reads a written workbook again, part by part, for tests: cells with value, formula and type. */
import { strFromU8, unzipSync } from 'fflate';

export interface ReadCell {
  readonly value: string | number | boolean | null;
  /** Without the equals sign; null where there is none. */
  readonly formula: string | null;
  /** As the file has it: n, str, inlineStr, s, b, e. */
  readonly type: string;
}

export interface ReadBook {
  readonly parts: ReadonlyMap<string, string>;
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
const plain = (text: string) =>
  text
    .replace(/&(amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity)
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

const readCells = (part: string): Map<string, ReadCell> => {
  const cells = new Map<string, ReadCell>();
  for (const [, tag = '', body = ''] of part.matchAll(/<c(\s[^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const place = attribute(tag, 'r') ?? '';
    const type = attribute(tag, 't') ?? 'n';
    const formula = /<f[^>]*>(.*?)<\/f>/s.exec(body)?.[1];
    const text = /<v>(.*?)<\/v>/s.exec(body)?.[1] ?? (body.includes('<v') ? '' : undefined);
    const inline = [...body.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, one = '']) => one).join('');
    const value =
      type === 'inlineStr'
        ? plain(inline)
        : text === undefined
          ? null
          : type === 'n'
            ? Number(text)
            : type === 'b'
              ? text === '1'
              : plain(text);
    cells.set(place, { value, formula: formula === undefined ? null : plain(formula), type });
  }
  return cells;
};

export const readBack = (bytes: Uint8Array): ReadBook => {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  const sheets = new Map<string, ReadonlyMap<string, ReadCell>>();
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet\s[^>]*>/g)];
  names.forEach(([tag], index) => {
    sheets.set(
      plain(attribute(tag, 'name') ?? ''),
      readCells(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? ''),
    );
  });
  return { parts, sheets };
};

/** Every formula cell of the workbook: sheet, place and cell. */
export const formulaCells = (book: ReadBook): { sheet: string; place: string; cell: ReadCell }[] =>
  [...book.sheets].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([place, cell]) => (cell.formula === null ? [] : [{ sheet, place, cell }])),
  );

/** Rows of a table: each cell of the heading row and below, by heading. */
export const tableRows = (cells: ReadonlyMap<string, ReadCell>): Record<string, ReadCell['value']>[] => {
  const headings = new Map<string, string>();
  const rows = new Map<number, Record<string, ReadCell['value']>>();
  for (const [place, { value }] of cells) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
    const row = Number(digits);
    if (row === 1) headings.set(letters, String(value));
    else {
      const known = rows.get(row) ?? {};
      known[headings.get(letters) ?? letters] = value;
      rows.set(row, known);
    }
  }
  return [...rows.values()];
};
