/** Text on paper: runs in their styles. */
import type { Run } from '#contract/document.ts';

interface Props {
  readonly runs: readonly Run[];
}

export function PaperText({ runs }: Props) {
  return runs.map((run, at) => {
    // A run is its place in the text.
    const key = at;
    if (run.style === 'strong') return <strong key={key}>{run.text}</strong>;
    if (run.style === 'emphasis') return <em key={key}>{run.text}</em>;
    return run.style === 'muted' ? (
      <span key={key} className="paper-muted">
        {run.text}
      </span>
    ) : (
      run.text
    );
  });
}
