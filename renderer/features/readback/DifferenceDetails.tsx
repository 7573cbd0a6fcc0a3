/** One difference: the original beside the copy, the words that changed marked in both. */
import type { ReadDifference, TextPart } from '#contract/readback.ts';
import { useT } from '#renderer/data/workspace.ts';
import { titleOf, whatDiffers } from '#renderer/features/readback/difference-words.ts';

interface Props {
  readonly difference: ReadDifference;
}

export function DifferenceDetails({ difference }: Props) {
  const t = useT();
  const { before, after, parts, change, reason } = difference;
  const title = titleOf(t, difference);
  const what = whatDiffers(t, difference);
  /** The text of one side. A text that is there on one side only is not marked as a whole. */
  const side = (own: 'removed' | 'added', text: string | null) => {
    if (text === null) return <em>{t('readback.nothing')}</em>;
    const marks = before !== null && after !== null && parts.some((part) => part.change === 'same');
    if (!marks) return text;
    let at = 0;
    const shown = parts.filter((part) => part.change === 'same' || part.change === own);
    return shown.map((part: TextPart) => {
      const key = at;
      at += part.text.length;
      if (part.change === 'same') return <span key={key}>{part.text}</span>;
      const Mark = own === 'removed' ? 'del' : 'ins';
      return (
        // Spoken as what was taken out and put in, by their elements.
        <Mark key={key}>{part.text}</Mark>
      );
    });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="rb-details" aria-label={t('readback.details', { label: title })} tabIndex={0}>
      <h3>{title}</h3>
      <p className="quiet">
        {what === title ? '' : `${what} – `}
        {t(`readback.change.${change}`)}
      </p>
      {reason !== null && <p className="risk">{t(`readback.reason.${reason}`)}</p>}
      {change === 'moved' ? (
        <>
          {difference.field === null && before !== null && after !== null && (
            <p>{t('readback.place', { before, after })}</p>
          )}
          {difference.field !== null && <p className="rb-text">{after}</p>}
        </>
      ) : (
        <div className="rb-sides">
          <div>
            <h4>{t('readback.before')}</h4>
            <p className="rb-text">{side('removed', before)}</p>
          </div>
          <div>
            <h4>{t('readback.after')}</h4>
            <p className="rb-text">{side('added', after)}</p>
          </div>
        </div>
      )}
    </section>
  );
}
