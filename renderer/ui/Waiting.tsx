/** Stands where an answer is awaited: nothing for 300 ms, then the outline of what comes. */
import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import '#renderer/ui/states.css';

interface Props {
  readonly rows?: number;
  readonly label: string;
}

export function Waiting({ rows = 6, label }: Props) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <div className="waiting" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outlines have no identity
        <Skeleton key={row} height={18} width={`${90 - ((row * 17) % 40)}%`} />
      ))}
    </div>
  );
}
