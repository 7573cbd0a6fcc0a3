/** Looking at views with axe: each in both appearances; what is found is told in lines. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { afterEach } from 'vitest';
import { openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';
import type { Ids } from '#test/e2e/views/ids.ts';
import { atRest, leaveView, type View } from '#test/e2e/views/view.ts';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const everything: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
/** What the other appearance can change. */
export const colours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

let relais: Relais | undefined;
/** The window is closed after each test of the file that asks for this. */
export const closeAfterEach = () =>
  afterEach(async () => {
    await relais?.close();
    relais = undefined;
  });

/** One line for each thing that was found, with the places it was found at. */
export const found = async (
  person: Person,
  view: string,
  options: RunOptions,
  state?: Pick<View, 'waits' | 'floats'>,
): Promise<string[]> => {
  await atRest(person, state);
  const results = (await person.page.evaluate(
    ([within, given]) => Reflect.get(window, 'axe').run(within ?? document, given),
    [state?.floats, options] as const,
  )) as AxeResults;
  return results.violations.map((violation) => {
    const places = violation.nodes
      .slice(0, 3)
      .map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? node.failureSummary ?? ''}`);
    return `${view}: ${violation.id} (${violation.nodes.length})\n    ${places.join('\n    ')}`;
  });
};

/** Opens each view in turn, and looks at it in both appearances; at those of one kind, in one of them. */
export const look = async (
  person: Person,
  ids: Ids,
  views: readonly View[],
  dark = true,
): Promise<string[]> => {
  const all: string[] = [];
  for (const view of views) {
    await leaveView(person);
    try {
      await view.open(person, ids);
    } catch (error) {
      all.push(`${view.name}: did not open: ${error}`);
      continue;
    }
    all.push(...(await found(person, view.name, everything, view)));
    if (!dark || view.alike) continue;
    await person.page.emulateMedia({ colorScheme: 'dark' });
    all.push(...(await found(person, `${view.name}, dark`, colours, view)));
    await person.page.emulateMedia({ colorScheme: 'light' });
  }
  return all;
};

export const openPerson = async (language: 'en' | 'fr') => {
  relais = await openRelais({ language });
  relais.page.setDefaultTimeout(10_000);
  await relais.page.emulateMedia({ reducedMotion: 'reduce' });
  await relais.page.evaluate(source);
  return new Person(relais, language);
};

/** For working at one part: RELAIS_VIEWS names what the views looked at begin with. */
export const asked = (views: readonly View[]) => {
  const beginning = process.env['RELAIS_VIEWS'];
  return beginning ? views.filter((view) => view.name.startsWith(beginning)) : views;
};
