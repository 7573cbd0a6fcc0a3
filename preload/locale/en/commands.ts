/** English words: commands of menus, palette and shortcuts. */
export const commands = {} as const;
