/** How high a line of the day is drawn, so that the hours of the settings are seen without scrolling. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Settings } from '#contract/kinds.ts';

/** In pixels: what a line must have to be hit, and to hold a title. */
const least = 20;
const most = 48;
/** What stands above the hours: the days' names and the area of what lasts all day. */
const above = 84;

/** What a page of paper has for the hours of the settings, its heads and what lasts all day left aside. */
const onPaper = 430;

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const useSlotHeight = (
  host: RefObject<HTMLElement | null>,
  { from, to, slot }: Settings['calendar'],
  timed: boolean,
): number => {
  const [height, setHeight] = useState(24);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element || !timed) return;
    const lines = Math.max(1, (minutesOf(to) - minutesOf(from)) / slot);
    const measure = () => {
      setHeight(Math.floor(Math.max(least, Math.min(most, (element.clientHeight - above) / lines))));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const print = () => flushSync(() => setHeight(Math.max(8, Math.floor(onPaper / lines))));
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', measure);
    };
  }, [host, from, to, slot, timed]);
  return height;
};
