/** The check of templates: every mistake with its place and the name that was meant. */
import { describe, expect, test } from 'vitest';
import type { DocumentUse } from '#contract/kinds/documents.ts';
import type { TemplateProblem } from '#contract/template-problem.ts';
import { nearestName } from '#electron/features/nearest-name.ts';
import { checkTemplate } from '#electron/files/template/check.ts';
import { type Described, field, p, table, wordFile } from '#test/files/template/documents.ts';

const check = (described: Described | string, use: DocumentUse = 'proposal') =>
  checkTemplate(wordFile(typeof described === 'string' ? { body: described } : described), use, nearestName);

const brief = ({ code, name, nearest, other }: TemplateProblem) =>
  [code, name, ...(nearest === null ? [] : [`→ ${nearest}`]), ...(other === null ? [] : [`(${other})`])].join(
    ' ',
  );
const problems = (described: Described | string, use?: DocumentUse) =>
  check(described, use).problems.map(brief);

test('a template without mistakes says which fields it fills in', () => {
  expect(
    check({
      body: p('Dear {contact.salutation},') + table([p('{#lines}{line.product}'), p('{line.net}{/lines}')]),
      header: p('{%company.logo}'),
      footer: p('{company.name}'),
    }),
  ).toEqual({
    problems: [],
    fields: ['company.logo', 'company.name', 'contact.salutation', 'line.net', 'line.product', 'lines'],
  });
});

test.each([
  ['a misspelt name', '{client.nmae}', ['unknownField client.nmae → client.name']],
  ['a name without what it is of', '{salutation}', ['unknownField salutation → contact.salutation']],
  ['another case', '{Client.Name}', ['unknownField Client.Name → client.name']],
  ['a name that is near none', '{turnover}', ['unknownField turnover']],
  ['a misspelt list', '{#line}x{/line}', ['unknownField #line → #lines']],
  ['a misspelt picture', '{%company.lgoo}', ['unknownField %company.lgoo → %company.logo']],
  ['a field of other documents', '{meeting.title}', ['otherUse meeting.title (agenda)']],
  ['a line outside of its list', '{line.net}', ['outsideList line.net (lines)']],
  ['a line where the list is empty', '{^lines}{line.net}{/lines}', ['outsideList line.net (lines)']],
  ['a list as text', '{lines}', ['listAsText lines']],
  ['a condition as text', '{hasTax}', ['conditionAsText hasTax']],
  ['a picture as text', '{company.logo}', ['imageAsText company.logo']],
  ['a text as picture', '{%client.name}', ['notAnImage %client.name']],
  ['a list in a list', '{#lines}{#taxes}{tax.rate}{/taxes}{/lines}', ['listInList #taxes (lines)']],
  ['nothing in it', 'a {} b { } c', ['emptyTag ', 'emptyTag ']],
  ['not closed', 'Dear {contact.nmae, hello', ['unclosedTag contact.nmae, → contact.name']],
  ['not opened', 'Dear client.name}, hello', ['unopenedTag client.name → client.name']],
  ['a condition not ended', '{#hasTax}x', ['unclosedSection #hasTax']],
  ['one not begun', 'x{/hasTax}', ['unopenedSection /hasTax']],
  ['a misspelt end', '{#hasTax}x{/hasTaks}', ['unopenedSection /hasTaks → /hasTax']],
  [
    'crossed',
    '{#hasTax}{#hasDeposit}{/hasTax}{/hasDeposit}',
    ['crossed /hasTax (hasDeposit)', 'unopenedSection /hasDeposit'],
  ],
  ['what programs would run', '{@client.name}', ['unsupported @client.name']],
  ['other braces', '{=<% %>=}', ['unsupported =<% %>=']],
  ['an expression', '{total.total * 2}', ['unknownField total.total * 2 → total.total']],
  ['a prototype', '{constructor} {__proto__}', ['unknownField constructor', 'unknownField __proto__']],
  [
    'two braces',
    '{{client.name}} {{#hasTaxx}}',
    ['doubleBraces client.name', 'doubleBraces #hasTaxx → #hasTax'],
  ],
])('%s', (_, text, expected) => {
  expect(problems(p(text))).toEqual(expected);
});

describe('right, though it may not look so', () => {
  test.each([
    ['spaces', '{ client.name }{\u00a0client.city\u00a0}'],
    ['a condition over a text', '{#company.phone}Tel. {company.phone}{/company.phone}'],
    ['a condition over a picture', '{#company.logo}{%company.logo}{/}{^company.logo}{company.name}{/}'],
    ['a condition in a list', '{#lines}{#line.isOption}option{/line.isOption}{client.name}{/lines}'],
    ['a short end', '{#hasTax}x{/}'],
  ])('%s', (_, text) => {
    expect(problems(p(text))).toEqual([]);
  });

  test('tags that Word has split over runs, with marks of its spelling in between', () => {
    const split = p('{', 'client', '.na', 'me}').replace('</w:r>', '</w:r><w:proofErr w:type="spellStart"/>');
    expect(check(split)).toEqual({ problems: [], fields: ['client.name'] });
  });
});

test('the place: part, pages, paragraph, what stands around it', () => {
  const { problems: found } = check({
    body:
      p('First') +
      p(`${'long '.repeat(20)}before {wrong1} after`) +
      table([p('in the cell {wrong2}')]) +
      '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>' +
      `${p('boxed {wrong3}')}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>` +
      `${p('boxed {wrong3}')}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    header: p('{wrong4}'),
    firstHeader: p('x') + p('{wrong5}'),
    footer: p('{wrong6}'),
    footnotes: p('{wrong7}'),
    endnotes: p('{wrong8}'),
    title: 'Offer {wrong9}',
  });
  expect(
    found.map(({ name, place }) => [name, place?.part, place?.pages, place?.paragraph, place?.inside]),
  ).toEqual([
    ['wrong1', 'body', null, 2, null],
    ['wrong2', 'body', null, 3, 'table'],
    ['wrong3', 'body', null, 5, 'textBox'],
    ['wrong4', 'header', 'all', 1, null],
    ['wrong5', 'header', 'first', 2, null],
    ['wrong6', 'footer', 'all', 1, null],
    ['wrong7', 'footnotes', null, 1, null],
    ['wrong8', 'endnotes', null, 1, null],
    ['wrong9', 'properties', null, 1, null],
  ]);
  expect(found[0]?.place?.text).toBe('…long long long long long long before {wrong1} after');
});

test('a list that begins in a table and ends outside of it cannot be repeated', () => {
  const [problem, ...others] = check(p('{#lines}') + table([p('{line.net}{/lines}')])).problems;
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ code: 'badPlace', name: '#lines', place: { part: 'body', paragraph: 1 } });
});

test('a document without fields is taken, and told of', () => {
  expect(problems(p('Nothing'))).toEqual(['noFields ']);
});

test("Word's own mail merge stays as it is, and is told of", () => {
  expect(problems(p('{client.name}') + field(' MERGEFIELD Nom \\* MERGEFORMAT '))).toEqual([
    'mergeField Nom',
  ]);
});
