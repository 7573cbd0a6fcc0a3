/** What stands in the way of the appointment as it is typed: each with who, what and when, and whether a rule blocks it. */
import { Button } from '@mantine/core';
import type { Conflict } from '#contract/calendar.ts';
import { describeConflict } from '#renderer/data/conflict-words.ts';
import { useFormats } from '#renderer/data/formats.ts';
import { useT } from '#renderer/data/workspace.ts';
import { IconAlertTriangle, IconBan, IconCalendarSearch, IconCircleCheck } from '#renderer/ui/icons.ts';

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly more: number;
  readonly blocked: boolean;
  /** Nothing is said before there is an answer. */
  readonly known: boolean;
  readonly checking: boolean;
  readonly onFindTime: () => void;
}

/** What is in the way of many of a series alike is told once, with how often. */
const grouped = (conflicts: readonly Conflict[]) => {
  const groups = new Map<string, { readonly key: string; readonly one: Conflict; count: number }>();
  for (const one of conflicts) {
    const key = [one.kind, one.subject?.id, one.with?.id, one.params['name'], one.params['hours']].join(' ');
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { key, one, count: 1 });
  }
  return [...groups.values()];
};

export function ConflictList({ conflicts, more, blocked, known, checking, onFindTime }: Props) {
  const t = useT();
  const formats = useFormats();
  const free = conflicts.length === 0;
  return (
    <section
      className="appt-conflicts"
      aria-label={t('editor.conflicts')}
      data-blocked={blocked || undefined}
      aria-busy={checking}
    >
      <div className="appt-conflicts-head">
        <span className={!known ? 'quiet' : free ? 'done' : blocked ? 'late' : 'risk'} role="status">
          {!known ? null : free ? (
            <IconCircleCheck size={15} aria-hidden />
          ) : blocked ? (
            <IconBan size={15} aria-hidden />
          ) : (
            <IconAlertTriangle size={15} aria-hidden />
          )}
          {!known
            ? t('editor.checking')
            : free
              ? t('editor.nothingInTheWay')
              : blocked
                ? t('editor.blocked')
                : t('editor.inTheWay', { count: conflicts.length + more })}
        </span>
        <Button
          variant={free ? 'subtle' : 'light'}
          leftSection={<IconCalendarSearch size={15} aria-hidden />}
          onClick={onFindTime}
        >
          {t('editor.findTime')}
        </Button>
      </div>
      {!free && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <ul className="appt-conflict-list" tabIndex={0} aria-label={t('editor.conflicts')}>
          {grouped(conflicts).map(({ key, one, count }) => (
            <li key={key} data-rule={one.rule}>
              <span className="appt-rule">{t(`editor.rule.${one.rule}`)}</span>
              <span>
                {describeConflict(t, formats, one)}
                {count > 1 && (
                  <span className="quiet">{` · ${t('editor.timesAlike', { count: count - 1 })}`}</span>
                )}
              </span>
            </li>
          ))}
          {more > 0 && <li className="quiet">{t('editor.andMore', { count: more })}</li>}
        </ul>
      )}
    </section>
  );
}
