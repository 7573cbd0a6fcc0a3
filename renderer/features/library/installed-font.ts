/** Is a font installed on this machine? Asked by drawing: text in a font that is not there is as wide as in the one after it. */

const probe = 'mmmmmmmmmmlliWQ@0189';
const generics = ['monospace', 'sans-serif', 'serif'] as const;

/** Null where nothing can be measured. */
export const isInstalled = (font: string): boolean | null => {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return null;
  const name = font.replaceAll(/["\\]/g, '');
  const width = (family: string): number => {
    context.font = `72px ${family}`;
    return context.measureText(probe).width;
  };
  return generics.some((generic) => width(`"${name}", ${generic}`) !== width(generic));
};
