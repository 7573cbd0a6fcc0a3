/** What the check of a Word template found: what has to be mended first, and what is worth knowing. */
import { type TemplateProblem, weightOf } from '#contract/template-problem.ts';
import { placeWords, problemWords } from '#contract/template-words.ts';
import type { CheckedFile } from '#contract/templates.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '#renderer/ui/icons.ts';

interface Props {
  readonly checked: CheckedFile;
}

/** More than these nobody reads at once. */
const most = 100;

export function CheckResult({ checked: { problems, fields } }: Props) {
  const t = useT();
  const wrong = problems.filter(({ code }) => weightOf(code) !== 'note');
  const notes = problems.filter(({ code }) => weightOf(code) === 'note');
  const list = (all: readonly TemplateProblem[], weight: 'error' | 'note') =>
    all.length > 0 && (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
      <ul className="library-problems" data-weight={weight} tabIndex={0}>
        {all.slice(0, most).map((problem, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems can be the same in all they say
          <li key={at}>
            {weight === 'error' ? (
              <IconAlertTriangle size={14} aria-hidden />
            ) : (
              <IconInfoCircle size={14} aria-hidden />
            )}
            <span>
              {problemWords(t, problem)}
              {problem.place !== null && (
                <span className="library-place small">{placeWords(t, problem.place)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    );
  return (
    <div className="library-check" role="status">
      <p className={wrong.length === 0 ? 'library-good' : 'library-bad'}>
        {wrong.length === 0 ? (
          <IconCheck size={15} aria-hidden />
        ) : (
          <IconAlertTriangle size={15} aria-hidden />
        )}
        {wrong.length === 0
          ? t('library.templates.good', { count: fields.length })
          : t('library.templates.wrong', { count: wrong.length })}
      </p>
      {list(wrong, 'error')}
      {list(notes, 'note')}
      {wrong.length > most && (
        <p className="small quiet">{t('library.templates.more', { count: wrong.length - most })}</p>
      )}
    </div>
  );
}
