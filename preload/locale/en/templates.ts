/** English words: the company's own Word documents as templates, and what is wrong with them. */
export const templates = {
  'templates.shipped.proposal': 'Proposal in the company’s colours',
  'templates.shipped.letter': 'Letter on the company’s letterhead',
  'templates.print.unitPrice': 'Unit price',
  'templates.print.net': 'Net',
  'templates.print.option': 'option, not in the total',
  'templates.part.body': 'Text',
  'templates.part.header.all': 'Header',
  'templates.part.header.first': 'Header of the first page',
  'templates.part.header.even': 'Header of even pages',
  'templates.part.footer.all': 'Footer',
  'templates.part.footer.first': 'Footer of the first page',
  'templates.part.footer.even': 'Footer of even pages',
  'templates.part.footnotes': 'Footnotes',
  'templates.part.endnotes': 'Endnotes',
  'templates.part.comments': 'Comments',
  'templates.part.drawing': 'Diagram',
  'templates.part.properties': 'Properties (File, Info)',
  'templates.part.document': 'Document',
  'templates.place.paragraph': '{part}, paragraph {paragraph}',
  'templates.place.table': '{part}, paragraph {paragraph} (in a table)',
  'templates.place.textBox': '{part}, paragraph {paragraph} (in a text box)',
  'templates.place.quoted': '{place}: “{text}”',
  'templates.nearest': 'Did you mean {{nearest}}?',
  'templates.use.proposal': 'proposals',
  'templates.use.contract': 'contracts',
  'templates.use.letter': 'letters',
  'templates.use.agenda': 'agendas',
  'templates.use.minutes': 'minutes',
  'templates.problem.macros': 'The document contains macros, which are programs. In Word, save it as .docx.',
  'templates.problem.embeddedObject':
    'The document contains an object of another program ({name}). Put a picture of it in its place.',
  'templates.problem.addIn':
    'The document opens an add-in of Office, which comes from the network. Remove it in Word.',
  'templates.problem.externalContent':
    'The document fetches something from outside: {name}. Put it into the document itself.',
  'templates.problem.activeField':
    'A field of Word runs a program or fetches a file ({name}). Delete it, or turn it into text with Ctrl+Shift+F9.',
  'templates.problem.unsafeLink': 'A link leads to neither a web page nor an e-mail address: {name}.',
  'templates.problem.unknownField': 'There is no field {{name}}.',
  'templates.problem.otherUse': 'The field {{name}} is there in {use} only.',
  'templates.problem.outsideList':
    'The field {{name}} is one of each line. It has to stand between {#{other}} and {/{other}}.',
  'templates.problem.listAsText':
    '{{name}} is a list. Write {#{name}} where its lines begin and {/{name}} where they end.',
  'templates.problem.conditionAsText':
    '{{name}} is yes or no. Write {#{name}} before and {/{name}} after what is there only if it is so.',
  'templates.problem.imageAsText': '{{name}} is a picture. Write {%{name}}.',
  'templates.problem.notAnImage': '{{name}} is no picture: leave out the %.',
  'templates.problem.imageHere': 'A picture cannot stand here: {{name}}. Put it into the text.',
  'templates.problem.listInList': 'The list {{name}} cannot stand within the list {#{other}}.',
  'templates.problem.emptyTag': 'Nothing stands between the braces.',
  'templates.problem.unclosedTag':
    'The brace before “{name}” is not closed: a } is missing in this paragraph.',
  'templates.problem.unopenedTag':
    'The brace after “{name}” has no beginning: a { is missing in this paragraph.',
  'templates.problem.unclosedSection': '{{name}} has no end: {/{bare}} is missing.',
  'templates.problem.unopenedSection': '{{name}} ends what was not begun.',
  'templates.problem.crossed':
    '{{name}} stands before the end of {{other}}: what begins last has to end first.',
  'templates.problem.doubleBraces': 'One brace is enough: {{name}} in place of {{{name}}}.',
  'templates.problem.unsupported': 'A field cannot begin like this: {{name}}.',
  'templates.problem.tooDeep':
    'More conditions and lists stand within each other than anybody can read: {{name}}.',
  'templates.problem.badPlace':
    'What {{name}} begins ends somewhere that cannot be repeated with it, such as outside of its table.',
  'templates.problem.tooManyTags': 'The document has more fields than Relais takes.',
  'templates.problem.noFields': 'The document has no field: each copy will be the same.',
  'templates.problem.plainLink': 'A link leads to a page without encryption: {name}.',
  'templates.problem.attachedTemplate': 'The link to the template file {name} is left out.',
  'templates.problem.mergeField': 'The mail merge field “{name}” of Word stays as it is.',
  'templates.problem.trackedChanges': 'The document has tracked changes. They will be in each copy.',
} as const;
