/** Filling templates: values in the places of their tags, and nothing else changed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { DocumentValues } from '#contract/document-fields.ts';
import { openTemplate } from '#electron/files/template/fill.ts';
import { Refused } from '#electron/refused.ts';
import { type Described, field, p, table, wordFile } from '#test/files/template/documents.ts';

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      /\.(xml|rels)$/.test(name) ? strFromU8(part) : `${part.length} bytes`,
    ]),
  );

const filled = (
  described: Described | string,
  values: DocumentValues,
  pictures: Parameters<ReturnType<typeof openTemplate>['fill']>[0]['pictures'] = {},
) => {
  const template = wordFile(typeof described === 'string' ? { body: described } : described);
  return partsOf(openTemplate(template).fill({ values, pictures }));
};

/** The paragraphs' texts; a break as a line feed. */
const textsOf = (part: string | undefined): string[] =>
  [...(part ?? '').matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:br\/>/g)]
      .map(([piece]) => (piece === '<w:br/>' ? '\n' : piece.replace(/<[^>]*>/g, '')))
      .join(''),
  );
const body = (described: Described | string, values: DocumentValues) =>
  textsOf(filled(described, values)['word/document.xml']);

test('texts in body, headers, footers, notes, text boxes and properties', () => {
  const box = '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>';
  const parts = filled(
    {
      body: `${p('Dear {contact.name},')}<w:p>${box}${p('Box {client.name}')}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>`,
      header: p('Header {client.name}'),
      firstHeader: p('First {client.name}'),
      footer: p('Footer {client.name}'),
      footnotes: p('Foot {client.name}'),
      endnotes: p('End {client.name}'),
      title: 'For {client.name}',
    },
    { 'client.name': 'Acme & <Sons>', 'contact.name': 'Ada' },
  );
  expect(parts['word/document.xml']).toContain('Dear Ada,');
  for (const [part, text] of [
    ['word/document.xml', 'Box'],
    ['word/header-default.xml', 'Header'],
    ['word/header-first.xml', 'First'],
    ['word/footer-default.xml', 'Footer'],
    ['word/footnotes.xml', 'Foot'],
    ['word/endnotes.xml', 'End'],
    ['docProps/core.xml', 'For'],
  ] as const)
    expect(parts[part]).toContain(`${text} Acme &amp; &lt;Sons&gt;`);
});

test('a tag that Word has split keeps the look of its first letter', () => {
  const split =
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{cli</w:t></w:r><w:proofErr w:type="spellStart"/>' +
    '<w:r><w:t>ent.na</w:t></w:r><w:r><w:t>me} stays</w:t></w:r></w:p>';
  const part = filled(split, { 'client.name': 'Acme' })['word/document.xml'];
  expect(part).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Acme</w:t>');
  expect(textsOf(part)).toEqual(['Acme stays']);
});

test('lines become breaks that keep the look; what XML cannot hold is left out', () => {
  const bold = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{client.address}</w:t></w:r></w:p>';
  const part = filled(bold, { 'client.address': '1 Rue\r\nParis\u0000\u2028France' })['word/document.xml'];
  expect(textsOf(part)).toEqual(['1 Rue\nParis\nFrance']);
  expect(part?.match(/<w:b\/>/g)).toHaveLength(3);
});

describe('lists and conditions', () => {
  const lines = [
    { 'line.product': 'Chair', 'line.net': '10' },
    { 'line.product': 'Desk', 'line.net': '20' },
  ];

  test('rows of a table', () => {
    const prices = table(
      [p('Product'), p('Net')],
      [p('{#lines}{line.product}'), p('{line.net}{/lines}')],
      [p('Total'), p('{total.net}')],
    );
    expect(body(prices, { lines, 'total.net': '30' })).toEqual([
      ...['Product', 'Net'],
      ...['Chair', '10'],
      ...['Desk', '20'],
      ...['Total', '30'],
    ]);
    expect(body(prices, { lines: [], 'total.net': '0' })).toEqual(['Product', 'Net', 'Total', '0']);
  });

  test('a row for a condition, and for each of a list within one', () => {
    const taxes = table(
      [p('{#hasTax}{#taxes}{tax.rate}'), p('{tax.amount}{/taxes}{/hasTax}')],
      [p('end'), p('')],
    );
    const values = { taxes: [{ 'tax.rate': '20 %', 'tax.amount': '6' }] };
    expect(body(taxes, { ...values, hasTax: true })).toEqual(['20 %', '6', 'end', '']);
    expect(body(taxes, { ...values, hasTax: false })).toEqual(['end', '']);
  });

  test('paragraphs; tags with a paragraph to themselves take it away', () => {
    const sections = [
      { 'section.heading': 'One', 'section.text': 'a\nb' },
      { 'section.heading': '', 'section.text': 'c' },
    ];
    const text = [
      '{#sections}',
      '{#section.heading}',
      '{section.heading}',
      '{/section.heading}',
      '{section.text}',
      '{/sections}',
    ];
    expect(body(p('before') + text.map((one) => p(one)).join('') + p('after'), { sections })).toEqual([
      ...['before', 'One', 'a\nb', 'c', 'after'],
    ]);
  });

  test('in the line, their contrary, nested, and a name of outside within', () => {
    const text =
      '{#lines}{line.product}{#line.isOption} ({client.city}){/line.isOption}; {/lines}{^hasTax}no tax{/}';
    const options = lines.map((line, at) => ({ ...line, 'line.isOption': at === 1 }));
    expect(body(p(text), { lines: options, 'client.city': 'Lyon', hasTax: false })).toEqual([
      'Chair; Desk (Lyon); no tax',
    ]);
  });

  test('a text is a condition too', () => {
    const text = p('{#company.phone}Tel. {company.phone}{/company.phone}{^company.phone}no phone{/}');
    expect(body(text, { 'company.phone': '01' })).toEqual(['Tel. 01']);
    expect(body(text, { 'company.phone': '' })).toEqual(['no phone']);
  });
});

test('what has no value is empty: no "undefined", nothing of the prototypes', () => {
  expect(body(p('[{client.name}] [{constructor}] [{__proto__}] [{length}]'), {})).toEqual(['[] [] [] []']);
});

test('parts without tags are the same bytes, and the parts keep their order', () => {
  const template = wordFile({
    body: p('{client.name}'),
    header: p('Kept as it is > with "signs"'),
    parts: { 'word/media/a.bin': { type: 'image/x', content: Uint8Array.from([0, 1, 255]) } },
  });
  const before = unzipSync(template);
  const after = unzipSync(openTemplate(template).fill({ values: { 'client.name': 'A' }, pictures: {} }));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const name of Object.keys(before))
    if (name !== 'word/document.xml') expect(after[name], name).toEqual(before[name]);
});

test('a template is opened once and filled often, each time alike', () => {
  const template = openTemplate(wordFile({ body: p('{client.name}') }));
  const fill = (name: string) => template.fill({ values: { 'client.name': name }, pictures: {} });
  expect(fill('A')).toEqual(fill('A'));
  expect(textsOf(partsOf(fill('B'))['word/document.xml'])).toEqual(['B']);
});

describe('pictures', () => {
  /** The head of a PNG of 400 × 100. */
  const png = Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...[0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0x90, 0, 0, 0, 100, 8, 6, 0, 0, 0, 0, 0, 0, 0],
  ]);
  const logo = p('Before {%company.logo} after {%company.logo}');

  test('in proportion, with words for those who cannot see it, in body and header', () => {
    const parts = filled(
      { body: logo, header: p('{%company.logo}') },
      { 'company.logo': 'a1' },
      {
        a1: { bytes: png, alt: 'Acme "logo"' },
      },
    );
    const document = parts['word/document.xml'] ?? '';
    // 6 cm wide at most: 2,160,000 by a quarter of it.
    expect(document.match(/<wp:extent cx="2160000" cy="540000"\/>/g)).toHaveLength(2);
    expect(document).toContain('descr="Acme &quot;logo&quot;"');
    expect(textsOf(document)).toEqual(['Before  after ']);
    expect(new Set(document.match(/docPr id="\d+"/g)).size).toBe(2);
    for (const part of ['document', 'header-default'])
      expect(parts[`word/_rels/${part}.xml.rels`]?.match(/media\/relais1\.png/g)).toHaveLength(1);
    expect(parts['word/media/relais1.png']).toBe(`${png.length} bytes`);
    expect(parts['[Content_Types].xml']).toContain('<Default Extension="png" ContentType="image/png"/>');
  });

  /** A picture of the template's own, of 3 by 3 cm. */
  const placeholder = (alt: string) =>
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">' +
    `<wp:extent cx="1080000" cy="1080000"/><wp:docPr id="3" name="Picture 3" descr="${alt}"/>` +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>' +
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>' +
    '<a:blip r:embed="rId5"><a:extLst/></a:blip><a:srcRect l="9"/></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>' +
    '<a:ext cx="1080000" cy="1080000"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>' +
    '</w:drawing></w:r></w:p>';

  test('in the room of a picture whose alternative text is the field', () => {
    const values = { 'company.logo': 'a1', 'client.name': 'Acme' };
    const part =
      filled(
        { body: placeholder('{%company.logo}') + placeholder('Our house') + p('{client.name}') },
        values,
        {
          a1: { bytes: png, alt: 'Acme' },
        },
      )['word/document.xml'] ?? '';
    expect(part.match(/cx="1080000" cy="270000"/g)).toHaveLength(2);
    expect(part).toContain('<wp:docPr descr="Acme" id="3" name="Picture 3"/>');
    expect(part).toContain('r:embed="rIdRelais1"/></pic:blipFill>');
    expect(part).toContain('descr="Our house"');
    expect(part.match(/r:embed="rId5"/g)).toHaveLength(1);
  });

  test('a picture that stands for none goes', () => {
    const part = filled({ body: placeholder('{company.logo}') }, { 'company.logo': '' })['word/document.xml'];
    expect(part).not.toContain('w:drawing');
  });

  test('one that is not there leaves nothing behind', () => {
    const parts = filled(logo, { 'company.logo': 'a1' });
    expect(textsOf(parts['word/document.xml'])).toEqual(['Before  after ']);
    expect(parts['word/document.xml']).not.toContain('w:drawing');
    expect(Object.keys(parts).filter((name) => name.includes('media'))).toEqual([]);
  });
});

describe('refused', () => {
  const reasonOf = (run: () => unknown): unknown => {
    try {
      run();
    } catch (error) {
      if (error instanceof Refused) return error.refusal.params?.['reason'];
      throw error;
    }
    return null;
  };
  const open = (described: Described) => reasonOf(() => openTemplate(wordFile(described)));

  test.each([
    ['broken tags', { body: p('{#lines}') }, 'brokenTemplate'],
    ['fields that fetch', { body: field('INCLUDETEXT "http://a/b.docx"') }, 'activeField'],
    ['macros', { body: p('x'), type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }, 'macros'],
    ['no document', { body: p('x'), type: 'application/xml' }, 'notWord'],
  ] as const)('%s', (_, described, reason) => {
    expect(open(described)).toBe(reason);
  });

  test('what is no document', () => {
    const doctype = zipSync({
      ...unzipSync(wordFile({ body: p('x') })),
      'word/document.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><w:document/>'),
    });
    expect(reasonOf(() => openTemplate(doctype))).toBe('doctype');
    expect(reasonOf(() => openTemplate(new Uint8Array()))).toBe('empty');
    expect(reasonOf(() => openTemplate(strToU8('Hello')))).toBe('notWord');
    expect(reasonOf(() => openTemplate(wordFile({ body: p('x') }).slice(0, 400)))).toBe('damaged');
  });

  test('lists in lists that would not end', () => {
    const depth = 7;
    const bomb = `${'{#lines}'.repeat(depth)}{client.name}${'{/lines}'.repeat(depth)}`;
    const values = { 'client.name': 'x', lines: Array.from({ length: 500 }, () => ({})) };
    expect(reasonOf(() => filled(p(bomb), values))).toBe('tooManyBytes');
  });
});
