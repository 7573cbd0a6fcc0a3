/** Two answers to the same question share what has not changed, so that nothing is drawn again that is as it was. */

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The newer of two answers, with the very objects of the earlier one wherever they say the same; the earlier itself where all does.
 * Lists are compared place by place. Both are plain data, as they come through the door.
 */
export const keepUnchanged = (before: unknown, after: unknown): unknown => {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const shared = after.map((one, at) => (at < before.length ? keepUnchanged(before[at], one) : one));
    return shared.length === before.length && shared.every((one, at) => one === before[at]) ? before : shared;
  }
  if (isPlain(before) && isPlain(after)) {
    const names = Object.keys(after);
    const shared = Object.fromEntries(names.map((name) => [name, keepUnchanged(before[name], after[name])]));
    const same =
      names.length === Object.keys(before).length &&
      names.every((name) => Object.hasOwn(before, name) && shared[name] === before[name]);
    return same ? before : shared;
  }
  return after;
};
