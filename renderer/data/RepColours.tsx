/** Tells the views below in which order representatives were entered: their colours go by it. */
import type { ReactNode } from 'react';
import { useQuery } from '#renderer/data/use-query.ts';
import { RepOrder } from '#renderer/ui/colours.ts';

interface Props {
  readonly children: ReactNode;
}

const none: readonly string[] = [];

export function RepColours({ children }: Props) {
  const { data } = useQuery('reps.order', {});
  return <RepOrder value={data ?? none}>{children}</RepOrder>;
}
