/** Word documents of others: read by what is seen, whatever programs have done to the runs; hostile ones refused with a reason. */

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWord } from '#electron/files/word/read-word.ts';
import { Refused } from '#electron/refused.ts';

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const relation = (kind: string, target: string) =>
  `<Relationship Id="${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
const relations = (...all: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': types,
        '_rels/.rels': relations(
          relation('officeDocument', 'word/document.xml'),
          relation('custom-properties', 'docProps/custom.xml'),
        ),
        'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
        ...parts,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const p = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const textsOf = (bytes: Uint8Array<ArrayBuffer>) =>
  readWord(bytes).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  );

describe('what is seen', () => {
  test.each([
    [
      'split runs',
      p(`${r('Pay')}<w:proofErr w:type="spellStart"/>${r('ment within ')}${r('30 days')}`),
      ['Payment within 30 days'],
    ],
    [
      'insertions and deletions',
      p(
        `${r('in ')}<w:del w:id="1"><w:r><w:delText>30</w:delText></w:r></w:del><w:ins w:id="2">${r('45')}</w:ins>${r(' days')}`,
      ),
      ['in 45 days'],
    ],
    [
      'a text moved',
      p(`<w:moveFrom>${r('old')}</w:moveFrom>${r('kept')}`) + p(`<w:moveTo>${r('old')}</w:moveTo>`),
      ['kept', 'old'],
    ],
    ['a paragraph mark deleted', p(r('one '), '<w:rPr><w:del w:id="1"/></w:rPr>') + p(r('two')), ['one two']],
    [
      'hidden text',
      p(r('shown') + r(' hidden', '<w:vanish/>') + r(' again', '<w:vanish w:val="0"/>')),
      ['shown again'],
    ],
    [
      'fields by their result',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          r('1 May') +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      ['1 May'],
    ],
    [
      'a picture once',
      p(
        '<mc:AlternateContent><mc:Choice>' +
          r('new') +
          '</mc:Choice><mc:Fallback>' +
          r('old') +
          '</mc:Fallback></mc:AlternateContent>',
      ),
      ['new'],
    ],
    [
      'content controls and links',
      `<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>${p(`<w:hyperlink>${r('link')}</w:hyperlink>`)}</w:sdtContent></w:sdt>`,
      ['link'],
    ],
    [
      'breaks, tabs and signs',
      p(
        '<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:br w:type="page"/></w:r>',
      ),
      ['a\nb\tc\u2011d'],
    ],
    [
      'a deleted row not',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p(r('gone'))}</w:tc></w:tr><w:tr><w:tc>${p(r('a'))}${p(r('b'))}</w:tc></w:tr></w:tbl>`,
      [[['a\nb']]],
    ],
    [
      'a table within a cell',
      `<w:tbl><w:tr><w:tc>${p(r('a'))}<w:tbl><w:tr><w:tc>${p(r('inner'))}</w:tc></w:tr></w:tbl>${p(r('b'))}</w:tc><w:tc>${p(r('c'))}</w:tc></w:tr></w:tbl>`,
      [[['a\ninner\nb', 'c']]],
    ],
    [
      'the contents not',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          r('Terms 3'),
      ) +
        p(r('Prices 4')) +
        p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
        p(r('Terms')),
      ['Terms'],
    ],
  ])('%s', (_name, body, expected) => {
    expect(textsOf(docx(body))).toEqual(expected);
  });

  test('marks are those of bookmarks and content controls, also of a row', () => {
    const [block, table] = readWord(
      docx(
        `<w:sdt><w:sdtPr><w:alias w:val="x"/><w:tag w:val="y"/></w:sdtPr><w:sdtContent>${p(`<w:bookmarkStart w:id="1" w:name="m"/>${r('a')}<w:bookmarkEnd w:id="1"/>`)}</w:sdtContent></w:sdt>` +
          `<w:tbl><w:tr><w:tc>${p(`<w:bookmarkStart w:id="2" w:name="row"/>${r('a')}`)}</w:tc><w:tc>${p(`${r('b')}<w:bookmarkEnd w:id="2"/>`)}</w:tc></w:tr><w:tr><w:tc>${p(r('c'))}</w:tc></w:tr></w:tbl>`,
      ),
    ).blocks;
    expect(block).toMatchObject({ marks: ['x', 'y', 'm'] });
    expect(table).toMatchObject({ rows: [{ marks: ['row'] }, { marks: [] }] });
  });

  test('properties, comments and what is tracked are told', () => {
    const read = readWord(
      docx(
        p(`${r('about this')}<w:r><w:commentReference w:id="7"/></w:r>`) +
          p('<w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins>'),
        {
          'docProps/custom.xml':
            '<Properties><property name="Number"><vt:lpwstr>P-1</vt:lpwstr></property></Properties>',
          'word/_rels/document.xml.rels': relations(relation('comments', 'comments.xml')),
          'word/comments.xml': `<w:comments><w:comment w:id="7" w:author="Jane">${p(r('Too dear'))}</w:comment></w:comments>`,
        },
      ),
    );
    expect(read.properties.get('Number')).toBe('P-1');
    expect(read.comments).toEqual([{ author: 'Jane', text: 'Too dear', on: 'about this' }]);
    expect(read.tracked).toEqual({ insertions: 1, deletions: 0 });
  });
});

const reasonOf = (bytes: Uint8Array<ArrayBuffer>): unknown => {
  try {
    readWord(bytes);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.params?.['reason'];
    throw error;
  }
};

describe('refused with a reason', () => {
  const good = docx(p(r('text')));
  test.each([
    ['nothing', new Uint8Array(0), 'empty'],
    ['a text', strToU8('Dear client'), 'notWord'],
    ['a page of the web', strToU8('<html><body>PK</body></html>'), 'notWord'],
    [
      'a workbook',
      zipSync({
        'xl/workbook.xml': strToU8('<workbook/>'),
        '_rels/.rels': strToU8(relations(relation('officeDocument', 'xl/workbook.xml'))),
      }),
      'notWord',
    ],
    ['half a file', good.slice(0, good.length >> 1), 'damaged'],
    [
      'no main part',
      zipSync({ '_rels/.rels': strToU8(relations(relation('officeDocument', 'word/document.xml'))) }),
      'damaged',
    ],
    [
      'a document type',
      docx('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body/></w:document>' }),
      'doctype',
    ],
    [
      'entities in the styles',
      docx(p(r('a')), {
        'word/_rels/document.xml.rels': relations(relation('styles', 'styles.xml')),
        'word/styles.xml': '<!DOCTYPE x><w:styles/>',
      }),
      'doctype',
    ],
    ['tags that cross', docx('<w:p><w:r></w:p></w:r>'), 'damaged'],
    ['tags without end', docx('<w:p>'.repeat(400)), 'damaged'],
    ['more than fits', docx(p(r(' '.repeat(3_000_000))).repeat(2)), 'tooManyBytes'],
  ])('%s', (_name, bytes, reason) => {
    expect(reasonOf(new Uint8Array(bytes))).toBe(reason);
  });

  test('whatever is done to the bytes or the XML, there is a reason or an answer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (flips) => {
          const bytes = good.slice();
          for (const [at, value] of flips) bytes[at] = value;
          reasonOf(bytes);
        },
      ),
      { numRuns: 300 },
    );
    const piece = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>',
      '</w:t>',
      'x',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '</w:tr>',
      '<w:tc>',
      '</w:tc>',
      '<w:sdt>',
      '</w:sdt>',
      '<w:ins>',
      '</w:ins>',
      '<w:del/>',
      '<w:rPr>',
      '</w:rPr>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:bookmarkEnd/>',
      '<w:gridSpan w:val="1e9"/>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        reasonOf(docx(pieces.join('')));
      }),
      { numRuns: 300 },
    );
  });
});
