/**
 * Reads the body of a Word document (ISO/IEC 29500-1, 17): its paragraphs and tables as they would be shown with every
 * tracked change accepted. Runs are joined, so that it does not matter how a program has split them.
 */
import { refuse } from '#electron/files/read/limits.ts';
import { attribute, scanXml } from '#electron/files/read/xml.ts';
import {
  type Body,
  joinedRuns,
  type OpenParagraph,
  type OpenRow,
  skipped,
  textOf,
} from '#electron/files/word/body-parts.ts';
import {
  maxBlocks,
  maxCharacters,
  type ReadBlock,
  type ReadParagraph,
  type ReadRow,
} from '#electron/files/word/read-model.ts';
import { isOn, type ReadStyle } from '#electron/files/word/read-styles.ts';

/**
 * @param xml of the main part @param styles by id
 * @throws Refused unreadable: damaged, doctype, tooManyBytes
 */
export const readBody = (xml: string, styles: ReadonlyMap<string, ReadStyle>): Body => {
  const blocks: ReadBlock[] = [];
  const path: string[] = [];
  const controls: string[][] = [];
  const bookmarks = new Map<string, string>();
  // LibreOffice leaves beginnings without an end: those hold their own paragraph only.
  const ended = new Set([...xml.matchAll(/<w:bookmarkEnd\b[^>]*\bw:id="([^"]*)"/g)].map(([, id]) => id));
  const commented = new Map<string, string>();
  const fields: { instruction: string; shown: boolean }[] = [];
  let rows: ReadRow[] | null = null;
  let row: OpenRow | null = null;
  let cell: { paragraphs: string[]; span: number } | null = null;
  let nested = 0;
  let paragraph: OpenParagraph | null = null;
  let carried: OpenParagraph | null = null;
  let run: { strong: boolean; emphasis: boolean; hidden: boolean } | null = null;
  let skipping = 0;
  let textBoxes = 0;
  let insertions = 0;
  let deletions = 0;
  let blockCount = 0;
  let characters = 0;

  const within = (name: string): boolean => path.at(-1) === name;
  const activeMarks = () => [...controls.flat(), ...bookmarks.values()];
  const mark = (name: string) => {
    if (name === '' || name === '_GoBack' || name.length > 200) return;
    paragraph?.marks.add(name);
    row?.marks.add(name);
  };
  const count = () => {
    blockCount += 1;
    if (blockCount > maxBlocks) refuse('tooManyBytes');
  };
  const inContents = () => fields.some(({ instruction }) => /^\s*TOC\b/i.test(instruction));
  const add = (text: string) => {
    if (paragraph === null || run?.hidden || text === '') return;
    characters += text.length;
    if (characters > maxCharacters) refuse('tooManyBytes');
    const style = run?.strong ? 'strong' : run?.emphasis ? 'emphasis' : null;
    paragraph.runs.push({ text, style });
  };

  const finish = (open: OpenParagraph) => {
    const runs = joinedRuns(open.runs);
    const text = textOf(runs);
    for (const id of open.commented) commented.set(id, text.slice(0, 200));
    if (cell !== null) {
      cell.paragraphs.push(text);
      return;
    }
    const style = styles.get(open.styleId);
    const name = style?.name ?? open.styleId.toLowerCase();
    if (open.contents || /^(?:toc|contents) ?\d/.test(name)) return;
    count();
    const level = open.level ?? style?.level ?? null;
    const marks = [...open.marks];
    blocks.push({
      kind: 'paragraph',
      text,
      runs,
      style: name,
      level,
      list: open.list,
      marks,
    } satisfies ReadParagraph);
  };

  const opened = (name: string, attributes: string): void => {
    switch (name) {
      case 'p': {
        const before = carried;
        carried = null;
        paragraph = {
          runs: before?.runs ?? [],
          styleId: '',
          level: null,
          list: null,
          marks: new Set([...(before?.marks ?? []), ...activeMarks()]),
          joined: false,
          contents: inContents(),
          commented: before?.commented ?? [],
        };
        return;
      }
      case 'tbl':
        nested += 1;
        if (nested === 1) rows = [];
        return;
      case 'tr':
        if (nested === 1) row = { marks: new Set(activeMarks()), heading: false, deleted: false, cells: [] };
        return;
      case 'tc':
        if (nested === 1) {
          count();
          cell = { paragraphs: [], span: 1 };
          for (const one of activeMarks()) row?.marks.add(one);
        }
        return;
      case 'gridSpan':
        if (nested === 1 && cell)
          cell.span = Math.min(100, Math.max(1, Number(attribute(attributes, 'val')) || 1));
        return;
      case 'tblHeader':
        if (nested === 1 && row) row.heading = isOn(attributes);
        return;
      case 'sdt':
        controls.push([]);
        return;
      case 'tag':
      case 'alias':
        if (within('sdtPr')) {
          const value = attribute(attributes, 'val') ?? '';
          controls.at(-1)?.push(value);
          mark(value);
        }
        return;
      case 'bookmarkStart': {
        const value = attribute(attributes, 'name') ?? '';
        const id = attribute(attributes, 'id') ?? '';
        if (ended.has(id) && value !== '_GoBack' && bookmarks.size < 100) bookmarks.set(id, value);
        mark(value);
        return;
      }
      case 'bookmarkEnd':
        bookmarks.delete(attribute(attributes, 'id') ?? '');
        return;
      case 'pStyle':
        if (paragraph) paragraph.styleId = attribute(attributes, 'val') ?? '';
        return;
      case 'outlineLvl': {
        const level = Number(attribute(attributes, 'val') ?? 9);
        if (paragraph) paragraph.level = level >= 0 && level < 9 ? level + 1 : null;
        return;
      }
      case 'numId': {
        const id = attribute(attributes, 'val') ?? '0';
        if (paragraph && within('numPr')) paragraph.list = id === '0' ? null : id;
        return;
      }
      case 'r':
        run = { strong: false, emphasis: false, hidden: false };
        return;
      case 'b':
        if (run) run.strong = isOn(attributes);
        return;
      case 'i':
        if (run) run.emphasis = isOn(attributes);
        return;
      case 'vanish':
        if (run) run.hidden = isOn(attributes);
        return;
      case 'rStyle': {
        const style = styles.get(attribute(attributes, 'val') ?? '');
        if (run && style) {
          run.strong ||= style.strong;
          run.emphasis ||= style.emphasis;
        }
        return;
      }
      case 'fldChar': {
        const type = attribute(attributes, 'fldCharType');
        if (type === 'begin') fields.push({ instruction: '', shown: false });
        else if (type === 'end') fields.pop();
        else {
          const field = fields.at(-1);
          if (field) field.shown = true;
        }
        if (paragraph && inContents()) paragraph.contents = true;
        return;
      }
      case 'tab':
      case 'ptab':
        if (!within('tabs')) add('\t');
        return;
      case 'br':
        if (!/^(?:page|column)$/.test(attribute(attributes, 'type') ?? '')) add('\n');
        return;
      case 'cr':
        add('\n');
        return;
      case 'noBreakHyphen':
        add('\u2011');
        return;
      case 'sym': {
        const code = Number.parseInt(attribute(attributes, 'char') ?? '', 16);
        if (code > 31 && code < 0xd800) add(String.fromCharCode(code));
        return;
      }
      case 'commentReference':
        paragraph?.commented.push(attribute(attributes, 'id') ?? '');
        return;
    }
  };

  /** A tracked change: of a run, of the end of a paragraph, or of a row. */
  const tracked = (name: 'ins' | 'del'): boolean => {
    if (name === 'ins') insertions += 1;
    else deletions += 1;
    if (within('rPr') && path.at(-2) === 'pPr') {
      if (name === 'del' && paragraph) paragraph.joined = true;
      return false;
    }
    if (within('trPr')) {
      if (name === 'del' && row) row.deleted = true;
      return false;
    }
    return name === 'del';
  };

  scanXml(xml, {
    open(name, attributes) {
      if (skipping > 0) {
        if (name === 'txbxContent' && !path.includes('Fallback')) textBoxes += 1;
        skipping += 1;
      } else if (name === 'ins' || name === 'del' || name === 'moveTo') {
        if (name === 'moveTo') insertions += 1;
        else if (tracked(name)) skipping = 1;
      } else if (skipped.has(name)) {
        if (name === 'moveFrom') deletions += 1;
        skipping = 1;
      } else opened(name, attributes);
      path.push(name);
    },
    close(name) {
      path.pop();
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      if (name === 'p' && paragraph) {
        if (paragraph.joined) carried = paragraph;
        else finish(paragraph);
        paragraph = null;
      } else if (name === 'r') run = null;
      else if (name === 'sdt') controls.pop();
      else if (name === 'tc' && nested === 1 && cell) {
        if (carried) finish(carried);
        carried = null;
        row?.cells.push({ text: cell.paragraphs.join('\n'), span: cell.span });
        cell = null;
      } else if (name === 'tr' && nested === 1 && row) {
        if (!row.deleted) rows?.push({ marks: [...row.marks], heading: row.heading, cells: row.cells });
        row = null;
      } else if (name === 'tbl') {
        nested -= 1;
        if (nested === 0 && rows) {
          if (rows.length > 0) blocks.push({ kind: 'table', rows });
          rows = null;
        }
      } else if (name === 'body' && carried) {
        finish(carried);
        carried = null;
      }
    },
    text(piece) {
      if (skipping > 0) return;
      if (within('instrText')) {
        const field = fields.at(-1);
        if (field && field.instruction.length < 500) field.instruction += piece;
        if (paragraph && inContents()) paragraph.contents = true;
      } else if (within('t')) add(piece);
    },
  });
  return { blocks, tracked: { insertions, deletions }, textBoxes, commented };
};
