/** Choices whose answer is on its way: a form that is saved meanwhile waits for them, so that nobody is left out. */

const underWay = new Set<Promise<unknown>>();

/** @param choice ends when it is made or given up; how it ends is the matter of its field */
export const noteChoice = (choice: Promise<unknown>): void => {
  const ended = choice.catch(() => undefined).finally(() => underWay.delete(ended));
  underWay.add(ended);
};

const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Resolves once every choice is made, and the forms have drawn it; at once where none is on its way. */
export const choicesMade = async (): Promise<void> => {
  while (underWay.size > 0) {
    await Promise.all(underWay);
    await drawn();
  }
};
