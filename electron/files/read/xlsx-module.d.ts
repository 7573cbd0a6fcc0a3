/** The module build of SheetJS, which the bundle contains, by the types of the package: tests then read by the same code. */
declare module 'xlsx/xlsx.mjs' {
  export * from 'xlsx';
}
