/** How many letters there will be, in which languages, and who gets none and why. */
import { Button } from '@mantine/core';
import type { Output } from '#contract/channels.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconDownload } from '#renderer/ui/icons.ts';

/** Longer lists are looked at in the file. */
const mostShown = 200;

interface Props {
  readonly plan: Output<'merge.plan'>;
  readonly onSave: () => void;
}

export function MergePlan({ plan, onSave }: Props) {
  const t = useT();
  const formats = useFormats();
  const { made, languages, leftOut } = plan;
  return (
    <section className="merge-plan" aria-label={t('merge.plan.made', { count: made })} aria-live="polite">
      <p>
        <strong>{made === 0 ? t('merge.plan.nobody') : t('merge.plan.made', { count: made })}</strong>
        {made > 0 && (
          <span className="quiet">
            {' '}
            {t('merge.plan.languages', {
              en: formats.number(languages.en),
              fr: formats.number(languages.fr),
            })}
          </span>
        )}
      </p>
      {leftOut.length > 0 && (
        <>
          <div className="merge-left-out-head">
            <h3>{t('merge.plan.leftOut', { count: leftOut.length })}</h3>
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconDownload size={16} aria-hidden />}
              onClick={onSave}
            >
              {t('merge.leftOut.save')}
            </Button>
          </div>
          <ul
            className="merge-left-out"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
            tabIndex={0}
            aria-label={t('merge.plan.leftOut', { count: leftOut.length })}
          >
            {leftOut.slice(0, mostShown).map(({ id, name, reason }) => (
              <li key={id}>
                <span>{name}</span>
                <span className="quiet">{t(`merge.reason.${reason}`)}</span>
              </li>
            ))}
            {leftOut.length > mostShown && (
              <li className="quiet">{t('merge.plan.more', { count: leftOut.length - mostShown })}</li>
            )}
          </ul>
        </>
      )}
    </section>
  );
}
