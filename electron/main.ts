/** The order of starting, nothing else: the window of the desktop, a command, or the window of a browser. */
export {};

/** The folder of the build: this file lies in its folder `electron`. */
const built = new URL('../', import.meta.url);
const parameters = process.argv.slice(2);

if (process.versions['electron']) {
  const { runOnDesktop } = await import('#electron/shell/desktop.ts');
  await runOnDesktop(built);
} else {
  const { isCommand, runCommand } = await import('#electron/shell/command-line.ts');
  if (isCommand(parameters)) {
    await runCommand(parameters, built);
  } else {
    const { runInBrowser } = await import('#electron/shell/browser.ts');
    await runInBrowser(parameters, built);
  }
}
