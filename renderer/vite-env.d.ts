/** What the bundler adds to the language: style sheets as imports, and icons one by one instead of all 5,900 at once. */
declare module '*.css';
declare module '@fontsource-variable/inter/wght.css';
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { TablerIcon } from '@tabler/icons-react';

  const icon: TablerIcon;
  export = icon;
}
/** The user guide of a language, as build/guide.mjs makes it. */
declare module 'virtual:guide/*' {
  export const pages: import('#renderer/features/help/guide.ts').Guide['pages'];
  export const pictures: import('#renderer/features/help/guide.ts').Guide['pictures'];
}
