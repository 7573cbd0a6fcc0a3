/** Relais without a window: reports, imports and any channel, from a terminal or a script. */
export const isCommand = (parameters: readonly string[]): boolean =>
  parameters.some((parameter) => ['report', 'import', 'call', '--help', '--version'].includes(parameter));

export const runCommand = async (_parameters: readonly string[], _built: URL): Promise<void> => undefined;
