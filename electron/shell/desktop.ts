/** Relais on the desktop. */
export const runOnDesktop = async (_built: URL): Promise<void> => undefined;
