/** How far a long job has come, with Cancel. Shown from the first second on: shorter work needs no bar. */
import { Button, Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import '#renderer/ui/states.css';

interface Props {
  /** What is being done now, in words. */
  readonly label: string;
  readonly done: number;
  /** 0 while unknown: the bar then only says that work goes on. */
  readonly total: number;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
  /** Milliseconds before the bar is shown. */
  readonly delay?: number;
}

export function JobProgress({ label, done, total, cancelLabel, onCancel, delay = 1_000 }: Props) {
  const [shown, setShown] = useState(delay === 0);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  if (!shown) return null;
  const percent = total > 0 ? Math.min(100, (100 * done) / total) : 100;
  return (
    <div className="progress">
      <span>{label}</span>
      <Progress.Root className="progress-bar" size="sm">
        <Progress.Section value={percent} animated={total === 0} aria-label={label} />
      </Progress.Root>
      <Button variant="default" onClick={onCancel}>
        {cancelLabel}
      </Button>
    </div>
  );
}
