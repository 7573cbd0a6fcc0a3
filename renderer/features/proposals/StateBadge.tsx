/** Where a proposal stands, in a word and a colour that means the same everywhere. */
import type { ProposalState } from '#contract/proposals.ts';
import { useT } from '#renderer/data/workspace.ts';

interface Props {
  readonly state: ProposalState;
}

export function StateBadge({ state }: Props) {
  const t = useT();
  return (
    <span className="pp-state" data-state={state}>
      {t(`choices.proposals.state.${state}`)}
    </span>
  );
}
