/** The pipeline's stages as the settings have them, and what each means for an opportunity in it. */
import { type Stage, shippedStages } from '#contract/kinds/workspace.ts';
import type { Opportunity } from '#contract/kinds.ts';
import type { Store } from '#electron/store/store.ts';

export interface Stages {
  /** In the order of the pipeline. */
  readonly list: readonly Stage[];
  /** An opportunity whose stage the settings do not know (any more) is taken as open. */
  outcome(opportunity: Pick<Opportunity, 'stageId'>): Stage['outcome'];
  /** Chance of being won in basis points: its own, else its stage's, else 0. */
  probability(opportunity: Pick<Opportunity, 'stageId' | 'probability'>): number;
}

const stagesOf = (list: readonly Stage[]): Stages => {
  const byId = new Map(list.map((stage) => [stage.id, stage]));
  return {
    list,
    outcome: (opportunity) => byId.get(opportunity.stageId)?.outcome ?? 'open',
    probability: (opportunity) => opportunity.probability ?? byId.get(opportunity.stageId)?.probability ?? 0,
  };
};

/** The stages of the workspace; the shipped ones before its first run. */
export const storeStages = (store: Store): Stages =>
  stagesOf(store.get('settings', 'settings')?.stages ?? shippedStages);
