/** A written presentation read back: the titles and the texts of its slides in their order, its tables and its charts. */
import { strFromU8, unzipSync } from 'fflate';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_all, name: string) => entities[name] ?? '');
const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)].map(([, paragraph = '']) =>
    plain([...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>|<a:br\/?>/g)].map(([, text]) => text ?? '\n').join('')),
  );

export interface ReadSlide {
  readonly xml: string;
  readonly title: string;
  readonly texts: readonly string[];
  /** The cells of each row of its table. */
  readonly rows: readonly (readonly string[])[];
  /** The values of its charts, series by series. */
  readonly charts: readonly (readonly { readonly name: string; readonly values: readonly number[] }[])[];
  readonly notes: string;
}

export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

const seriesOf = (chart: string) =>
  [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => ({
    name: plain(/<c:tx><c:v>([^<]*)/.exec(series)?.[1] ?? ''),
    values: [...(/<c:val>.*?<\/c:val>/s.exec(series)?.[0] ?? '').matchAll(/<c:v>([^<]*)/g)].map(([, value]) =>
      Number(value),
    ),
  }));

export const readSlides = (bytes: Uint8Array): ReadSlide[] => {
  const parts = partsOf(bytes);
  const count = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, at): ReadSlide => {
    const xml = parts[`ppt/slides/slide${at + 1}.xml`] ?? '';
    const shapes = [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);
    const links = parts[`ppt/slides/_rels/slide${at + 1}.xml.rels`] ?? '';
    const notes = parts[`ppt/notesSlides/notesSlide${at + 1}.xml`] ?? '';
    return {
      xml,
      title: textsOf(shapes.find((shape) => shape.includes('<p:ph type="title"/>')) ?? '').join(' '),
      texts: shapes.flatMap(textsOf),
      rows: [...xml.matchAll(/<a:tr [^>]*>(.*?)<\/a:tr>/gs)].map(([, row = '']) =>
        [...row.matchAll(/<a:tc(?: gridSpan="\d+")?>(.*?)<\/a:tc>/gs)].map(([, cell = '']) =>
          textsOf(cell).join('\n'),
        ),
      ),
      charts: [...links.matchAll(/charts\/(chart\d+\.xml)/g)].map(([, name]) =>
        seriesOf(parts[`ppt/charts/${name}`] ?? ''),
      ),
      notes: textsOf(notes).join('\n'),
    };
  });
};
