/** From 80 % to 200 %: no section is wider than its window, and every control of it can be brought into view and reached. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatRoute } from '#renderer/app/router.ts';
import { sections } from '#renderer/app/sections.ts';
import { openRelais, type Relais } from '#test/e2e/harness.ts';
import { Person } from '#test/e2e/person.ts';
import { atRest } from '#test/e2e/views/view.ts';

/** In pixels of the page: a window of 1440 × 900 at 200 % and at 80 %, the smallest window at 100 %. */
const sizes = [
  { width: 720, height: 450 },
  { width: 1024, height: 640 },
  { width: 1800, height: 1125 },
];

let relais: Relais;
let person: Person;
beforeAll(async () => {
  relais = await openRelais();
  person = new Person(relais);
  await person.begin('demo');
});
afterAll(() => relais?.close());

/** Every section, and the pages that none begins with. */
const places = async (): Promise<readonly (readonly [string, string])[]> => {
  const { rows } = await person.ask('records.list', {
    kind: 'organisations',
    query: { search: '', filters: [], sort: [] },
    trashed: false,
    range: { offset: 0, limit: 1 },
  });
  const id = rows[0]?.id ?? '';
  return [
    ...sections.map(({ id: name, route }) => [name, formatRoute(route)] as const),
    ['panel', `#/organisations?open=${id}`],
    ['record', `#/organisations/${id}`],
    ['board', '#/opportunities?layout=board'],
  ];
};

/** What cannot be seen or pressed, each in a few words. */
const lost = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const problems: string[] = [];
    const called = (element: Element) =>
      `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;
    const { documentElement: whole } = document;
    if (whole.scrollWidth > window.innerWidth) problems.push(`the page is ${whole.scrollWidth} wide`);
    for (const part of document.querySelectorAll('.shell, .shell-main, .title-bar')) {
      if (part.scrollWidth > part.clientWidth + 1)
        problems.push(`${part.className} is ${part.scrollWidth} wide`);
    }
    const controls = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, [tabindex="0"], [role="tab"]',
    );
    for (const control of controls) {
      if (control.matches(':disabled, .skip-link, [type="hidden"], [type="file"]')) continue;
      if (control.closest('[hidden], [inert], [aria-hidden="true"]')) continue;
      if (!control.checkVisibility({ checkVisibilityCSS: true })) continue;
      control.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      // Of a link that goes over several lines, the first.
      const { left, right, top, bottom, width, height } = control.getClientRects()[0] ?? new DOMRect();
      // Drawn by something else beside it, as the box of a tick is.
      if (width < 2 || height < 2) continue;
      const x = Math.min(Math.max((left + right) / 2, 1), window.innerWidth - 2);
      const y = Math.min(Math.max((top + bottom) / 2, 1), window.innerHeight - 2);
      const hit = document.elementFromPoint(x, y);
      const inView = right > 0 && bottom > 0 && left < window.innerWidth && top < window.innerHeight;
      const label = control.closest('label, [data-checkbox-card-group], .mantine-InputWrapper-root');
      const reached = hit !== null && (control.contains(hit) || label?.contains(hit));
      // In a narrow window the panel lies over the list, and goes with Escape.
      if (window.innerWidth <= 860 && hit?.closest('.panel')) continue;
      if (!inView || !reached) {
        problems.push(
          `${called(control)}: ${inView ? `under ${hit ? called(hit) : 'nothing'}` : 'out of view'}`,
        );
      }
    }
    return problems;
  });

test.each(sizes.flatMap((size) => (['en', 'fr'] as const).map((language) => ({ ...size, language }))))(
  'every section at $width × $height in $language',
  async ({ language, ...size }) => {
    await person.command('settings.save', { language });
    await person.page.setViewportSize(size);
    await person.page.waitForFunction((one) => document.documentElement.lang === one, language);
    const found: Record<string, string[]> = {};
    for (const [name, address] of await places()) {
      await person.go(address);
      await person.page.locator('#content > :not(.print-head)').first().waitFor();
      await atRest(person);
      const problems = await lost(person.page);
      if (problems.length > 0) found[name] = problems;
    }
    expect(found).toEqual({});
  },
);

test('with reduced motion nothing moves', async () => {
  await person.command('settings.save', { language: 'en' });
  await person.page.emulateMedia({ reducedMotion: 'reduce' });
  await person.page.setViewportSize({ width: 1440, height: 900 });
  await person.page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    const hear = (event: Event) => {
      const { elapsedTime } = event as AnimationEvent;
      if (elapsedTime > 0.001)
        moved.push(`${(event.target as Element).className} ${event.type} ${elapsedTime}`);
    };
    for (const type of ['transitionend', 'animationend']) document.addEventListener(type, hear, true);
  });
  await person.go('#/organisations');
  await person.page.locator('.dt .dt-open').first().click();
  await person.page.keyboard.press('Control+k');
  await person.page.getByRole('dialog').waitFor();
  const running = await person.page.evaluate(
    () =>
      document.getAnimations().filter((one) => {
        const timing = one.effect?.getComputedTiming();
        return one.playState === 'running' && Number(timing?.duration ?? 0) > 1;
      }).length,
  );
  expect(running).toBe(0);
  await person.page.keyboard.press('Escape');
  await person.page.getByRole('dialog').waitFor({ state: 'detached' });
  await person.page.getByRole('button', { name: person.t('frame.theme') }).click();
  await person.page.getByText(person.t('frame.theme.dark'), { exact: true }).waitFor();
  await person.page.keyboard.press('Escape');
  await person.page.waitForTimeout(400);
  expect(await person.page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([]);
});
