/** English words: imports. */
export const imports = {
  'imports.reason': 'Reason refused',
  'imports.refusedFile': '{name} – refused rows',
  'problems.missing': '“{column}” is empty, but every record needs it.',
  'problems.notANumber': '“{value}” in “{column}” is not a number.',
  'problems.notADate': '“{value}” in “{column}” is not a date.',
  'problems.notAChoice': '“{value}” in “{column}” is not one of the choices. Say what it stands for.',
  'problems.tooLong': 'The text in “{column}” is too long.',
  'problems.outOfRange': '“{value}” in “{column}” is outside the range allowed.',
  'problems.unknownLink': '“{value}” in “{column}” names no record. Choose one, create it or leave it empty.',
  'problems.ambiguousLink': '“{value}” in “{column}” names several records.',
  'problems.duplicateKey': '“{value}” already stands in an earlier row.',
  'problems.ambiguousKey': 'Several records have “{value}” in “{column}”.',
  'problems.noSuchRecord': 'There is no record “{value}” to update.',
  'problems.alreadyThere': '“{value}” is already there with other values.',
  'problems.splitOrder':
    'Number {value} stands for several orders (another date or client). They are kept apart.',
  'problems.orderRefused': 'Another row of order {value} is refused, so the whole order is.',
  'problems.noClosingDate': 'Won or lost, but without a closing date: it counts in no period.',
  'problems.invalid': '“{value}” in “{column}” cannot be used.',
  'refusals.empty': 'The file is empty.',
  'refusals.notACalendar': 'It is no calendar file (.ics).',
  'refusals.notWord': 'It is no Word document (.docx).',
  'refusals.macros':
    'The document contains macros, which are programs. Save it as .docx in Word: that leaves them out.',
  'refusals.embeddedObject':
    'The document contains an object of another program, such as a workbook. Put a picture of it in its place.',
  'refusals.addIn':
    'The document opens an add-in of Office, which comes from the network. Remove it in Word.',
  'refusals.externalContent':
    'The document fetches something from outside, such as a linked picture. Put it into the document itself.',
  'refusals.activeField':
    'The document has a field that runs a program or fetches a file. Delete it, or turn it into text (Ctrl+Shift+F9).',
  'refusals.unsafeLink': 'The document has a link to something other than a web page or an e-mail address.',
  'refusals.brokenTemplate': 'The template has fields that cannot be filled in. Check it to see which.',
  'refusals.unknownFormat':
    'The file is not a table that Relais can read. Save it as CSV, XLSX, XLS, ODS or JSON.',
  'refusals.damaged': 'The file is damaged. Open it in the program it comes from and save it again.',
  'refusals.passwordProtected':
    'The file is protected by a password. Save a copy without password and import that.',
  'refusals.tooManyBytes': 'The file unpacks to more than Relais takes. Split it into smaller files.',
  'refusals.tooManyCells':
    'The table has more rows or columns than Relais takes. Split it, or remove empty ones.',
  'refusals.doctype':
    'The file contains a document type, which tables never need. It was not read, to be safe.',
  'refusals.timeout': 'Reading the file took too long, so it was stopped. Split it into smaller files.',
  'refusals.memory': 'The file needs more memory than Relais gives it. Split it into smaller files.',
  'refusals.noRows': 'There is no row below the headings.',
  'refusals.noHeadings': 'No row of headings was found.',
  'refusals.encoding': 'The characters of the file cannot be read in this encoding. Choose another one.',
} as const;
