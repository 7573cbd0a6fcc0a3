/** A view of the window as a test or a picture opens it. */

import type { Person } from '#test/e2e/person.ts';
import type { Ids } from '#test/e2e/views/ids.ts';

export interface View {
  /** In file names: lower case, words joined by hyphens. */
  readonly name: string;
  /** From anywhere in the window to this view, until it shows what it is about. */
  readonly open: (person: Person, ids: Ids) => Promise<unknown>;
  /** One of the views shown at every size of the window. */
  readonly main?: true;
  /** It shows how an answer is awaited, and never comes to rest. */
  readonly waits?: true;
  /** One of several that differ only in the fields they show. */
  readonly alike?: true;
  /** What floats over the page, as a selector: by chance it covers a part of what can be pressed behind it, which is looked at without it. */
  readonly floats?: string;
}

/** Nothing of the view before is left: no dialog, no half-typed filter, no scrolled page. */
export const leaveView = async (person: Person): Promise<void> => {
  await person.page.unrouteAll({ behavior: 'ignoreErrors' });
  // A list of choices, the part being edited and its dialog each take one.
  for (let key = 0; key < 3; key++) {
    await person.page.keyboard.press('Escape');
    if (!(await person.page.evaluate(() => document.querySelector('[aria-modal="true"]') !== null))) break;
  }
  await person.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await person.go('#/settings?tab=data');
  await person.page.getByRole('tabpanel').waitFor();
  await person.page.waitForFunction(() => !document.querySelector('[aria-modal="true"]'));
};

/** What was asked has come, and what moves has come to rest. */
export const atRest = async (person: Person, { waits }: Pick<View, 'waits'> = {}): Promise<void> => {
  if (!waits) {
    await person.page.waitForFunction(
      () =>
        !document.querySelector('.waiting, [data-outdated], .dt-pending') &&
        document.getAnimations().every((one) => one.playState !== 'running'),
    );
  }
  await person.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
};
