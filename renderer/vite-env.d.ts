/** What the bundler adds to the language: style sheets as imports, and icons one by one instead of all 5,900 at once. */
declare module '*.css';
declare module '@fontsource-variable/inter/wght.css';
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { TablerIcon } from '@tabler/icons-react';

  const icon: TablerIcon;
  export = icon;
}
