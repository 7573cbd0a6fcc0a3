/** English words: search over every record. */
export const search = {
  'search.title': 'Search',
  'search.label': 'Search all records',
  'search.placeholder': 'Name, city, number, e-mail …',
  'search.kinds': 'Only these kinds',
  'search.results': 'Records found',
  'search.count': { one: '{count} record found', other: '{count} records found' },
  'search.more': 'The best {shown} of {total} are shown. Another word narrows the search.',
  'search.loading': 'Searching',
  'search.emptyTitle': 'Search everything',
  'search.emptyText':
    'Clients, people, products, orders, tasks and whatever else is kept here. Half words do, accents do not matter, and typing errors are forgiven.',
  'search.nothing': 'Nothing found for “{text}”',
  'search.nothingText':
    'Try fewer words, or only the beginning of one. Records in the trash are not searched.',
  'search.allKinds': 'Search all kinds',
} as const;
