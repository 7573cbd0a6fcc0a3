/** Stands where the pairs are awaited: an outline, and from the first second on how many records are compared. */
import { Progress } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '#contract/channels.ts';
import type { DuplicateKind } from '#contract/duplicates.ts';
import { call } from '#renderer/data/call.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { Waiting } from '#renderer/ui/Waiting.tsx';

interface Props {
  readonly kind: DuplicateKind;
}

/** Milliseconds before the bar is shown, and between two questions. */
const delay = 1_000;
const step = 400;

export function SearchProgress({ kind }: Props) {
  const t = useT();
  const formats = useFormats();
  const [progress, setProgress] = useState<Output<'duplicates.progress'> | null>(null);
  useEffect(() => {
    let timer = setTimeout(ask, delay);
    let shown = true;
    function ask() {
      call('duplicates.progress', { kind })
        // How far it is does not matter where it cannot be asked: the list itself tells what is wrong.
        .then((next) => shown && setProgress(next))
        .catch(() => undefined)
        .finally(() => {
          if (shown) timer = setTimeout(ask, step);
        });
    }
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [kind]);
  return (
    <>
      {progress && progress.total > 0 && (
        <div className="progress duplicates-progress">
          <span>{t('duplicates.searching')}</span>
          <Progress.Root className="progress-bar" size="sm">
            <Progress.Section
              value={(100 * progress.done) / progress.total}
              aria-label={t('duplicates.searching')}
            />
          </Progress.Root>
          <span className="numeric quiet">
            {formats.number(progress.done)} / {formats.number(progress.total)}
          </span>
        </div>
      )}
      <Waiting rows={10} label={t('duplicates.searching')} />
    </>
  );
}
