/** The line being written: kept while the window lives, so that closing the dialog never loses it. */
let line = '';

export const keptLine = (): string => line;

export const keepLine = (text: string): void => {
  line = text;
};
