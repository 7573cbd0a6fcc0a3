/** Why a line is in the brief, and why this high: its points, each with where they come from. */
import type { BriefItem } from '#contract/home.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { reasonText } from '#renderer/features/home/brief-words.ts';

interface Props {
  readonly item: BriefItem;
  readonly id: string;
}

export function Ranking({ item, id }: Props) {
  const t = useT();
  const formats = useFormats();
  const { number } = formats;
  const [first, ...others] = item.reasons;
  const words = {
    rule: first ? t(`brief.rules.${first.rule}`) : '',
    reasons: others.map((reason) => reasonText(t, formats, reason, item)).join(' · '),
  };
  const signed = (points: number) => `${points < 0 ? '−' : '+'}${number(Math.abs(points))}`;
  return (
    <section className="brief-ranking" id={id} aria-label={t('home.why')}>
      <dl>
        {item.ranking.map(({ what, points }) => (
          <div key={what}>
            <dt>{t(`brief.ranking.${what}`, words)}</dt>
            <dd className="numeric">{signed(points)}</dd>
          </div>
        ))}
        <div className="brief-ranking-total">
          <dt>{t('home.whyTotal')}</dt>
          <dd className="numeric">{t('home.points', { count: item.score })}</dd>
        </div>
      </dl>
    </section>
  );
}
