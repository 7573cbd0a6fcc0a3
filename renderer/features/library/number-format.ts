/** The form of the numbers of proposals: `{year}` and `{number:4}` (contract/kinds/workspace.ts). */

export const isNumberFormat = (format: string): boolean =>
  format.length <= 40 && /\{number(:\d)?\}/.test(format) && /\{year\}/.test(format);

/** The lowest that is free in the form. @param year four digits */
export const nextNumber = (format: string, year: string, taken: ReadonlySet<unknown>): string => {
  for (let number = 1; ; number++) {
    const one = format
      .replaceAll('{year}', year)
      .replaceAll(/\{number(?::(\d))?\}/g, (_all, digits?: string) =>
        String(number).padStart(Number(digits ?? 1), '0'),
      );
    if (!taken.has(one)) return one;
  }
};
