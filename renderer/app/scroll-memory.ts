/**
 * Where the parts of a page were scrolled to, kept with each step of the window's history and, for a window that is opened
 * again, by address. A page need not know: whatever scrolls inside the content is found again by what it is.
 */
import { z } from 'zod';
import { recall, remember } from '#renderer/data/remembered.ts';

/** By part of the page: pixels from the top and from the left. */
const Positions = z.record(z.string(), z.tuple([z.number(), z.number()]));
type Positions = z.infer<typeof Positions>;
const Kept = z.array(z.object({ address: z.string(), positions: Positions }));
type Kept = z.infer<typeof Kept>;

const name = 'scroll';
/** Addresses kept for the next opening; each of at most so many characters, so that all fit under one name. */
const most = 20;
const longest = 500;
/** In milliseconds after the last movement. A browser allows few changes of its history in a time. */
const settleTime = 150;
/** In milliseconds: rows that are still on their way after it are not waited for. */
const patience = 3_000;

const content = () => document.getElementById('content');

const kindOf = (element: Element): string => element.id || (element.classList[0] ?? '');

/** What a part is called: the same after the page is made anew. Undefined for what does not belong to the content. */
const partOf = (element: Element): string | undefined => {
  const root = content();
  const kind = kindOf(element);
  if (!root?.contains(element) || kind === '') return undefined;
  if (element === root) return kind;
  const same = [...root.getElementsByClassName(kind)];
  return `${kind} ${same.indexOf(element)}`;
};

const elementOf = (part: string): Element | undefined => {
  const root = content();
  const [kind = '', index] = part.split(' ');
  return (index === undefined ? root : root?.getElementsByClassName(kind)[Number(index)]) ?? undefined;
};

const positionsIn = (state: unknown): Positions | null => {
  const parsed = z.object({ scroll: Positions }).safeParse(state);
  return parsed.success ? parsed.data.scroll : null;
};

let moved: Positions = {};
let timer: ReturnType<typeof setTimeout> | undefined;
let stopRestoring: () => void = () => undefined;

/** Writes what was scrolled to the step of the history that is shown: before it is left. */
export const keepScroll = (): void => {
  clearTimeout(timer);
  if (Object.keys(moved).length === 0) return;
  const positions = { ...positionsIn(window.history.state), ...moved };
  moved = {};
  window.history.replaceState({ ...window.history.state, scroll: positions }, '');
  const address = window.location.hash;
  if (address.length > longest) return;
  const others = recall<Kept>(name, Kept, []).filter((one) => one.address !== address);
  remember(name, [{ address, positions }, ...others].slice(0, most));
};

const onScroll = (event: Event) => {
  if (!(event.target instanceof Element)) return;
  const part = partOf(event.target);
  if (part === undefined) return;
  moved[part] = [Math.round(event.target.scrollTop), Math.round(event.target.scrollLeft)];
  clearTimeout(timer);
  timer = setTimeout(keepScroll, settleTime);
};

/** Scrolls each part as soon as there is enough in it; whoever scrolls meanwhile has the last word. */
const restore = (positions: Positions): void => {
  stopRestoring();
  const waiting = new Map(Object.entries(positions));
  const until = performance.now() + patience;
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const act of ['wheel', 'pointerdown', 'keydown']) window.removeEventListener(act, stop);
  };
  const attempt = () => {
    for (const [part, [top, left]] of waiting) {
      const element = elementOf(part);
      if (!element || element.scrollHeight - element.clientHeight < top) continue;
      element.scrollTo({ top, left });
      waiting.delete(part);
    }
    if (waiting.size === 0 || performance.now() > until) stop();
    else frame = requestAnimationFrame(attempt);
  };
  for (const act of ['wheel', 'pointerdown', 'keydown'])
    window.addEventListener(act, stop, { passive: true });
  stopRestoring = stop;
  frame = requestAnimationFrame(attempt);
};

/** Another page begins at its top. */
export const beginAtTop = (): void => {
  stopRestoring();
  content()?.scrollTo({ top: 0 });
};

/** Follows the window from now on, and scrolls the page it opens with to where it was. */
export const followScroll = (): void => {
  window.history.scrollRestoration = 'manual';
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  window.addEventListener('pagehide', keepScroll);
  window.addEventListener('popstate', (event) => {
    // The step is left already: what was not written by now belongs to it and not to this one.
    clearTimeout(timer);
    moved = {};
    restore(positionsIn(event.state) ?? {});
  });
  const kept = recall<Kept>(name, Kept, []).find(({ address }) => address === window.location.hash);
  restore(positionsIn(window.history.state) ?? kept?.positions ?? {});
};
