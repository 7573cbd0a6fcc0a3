/** Beside the pointer while something is moved: the time it would have, and what stands in its way there. */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import '#renderer/features/calendar/live-hint.css';
import { describeConflict } from '#renderer/data/conflict-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import type { LiveCheck, LiveChecks } from '#renderer/features/calendar/live-check.ts';
import { timeWords } from '#renderer/features/calendar/occurrence-words.ts';
import { IconAlertTriangle, IconBan } from '#renderer/ui/icons.ts';

interface Props {
  readonly checks: LiveChecks;
}

export function LiveHint({ checks }: Props) {
  const check = useSyncExternalStore(checks.subscribe, checks.now);
  return check && <Hint check={check} />;
}

/** As many as are read in passing. */
const shown = 3;

function Hint({ check }: { readonly check: LiveCheck }) {
  const t = useT();
  const formats = useFormats();
  const hint = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const follow = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
      const element = hint.current;
      if (!element) return;
      const x = Math.min(clientX + 16, window.innerWidth - element.offsetWidth - 8);
      const y = Math.min(clientY + 18, window.innerHeight - element.offsetHeight - 8);
      element.style.transform = `translate(${x}px, ${y}px)`;
      element.style.visibility = 'visible';
    };
    window.addEventListener('mousemove', follow);
    return () => window.removeEventListener('mousemove', follow);
  }, []);

  const { answer, moved } = check;
  const conflicts = answer?.conflicts ?? [];
  return (
    <div
      ref={hint}
      className="cal-hint"
      data-blocked={answer?.blocks || undefined}
      data-conflict={conflicts.length > 0 || undefined}
      role="status"
    >
      <strong>{timeWords(t, formats, moved.to)}</strong>
      {answer?.blocks && (
        <span className="cal-hint-line late">
          <IconBan size={14} aria-hidden /> {t('calendar.blocked')}
        </span>
      )}
      {conflicts.slice(0, shown).map((one) => (
        <span
          key={`${one.kind} ${one.subject?.id} ${one.from}`}
          className={`cal-hint-line ${one.rule === 'block' ? 'late' : 'risk'}`}
        >
          <IconAlertTriangle size={14} aria-hidden /> {describeConflict(t, formats, one)}
        </span>
      ))}
      {answer !== null && answer.total > shown && (
        <span className="quiet">{t('calendar.moreConflicts', { count: answer.total - shown })}</span>
      )}
    </div>
  );
}
