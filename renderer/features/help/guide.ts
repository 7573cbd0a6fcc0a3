/** The user guide as the build leaves it: pages of blocks, in the order of the contents. */

export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'em'; readonly children: readonly Inline[] }
  /** Keys pressed one after the other, each with those held down with it. */
  | { readonly type: 'keys'; readonly keys: readonly (readonly string[])[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };

export type Block =
  | {
      readonly type: 'heading';
      readonly level: number;
      /** Its number on the page, the same in both languages: what addresses name it by. */
      readonly at: number;
      readonly children: readonly Inline[];
    }
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly type: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly type: 'note'; readonly blocks: readonly Block[] }
  /** What is typed, line by line. */
  | { readonly type: 'typed'; readonly lines: readonly string[] }
  | {
      readonly type: 'picture';
      readonly name: string;
      readonly alt: string;
      readonly width: number;
      readonly height: number;
    };

export interface GuidePage {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Guide {
  readonly pages: Readonly<Record<string, GuidePage>>;
  /** Addresses of the pictures by their names. */
  readonly pictures: Readonly<Record<string, string>>;
}

/** The contents: every page once, in the order it is read. */
export const contents = [
  { group: 'start', pages: ['first-hour', 'whats-new'] },
  { group: 'everyday', pages: ['brief', 'search', 'capture', 'lists', 'keyboard'] },
  { group: 'clients', pages: ['clients', 'contacts', 'activities', 'tasks'] },
  { group: 'calendar', pages: ['calendar', 'appointments', 'scheduling', 'meetings', 'calendar-files'] },
  { group: 'sales', pages: ['opportunities', 'orders', 'products', 'team', 'targets', 'sales', 'reports'] },
  { group: 'documents', pages: ['proposals', 'documents', 'document-library'] },
  { group: 'data', pages: ['import', 'duplicates', 'history', 'trash', 'settings'] },
] as const;

export type GuidePageName = (typeof contents)[number]['pages'][number];
export const pageNames: readonly GuidePageName[] = contents.flatMap(({ pages }) => [...pages]);
export const isPageName = (name: string | undefined): name is GuidePageName =>
  pageNames.some((one) => one === name);

/** The page about each section of the window. */
const aboutSections: Readonly<Record<string, GuidePageName>> = {
  home: 'brief',
  search: 'search',
  organisations: 'clients',
  contacts: 'contacts',
  interactions: 'activities',
  tasks: 'tasks',
  calendar: 'calendar',
  appointments: 'appointments',
  events: 'appointments',
  absences: 'scheduling',
  resources: 'scheduling',
  concerns: 'meetings',
  proposals: 'proposals',
  letters: 'documents',
  documents: 'documents',
  library: 'document-library',
  meetings: 'meetings',
  opportunities: 'opportunities',
  orders: 'orders',
  products: 'products',
  reps: 'team',
  teams: 'team',
  regions: 'team',
  targets: 'targets',
  sales: 'sales',
  reports: 'reports',
  import: 'import',
  duplicates: 'duplicates',
  history: 'history',
  trash: 'trash',
  settings: 'settings',
};

/** @param section the name of a section, or of a page that is none */
export const pageAbout = (section: string): GuidePageName | null => aboutSections[section] ?? null;

/** The text of inlines without what it looks like. */
export const plainText = (children: readonly Inline[]): string =>
  children
    .map((child) => {
      if (child.type === 'text') return child.text;
      if (child.type === 'keys') return child.keys.map((keys) => keys.join('+')).join(' ');
      return plainText(child.children);
    })
    .join('');
