/** The job under way, with Cancel: what it does now in words, and how far it has come. Nothing while there is none. */
import type { JobStep } from '#contract/channel.ts';
import type { JobState } from '#renderer/data/use-job.ts';
import { useT } from '#renderer/data/workspace.ts';
import { JobProgress } from '#renderer/ui/JobProgress.tsx';

interface Props {
  readonly job: Omit<JobState, 'run'>;
  /** What it begins with, until it tells itself. */
  readonly first?: JobStep;
  /** In the place of the words for its steps. */
  readonly label?: string;
}

export function RunningJob({ job: { job, progress, cancel }, first = 'reading', label }: Props) {
  const t = useT();
  if (job === null) return null;
  return (
    <JobProgress
      key={job}
      label={label ?? t(`jobs.${progress?.step ?? first}`)}
      done={progress?.done ?? 0}
      total={progress?.total ?? 0}
      cancelLabel={t('frame.cancel')}
      onCancel={cancel}
    />
  );
}
