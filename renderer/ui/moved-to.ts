/** What stands at one place of a list put at another. */

/** The list with what stands at `from` at `to` instead; out of the list nothing is moved. */
export const movedTo = <T>(list: readonly T[], from: number, to: number): T[] => {
  const one = list[from];
  if (one === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), one, ...rest.slice(to)];
};
