/** The differences of an edited copy, one a line: chosen with Space, moved along with the arrows. */
import type { ReadDifference } from '#contract/readback.ts';
import { useT } from '#renderer/data/workspace.ts';
import { titleOf, whatDiffers } from '#renderer/features/readback/difference-words.ts';
import { canTake } from '#renderer/features/readback/use-read-back.ts';
import { CheckList } from '#renderer/ui/CheckList.tsx';
import { IconAlertTriangle } from '#renderer/ui/icons.ts';

interface Props {
  readonly differences: readonly ReadDifference[];
  readonly chosen: ReadonlySet<string>;
  /** Nothing can be taken: boxes are not offered. */
  readonly readOnly: boolean;
  /** The place of the one whose details are shown. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (ids: readonly string[], chosen: boolean) => void;
}

export function DifferenceList({ differences, chosen, readOnly, active, onActive, onChoose }: Props) {
  const t = useT();
  return (
    <CheckList
      label={t('readback.differences')}
      items={differences}
      active={active}
      canCheck={(one) => !readOnly && canTake(one)}
      isChecked={({ id }) => chosen.has(id)}
      onActive={onActive}
      onCheck={({ id }, checked) => onChoose([id], checked)}
      row={(one) => {
        const what = whatDiffers(t, one);
        const title = titleOf(t, one);
        return (
          <>
            <span className="rb-title">
              {title}
              {what !== title && <span className="quiet"> {what}</span>}
            </span>
            {!canTake(one) && (
              <span className="risk rb-sign" role="img" aria-label={t('readback.notTakeable')}>
                <IconAlertTriangle size={15} stroke={1.6} aria-hidden />
              </span>
            )}
            <span className="rb-change quiet">{t(`readback.change.${one.change}`)}</span>
          </>
        );
      }}
    />
  );
}
