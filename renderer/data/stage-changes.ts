/** Moving opportunities to a stage: to a lost one, the reason is asked first and changed in the same entry of the history. */
import type { Stage } from '#contract/kinds/workspace.ts';
import type { Translate } from '#locale/translate.ts';
import { type LostReason, showOverlay } from '#renderer/data/overlays.ts';
import { stageLabel } from '#renderer/data/words.ts';

/**
 * @param what the opportunity's name, or how many they are
 * @returns the fields to change, or null where the person thought better of it
 */
export const stageChanges = async (
  t: Translate,
  stages: readonly Stage[],
  stageId: string,
  what: string,
): Promise<Readonly<Record<string, unknown>> | null> => {
  if (stages.find((stage) => stage.id === stageId)?.outcome !== 'lost') return { stageId };
  const answer = await new Promise<LostReason | null>((resolve) =>
    showOverlay({ type: 'lostReason', what, stage: stageLabel(t, stages, stageId), onAnswer: resolve }),
  );
  if (answer === null) return null;
  return answer.reason === null ? { stageId } : { stageId, lostReason: answer.reason };
};
