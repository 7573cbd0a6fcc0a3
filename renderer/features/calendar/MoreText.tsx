/** How many more a day of the month has: those that the library hides, and those that it was not given. */
import { useLayoutEffect, useRef, useState } from 'react';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly hidden: number;
  /** By day. */
  readonly leftOut: ReadonlyMap<string, number>;
}

export function MoreText({ hidden, leftOut }: Props) {
  const t = useT();
  const own = useRef<HTMLSpanElement>(null);
  const [day, setDay] = useState('');
  const count = hidden + (leftOut.get(day) ?? 0);
  // The library says neither of which day it asks, nor lets the hint be another one for each.
  useLayoutEffect(() => {
    setDay(own.current?.closest<HTMLElement>('[data-date]')?.dataset['date'] ?? '');
    own.current?.closest('[role="button"]')?.setAttribute('title', t('calendar.moreHint', { count }));
  });
  return <span ref={own}>{t('calendar.more', { count })}</span>;
}
