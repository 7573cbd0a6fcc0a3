/** English words: the first run. */
export const start = {
  'start.title': 'Welcome to Relais',
  'start.intro': 'The desk of a sales coordinator. Everything stays on this computer.',
  'start.language': 'Language',
  'start.currency': 'Currency',
  'start.currency.help': 'All amounts are kept in this currency.',
  'start.company': 'Your company',
  'start.company.placeholder': 'Printed on reports',
  'start.how': 'How do you want to begin?',
  'start.import': 'Import my records',
  'start.import.text': 'Clients, products, sales from Excel or CSV. You see every row before it is saved.',
  'start.demo': 'Look around in a demo company',
  'start.demo.text': 'A made-up company with two years of clients, opportunities and orders.',
  'start.empty': 'Start with nothing',
  'start.empty.text': 'An empty workspace, to type in the first client yourself.',
  'start.working': 'Setting up the workspace',
} as const;
