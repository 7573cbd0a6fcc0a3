/** What of a template could reach out of it: refused or told of, with its place. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkTemplate } from '#electron/files/template/check.ts';
import { cleanTemplate } from '#electron/files/template/clean.ts';
import { type Described, field, namespaces, p, wordFile } from '#test/files/template/documents.ts';

const problems = (described: Described) =>
  checkTemplate(wordFile(described), 'letter', () => null)
    .problems.filter(({ code }) => code !== 'noFields')
    .map(({ code, name, place }) => `${code} ${name} ${place?.part} ${place?.paragraph ?? '-'}`);

const link = (target: string, type = 'hyperlink'): Described => ({
  body: `${p('x')}<w:p><w:hyperlink r:id="rId9">${p('y').replace(/<\/?w:p>/g, '')}</w:hyperlink></w:p>`,
  links: [{ id: 'rId9', type, target, external: true }],
});

const nested = (outer: string, inner: string) =>
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText>${outer}</w:instrText></w:r>${field(inner).replace(/<\/?w:p>/g, '')}` +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';

test.each([
  ['https', link('https://example.com/a?b=c'), []],
  ['mail', link('mailto:a@example.com'), []],
  ['telephone', link('tel:+33123456789'), []],
  ['http', link('http://example.com'), ['plainLink http://example.com body 2']],
  ['a file', link('file:///C:/a.exe'), ['unsafeLink file:///C:/a.exe body 2']],
  ['a share', link('\\\\server\\share'), ['unsafeLink \\\\server\\share body 2']],
  ['a script', link(' JavaScript:alert(1)'), ['unsafeLink  JavaScript:alert(1) body 2']],
  [
    'a linked picture',
    link('https://example.com/a.png', 'image'),
    ['externalContent https://example.com/a.png body 2'],
  ],
  ['a linked object', link('file:///a', 'oleObject'), ['embeddedObject file:///a body 2']],
  [
    'a source of mail merge',
    link('file:///a.xlsx', 'mailMergeSource'),
    ['externalContent file:///a.xlsx body 2'],
  ],
])('links: %s', (_, described, expected) => {
  expect(problems(described)).toEqual(expected);
});

test.each([
  [' PAGE ', []],
  [' TOC \\o "1-3" ', []],
  [' DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc" ', ['activeField DDEAUTO body 1']],
  [' dde excel a ', ['activeField DDE body 1']],
  [' INCLUDEPICTURE "https://a/b.png" \\d ', ['activeField INCLUDEPICTURE body 1']],
  [' INCLUDETEXT "a.docx" ', ['activeField INCLUDETEXT body 1']],
  [' HYPERLINK "https://a.example" ', []],
  [' HYPERLINK \\l "top" ', []],
  [' HYPERLINK "file://server/a" ', ['unsafeLink file://server/a body 1']],
])('fields: %s', (instruction, expected) => {
  expect(problems({ body: field(instruction) })).toEqual(expected);
});

test('a field in pieces, in simple form, or worked out by another one', () => {
  const pieces = field('DDEA').replace(
    '</w:instrText></w:r>',
    '</w:instrText></w:r><w:r><w:instrText>UTO x</w:instrText></w:r>',
  );
  expect(problems({ body: pieces })).toEqual(['activeField DDEAUTO body 1']);
  expect(problems({ body: '<w:p><w:fldSimple w:instr="INCLUDETEXT a"/></w:p>' })).toEqual([
    'activeField INCLUDETEXT body 1',
  ]);
  expect(problems({ body: nested(' ', 'QUOTE 68 68 69') })).toEqual(['activeField  body 1']);
  expect(problems({ body: nested('IF 1 = 1 ', 'DDE a b') })).toEqual(['activeField DDE body 1']);
  expect(problems({ body: nested('IF 1 = ', 'PAGE') })).toEqual([]);
});

test('in headers and kept text blocks too', () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
  const glossary = `<w:glossaryDocument ${namespaces}>${field('DDE a b')}</w:glossaryDocument>`;
  expect(
    problems({
      body: p('x'),
      header: field('IMPORT a'),
      parts: { 'word/glossary/document.xml': { type: `${word}document.glossary+xml`, content: glossary } },
    }),
  ).toEqual(['activeField IMPORT header 1', 'activeField DDE document 1']);
});

test.each([
  ['word/vbaProject.bin', 'application/vnd.ms-office.vbaProject', 'macros'],
  [
    'word/embeddings/oleObject1.bin',
    'application/vnd.openxmlformats-officedocument.oleObject',
    'embeddedObject',
  ],
  [
    'word/embeddings/a.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'embeddedObject',
  ],
  ['word/activeX/activeX1.bin', 'application/vnd.ms-office.activeX', 'embeddedObject'],
])('kept objects: %s', (name, type, code) => {
  expect(problems({ body: p('x'), parts: { [name]: { type, content: 'x' } } })).toEqual([
    `${code} ${name} document -`,
  ]);
});

test('an add-in of the task pane', () => {
  const type = 'application/vnd.ms-office.webextensiontaskpanes+xml';
  const described: Described = {
    body: p('x'),
    links: [{ id: 'rId8', type: 'webextensiontaskpanes', target: 'webextensions/taskpanes.xml' }],
    parts: { 'word/webextensions/taskpanes.xml': { type, content: '<wetp:taskpanes xmlns:wetp="a"/>' } },
  };
  expect(problems(described)).toEqual(['addIn  body -']);
});

test('the link to the template of a template is told of and taken out, and a .dotx becomes a document', () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
  const template = wordFile({
    body: p('{client.name}'),
    type: `${word}template.main+xml`,
    links: [{ id: 'rId7', type: 'settings', target: 'settings.xml' }],
    parts: {
      'word/settings.xml': {
        type: `${word}settings+xml`,
        content: `<w:settings ${namespaces}><w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/></w:settings>`,
      },
      'word/_rels/settings.xml.rels': {
        type: 'application/vnd.openxmlformats-package.relationships+xml',
        content:
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
          'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" ' +
          'Target="file:///C:/a.dotm" TargetMode="External"/></Relationships>',
      },
    },
  });
  expect(checkTemplate(template, 'letter', () => null).problems).toMatchObject([
    { code: 'attachedTemplate', name: 'file:///C:/a.dotm' },
  ]);
  const parts = unzipSync(cleanTemplate(template));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(text('[Content_Types].xml')).toContain(`${word}document.main+xml`);
  expect(text('word/_rels/settings.xml.rels')).not.toContain('dotm');
  expect(text('word/settings.xml')).toContain('<w:zoom w:percent="100"/></w:settings>');
  expect(checkTemplate(cleanTemplate(template), 'letter', () => null).problems).toEqual([]);
});

test('a document that needs nothing taken out stays the same bytes', () => {
  const document = wordFile({ body: p('{client.name}') });
  expect(cleanTemplate(document)).toBe(document);
});
